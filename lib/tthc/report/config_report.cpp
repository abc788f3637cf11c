#include "tthc/report/config_report.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
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

std::string settings_text(const std::vector<SettingText>& settings, Language language) {
    std::size_t width = 0;
    for (const SettingText& setting : settings)
        width = std::max(width, setting.key.size() + setting.value.size() + 2);
    std::string text;
    for (const SettingText& setting : settings) {
        const std::string value = setting.value.empty() ? "" : fmt::format(" {}", setting.value);
        text += fmt::format("{}  # {}\n", padded(fmt::format("{}:{}", setting.key, value), width),
                            origin_text(setting.origin, language));
    }
    return text;
}

class ConfigContent : public Content {
public:
    explicit ConfigContent(const ConfigResult& result)
        : only_check_(result.only_check),
          is_right_(result.is_right()),
          is_readable_(result.loaded.findings.empty()),
          settings_(result.loaded.config.settings()),
          wrong_rules_(result.wrong_rules) {
        if (!result.loaded.files.empty()) file_ = result.loaded.files.front().path();
    }

    Document body() const override {
        Document document;
        for (const Error& error : wrong_rules_) {
            document.emplace_back(
                Paragraph{{{{printable(error.message.vi), printable(error.message.en)}}}});
        }
        if (only_check_ || !is_readable_) return document;
        document.emplace_back(Verbatim{
            "yaml",
            {settings_text(settings_, Language::vi), settings_text(settings_, Language::en)}});
        return document;
    }

    Document closing() const override {
        if (file_.empty()) {
            return {Paragraph{{{{"không có tthc.yaml; mọi giá trị là mặc định",
                                 "there is no tthc.yaml; every value is built in"}}}}};
        }
        if (!is_right_ || !only_check_) return {};
        return {Paragraph{{{say("{}: đúng", "{}: correct", file_)}}}};
    }

    void add_keys(JsonWriter& json, Language /*language*/) const override {
        json.open_list("settings");
        for (const SettingText& setting : settings_) {
            if (!is_readable_) break;
            json.add_item({{"key", setting.key},
                           {"value", setting.value},
                           {"file", setting.origin.file},
                           {"line", setting.origin.line}});
        }
        json.close();
    }

private:
    std::string file_;
    bool only_check_;
    bool is_right_;
    bool is_readable_;
    std::vector<SettingText> settings_;
    std::vector<Error> wrong_rules_;
};

}  // namespace

RunReport config_report(const ConfigResult& result) {
    RunReport report{.run = {.command = "config"}};
    for (const SourceFile& file : result.loaded.files)
        report.run.inputs.push_back(file.path());
    for (const Error& error : result.wrong_rules)
        report.run.notes.push_back(error.message);
    report.content = std::make_unique<ConfigContent>(result);
    report.findings = result.loaded.findings;
    return report;
}

}  // namespace tthc::report
