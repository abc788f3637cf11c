#pragma once

#include "tthc/report/run_report.h"
#include "tthc/work/review_plan.h"

namespace tthc::report {

/// `plan`: which procedures to review in a year and why, as the plan that is sent before 31 January
/// (63/2010/NĐ-CP Điều 30).
RunReport review_plan_report(plan::Candidates candidates, int year, Date as_of);

}  // namespace tthc::report
