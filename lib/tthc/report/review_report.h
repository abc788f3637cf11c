#pragma once

#include "tthc/report/run_report.h"
#include "tthc/review/reviewer.h"

namespace tthc::report {

/// What `review` reports: findings, files of other kinds, how much was checked.
RunReport review_report(Review review, Date as_of);

}  // namespace tthc::report
