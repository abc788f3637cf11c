#include "tthc/report/config_report.h"

#include "tthc/report/findings_json.h"
#include "tthc/report/findings_text.h"
#include "tthc/report/table.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace tthc::report {
namespace {

std::string origin_text(const Origin& origin, Language language) {
    constexpr Bilingual built_in{"mặc định", "built in"};
    if (origin.file.empty()) return std::string(built_in.in(language));
    return fmt::format("{}:{}", origin.file, origin.line);
}

std::string settings_text(const Config& config, const Style& style) {
    const auto settings = config.settings();
    std::size_t width = 0;
    for (const SettingText& setting : settings)
        width = std::max(width, setting.key.size() + setting.value.size() + 2);
    std::string text;
    for (const SettingText& setting : settings) {
        const std::string value = setting.value.empty() ? "" : fmt::format(" {}", setting.value);
        text += fmt::format("{}  # {}\n", padded(fmt::format("{}:{}", setting.key, value), width),
                            origin_text(setting.origin, style.language));
    }
    return text;
}

std::string verdict(const ConfigReport& report, Language language) {
    if (report.loaded.files.empty()) {
        constexpr Bilingual none{"không có tthc.yaml; mọi giá trị là mặc định\n",
                                 "there is no tthc.yaml; every value is built in\n"};
        return std::string(none.in(language));
    }
    const bool right = report.loaded.findings.empty() && report.wrong_rules.empty();
    if (!right || !report.only_check) return {};
    return fmt::format("{}: {}\n", report.loaded.files.front().path(),
                       Bilingual{"đúng", "correct"}.in(language));
}

}  // namespace

std::string config_text(const ConfigReport& report, const Style& style) {
    std::string text;
    for (const Finding& finding : report.loaded.findings)
        text += finding_text(finding, {}, style) + "\n";
    for (const Error& error : report.wrong_rules)
        text += fmt::format("{}\n", printable(error.message.in(style.language)));
    if (!report.only_check && report.loaded.findings.empty()) {
        text += settings_text(report.loaded.config, style);
    }
    return text + verdict(report, style.language);
}

std::string config_json(const ConfigReport& report, const Style& style) {
    Json json = json_head(report.run);
    json["settings"] = Json::array();
    if (report.loaded.findings.empty()) {
        for (const SettingText& setting : report.loaded.config.settings()) {
            json["settings"].push_back({{"key", setting.key},
                                        {"value", setting.value},
                                        {"file", setting.origin.file},
                                        {"line", setting.origin.line}});
        }
    }
    json["findings"] = findings_json(report.loaded.findings, {}, style.language);
    RunInfo run = report.run;
    for (const Error& error : report.wrong_rules)
        run.notes.push_back(error.message);
    json["notes"] = json_notes(run, style.language);
    return to_text(json);
}

}  // namespace tthc::report
