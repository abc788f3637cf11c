#pragma once

#include "tthc/report/run_report.h"
#include "tthc/work/period_report.h"

namespace tthc::report {

/// `report`: the periodic report, each figure with the rows that it rests on.
RunReport period_report(periodic::PeriodReport report);

}  // namespace tthc::report
