#pragma once

#include "tthc/report/json.h"
#include "tthc/report/output_format.h"

#include <string>

namespace tthc::report {

/// What `version` prints; everything in it is constant.
struct VersionReport {
    RunInfo run{.command = "version"};
};

std::string version_text(const VersionReport& report, const Style& style);
std::string version_json(const VersionReport& report, const Style& style);

inline constexpr OutputFormat<VersionReport> version_formats[] = {{"text", version_text},
                                                                  {"json", version_json}};

}  // namespace tthc::report
