#pragma once

#include "tthc/report/run_report.h"
#include "tthc/review/house/examples.h"

#include <vector>

namespace tthc::report {

/// What became of the examples of house rules; the findings are those of the files and the examples
/// that failed.
RunReport house_report(const house::LoadedRules& loaded, const std::vector<Finding>& failed);

}  // namespace tthc::report
