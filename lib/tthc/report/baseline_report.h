#pragma once

#include "tthc/report/run_report.h"
#include "tthc/work/baseline_run.h"

#include <string>

namespace tthc::report {

struct BaselineTask {
    std::string action;
    std::string file;
};

/// What became of a baseline; the findings are those that it does not hold.
RunReport baseline_report(BaselineTask task, BaselineOutcome outcome);

}  // namespace tthc::report
