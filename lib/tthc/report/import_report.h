#pragma once

#include "tthc/exchange/plan_writes.h"
#include "tthc/report/run_report.h"

#include <string>
#include <vector>

namespace tthc::report {

/// What an import did: the loss of each field, what became of each file, and what was not read or
/// was kept as text.
struct ImportResult {
    std::string folder;
    Tallies tallies;
    std::vector<PlannedWrite> writes;
    std::vector<Finding> findings;  ///< records that were not imported, then what was kept as text
};

RunReport import_report(ImportResult result);

}  // namespace tthc::report
