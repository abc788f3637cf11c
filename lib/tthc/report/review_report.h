#pragma once

#include "tthc/report/run_report.h"
#include "tthc/work/review_run.h"

namespace tthc::report {

/// What `review` reports: findings, files of other kinds, how much was checked and what was taken
/// out; the `top` procedures to look at first.
RunReport review_report(ReviewRun run, Date as_of, View view = {}, std::size_t top = 0);

}  // namespace tthc::report
