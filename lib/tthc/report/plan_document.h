#pragma once

#include "tthc/cost/plan_estimate.h"
#include "tthc/report/document/document.h"

namespace tthc::report {

/// What a plan, or two versions, save: each procedure, then all of them.
void add_plan(Document& document, const PlanEstimate& plan);
/// What follows the procedures: sums, measures, fields, texts, targets.
void add_plan_totals(Document& document, const PlanEstimate& plan);
void add_targets(Document& document, const PlanEstimate& plan);

/// A line of the calculation in both versions; one that a version does not have costs nothing.
struct LinePair {
    std::string path;
    LineKind kind = LineKind::work;
    Message name;
    Spread before;
    Spread after;
};
std::vector<LinePair> line_pairs(const ProcedureSaving& procedure);

/// The tables of one procedure. The first three rows of one dossier, and the last two of a year,
/// are money; lines are in the order of `line_pairs`; measures have a total behind them.
Table saving_once_table(const Saving& saving);
Table saving_year_table(const Saving& saving);
Table saving_lines_table(const ProcedureSaving& procedure);
Table saving_measures_table(const ProcedureSaving& procedure);

}  // namespace tthc::report
