#pragma once

#include "tthc/report/run_report.h"
#include "tthc/work/feedback_run.h"

namespace tthc::report {

/// `feedback`: what came in, what became of it, and about which procedures people complain; people
/// read `most` rows of a table, machines all.
RunReport feedback_report(feedback::FeedbackRun run, std::size_t most);

}  // namespace tthc::report
