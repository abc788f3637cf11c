#pragma once

#include "tthc/report/workbook/workbook.h"
#include "tthc/work/estimates.h"

#include <vector>

namespace tthc::report {

/// The workbook of an estimate: summary, measures, procedures, lines of cost, inputs, what is
/// missing. Figures are formulas over the inputs; what is none says so. Points into the result;
/// empty where nothing was estimated.
std::vector<Sheet> estimate_sheets(const Estimates& result, Language language);

}  // namespace tthc::report
