#pragma once

#include "tthc/exchange/plan_writes.h"
#include "tthc/report/json.h"
#include "tthc/report/output_format.h"

#include <string>
#include <vector>

namespace tthc::report {

/// What `import` prints: the loss report, what was done with each file, and what was kept as text.
struct ImportReport {
    RunInfo run;
    std::string folder;
    Tallies tallies;
    std::vector<PlannedWrite> writes;
    std::vector<Finding> findings;  ///< records that were not imported, then what was kept as text
};

std::string import_text(const ImportReport& report, const Style& style);
std::string import_json(const ImportReport& report, const Style& style);

inline constexpr OutputFormat<ImportReport> import_formats[] = {{"text", import_text},
                                                                {"json", import_json}};

}  // namespace tthc::report
