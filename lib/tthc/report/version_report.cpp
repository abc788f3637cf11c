#include "tthc/report/version_report.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace tthc::report {

std::string version_text(const VersionReport& /*report*/, const Style& /*style*/) {
    return fmt::format("tthc {}\n", tool_version());
}

std::string version_json(const VersionReport& report, const Style& style) {
    Json json = json_head(report.run);
    json["formats"] = {json_format};
    json["notes"] = json_notes(report.run, style.language);
    return to_text(json);
}

}  // namespace tthc::report
