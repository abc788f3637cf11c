#pragma once

#include "tthc/cost/plan.h"
#include "tthc/diff/compare.h"
#include "tthc/report/run_report.h"

#include <optional>

namespace tthc::report {

/// What people are told: the neutral changes are counted, or told too. Machines are told all.
enum class Shown { what_matters, all };

/// What `diff` reports: what changed in each procedure and what it does to the burden.
/// The signed document is the table below, which a page has too; reasons and texts to amend are
/// those of the plan.
RunReport diff_report(Comparisons comparisons, const std::optional<Plan>& plan = {},
                      Shown shown = Shown::what_matters);

/// The same, told as the table that a drafting file holds (quy định hiện hành | dự thảo | lý do,
/// căn cứ), by parts of the procedure.
RunReport table_report(Comparisons comparisons, const std::optional<Plan>& plan);

}  // namespace tthc::report
