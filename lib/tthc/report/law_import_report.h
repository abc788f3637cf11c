#pragma once

#include "tthc/report/run_report.h"
#include "tthc/work/law_import.h"

namespace tthc::report {

/// `law import`: what could not be read or differs, and what became of the acts.
RunReport law_import_report(LawImport result);

}  // namespace tthc::report
