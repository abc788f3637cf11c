#pragma once

#include "tthc/report/run_report.h"
#include "tthc/work/imports.h"

namespace tthc::report {

/// What `import` reports.
RunReport import_report(ImportResult result);

}  // namespace tthc::report
