#pragma once

#include "tthc/model/procedure.h"
#include "tthc/report/json.h"
#include "tthc/report/output_format.h"

#include <string>

namespace tthc::report {

/// One procedure as the tool understands it: what `show` prints.
struct ProcedureReport {
    RunInfo run;
    Procedure procedure;
};

std::string procedure_text(const ProcedureReport& report, const Style& style);
/// Canonical YAML; reading it gives the same procedure.
std::string procedure_yaml(const ProcedureReport& report, const Style& style);
std::string procedure_json(const ProcedureReport& report, const Style& style);

inline constexpr OutputFormat<ProcedureReport> procedure_formats[] = {
    {"text", procedure_text}, {"yaml", procedure_yaml}, {"json", procedure_json}};

}  // namespace tthc::report
