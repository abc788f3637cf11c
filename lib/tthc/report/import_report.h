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
    std::vector<Diagnostic> diagnostics;  ///< records that were not imported
    std::vector<Diagnostic> kept;         ///< information
};

/// The name of an import code, `not-json` for `I001`; empty for others.
std::string_view import_code_name(std::string_view code);
/// Information from `I010` on; a file left because it was edited is a warning.
Severity import_severity(std::string_view code);

std::string import_text(const ImportReport& report, const Style& style);
std::string import_json(const ImportReport& report, const Style& style);

inline constexpr OutputFormat<ImportReport> import_formats[] = {{"text", import_text},
                                                                {"json", import_json}};

}  // namespace tthc::report
