#pragma once

#include "tthc/report/run_report.h"
#include "tthc/work/suggestions.h"

namespace tthc::report {

/// `suggest`: what could be simplified, what it saves, on what grounds, as measures of a plan.
RunReport suggest_report(SuggestedList list, Date as_of);

}  // namespace tthc::report
