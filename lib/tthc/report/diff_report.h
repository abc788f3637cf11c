#pragma once

#include "tthc/diff/compare.h"
#include "tthc/report/run_report.h"

namespace tthc::report {

/// What `diff` reports: what changed in each procedure and what it does to the burden.
RunReport diff_report(Comparisons comparisons);

}  // namespace tthc::report
