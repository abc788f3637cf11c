#pragma once

#include "tthc/model/procedure.h"
#include "tthc/report/json.h"
#include "tthc/report/output_format.h"

#include <map>
#include <string>
#include <vector>

namespace tthc::report {

struct ExportedFile {
    std::string path;
    Procedure procedure;
};

/// What `export` prints.
struct ExportReport {
    RunInfo run;
    std::vector<ExportedFile> files;
};

std::string export_cpsv_ap(const ExportReport& report, const Style& style);
std::string export_schema_org(const ExportReport& report, const Style& style);

inline constexpr OutputFormat<ExportReport> export_formats[] = {{"cpsv-ap", export_cpsv_ap},
                                                                {"schema-org", export_schema_org}};

/// What one vocabulary cannot say of these procedures.
struct LossReport {
    RunInfo run;
    std::string_view vocabulary;
    std::size_t procedures = 0;
    std::map<std::string, std::size_t> lost;                  ///< values by field
    std::map<std::string, std::vector<std::string>> missing;  ///< files by required property
};
LossReport losses(const ExportReport& report, std::string_view vocabulary);

std::string loss_text(const LossReport& report, const Style& style);
std::string loss_json(const LossReport& report, const Style& style);

inline constexpr OutputFormat<LossReport> loss_formats[] = {{"text", loss_text},
                                                            {"json", loss_json}};

}  // namespace tthc::report
