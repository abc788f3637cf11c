#pragma once

#include "tthc/cost/procedure_saving.h"
#include "tthc/report/page/page_writer.h"

#include <string>
#include <vector>

/// The charts of savings; each shows what a table of the page holds.
namespace tthc::report {

/// A row of a tornado: what is saved a year where one input is at its low or its high figure.
struct Swing {
    Message input;
    Message source;
    Spread value;
    Rational at_low;
    Rational at_high;
};

/// From what is paid before to what is paid after, a step a measure; a year, with fees.
void add_waterfall(const ProcedureSaving& procedure, PageWriter& page);
/// Tasks and fees of one dossier, before and after.
void add_task_bars(const ProcedureSaving& procedure, PageWriter& page);
/// Lengths of waiting; a chart for each unit, which nothing converts.
void add_waiting_bars(const Saving& saving, PageWriter& page);
void add_tornado(const std::vector<Swing>& swings, const Rational& likely, PageWriter& page);

}  // namespace tthc::report
