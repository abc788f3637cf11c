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
/// The page that offices put up (63/2010/NĐ-CP Điều 17): the parts of a procedure that Điều 8 khoản
/// 2 names, in their order, on sheets of A4, and the address of its page as a QR code. Brackets
/// stand where the record has no address.
std::string procedure_poster(const ProcedureReport& report, const Style& style);

inline constexpr OutputFormat<ProcedureReport> procedure_formats[] = {{"text", procedure_text},
                                                                      {"yaml", procedure_yaml},
                                                                      {"json", procedure_json},
                                                                      {"html", procedure_poster}};

}  // namespace tthc::report
