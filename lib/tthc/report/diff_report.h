#pragma once

#include "tthc/diff/compare.h"
#include "tthc/report/run_report.h"

namespace tthc::report {

/// What `diff` reports: what changed in each procedure and what it does to the burden.
/// What people are told: the neutral changes are counted, or told too. Machines are told all.
enum class Shown { what_matters, all };

RunReport diff_report(Comparisons comparisons, Shown shown = Shown::what_matters);

}  // namespace tthc::report
