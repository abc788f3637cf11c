#include "tthc/report/rule_report.h"

#include "tthc/exchange/raw_record.h"
#include "tthc/report/findings_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace tthc::report {
namespace {

std::string_view code_of(const Explained& item) {
    return item.rule != nullptr ? item.rule->code : item.diagnostic->code;
}

std::string_view name_of(const Explained& item) {
    return item.rule != nullptr ? item.rule->name : item.diagnostic->name;
}

Severity severity_of(const Explained& item) {
    return item.rule != nullptr ? item.rule->severity : item.diagnostic->severity;
}

const Bilingual& title_of(const Explained& item) {
    return item.rule != nullptr ? item.rule->title : item.diagnostic->title;
}

std::string days_of(const Ground& ground, Language language) {
    const auto from = parse_date(ground.from);
    const auto until = parse_date(ground.until);
    std::string text;
    if (from) text += fmt::format("{} {}", Bilingual{"từ", "from"}.in(language), to_dmy(*from));
    if (until) {
        text += fmt::format(" {} {}", Bilingual{"đến", "until"}.in(language), to_dmy(*until));
    }
    return text;
}

std::string head_of(const Explained& item, const Style& style) {
    const Severity severity = severity_of(item);
    const std::string name = fmt::format("{} {}", code_of(item), name_of(item));
    return fmt::format("{} ({})\n{}\n", paint(name, Color::strong, style),
                       paint(word_of(severity), color_of(severity), style),
                       title_of(item).in(style.language));
}

std::string rule_text(const Rule& rule, const Style& style) {
    const Language language = style.language;
    const auto label = [&](const Bilingual& words) {
        return paint(fmt::format("{}:", words.in(language)), Color::strong, style);
    };
    std::string text =
        fmt::format("\n{} {}\n", label({"Vì sao", "Why"}), rule.rationale.in(language));
    text += fmt::format("{} {}\n", label({"Cách sửa", "Remedy"}), rule.remedy.in(language));
    if (!rule.grounds.empty()) text += fmt::format("{}\n", label({"Căn cứ", "Grounds"}));
    for (const Ground& ground : rule.grounds) {
        text += fmt::format("  {} ({}): {}\n", ground.citation, days_of(ground, language),
                            ground.says.in(language));
    }
    text += fmt::format("{}\n{}", label({"Ví dụ sai", "Bad example"}),
                        example_text(rule.bad, "    ", language));
    text += fmt::format("{}\n{}", label({"Ví dụ đúng", "Good example"}),
                        example_text(rule.good, "    ", language));
    return text + fmt::format("{} tthc review --ignore {}\n",
                              label({"Bỏ qua quy tắc này", "Leave this rule out"}), rule.code);
}

/// What a code of loading or import means for the file or the record.
Bilingual meaning_of(const DiagnosticCode& code) {
    if (code.code.starts_with('Y')) {
        return {"Tệp có lỗi này chưa được rà soát; kết quả chưa đầy đủ (mã thoát 3).",
                "A file with this fault is not reviewed; the result is incomplete (exit code 3)."};
    }
    if (code.code == import_code::edited.code) {
        return {"Tệp được giữ nguyên; đổi tên hoặc xóa tệp rồi nhập lại để có bản mới.",
                "The file is left as it is; rename or remove it and import again for the new one."};
    }
    if (code.code < import_code::edited.code) {
        return {"Bản ghi này không được nhập, các bản ghi khác vẫn được nhập (mã thoát 3).",
                "This record is not imported, the others are (exit code 3)."};
    }
    return {"Không mất gì: nguyên văn nằm trong `note` của phần tử hoặc của thủ tục.",
            "Nothing is lost: the words are in the `note` of the element or of the procedure."};
}

std::string diagnostic_text(const DiagnosticCode& code, Language language) {
    return fmt::format("\n{}\n", meaning_of(code).in(language));
}

std::string readable_line(std::string_view line, Language language) {
    if (const auto mark = line.find("# expect:"); mark != std::string_view::npos) {
        line = line.substr(0, mark);
        while (line.ends_with(' '))
            line.remove_suffix(1);
    }
    constexpr std::string_view absent = ": ~absent";
    if (line.ends_with(absent)) {
        const Bilingual none{"# không có khóa", "# without the key"};
        return fmt::format("{} `{}`", none.in(language),
                           line.substr(0, line.size() - absent.size()));
    }
    return std::string(line);
}

}  // namespace

std::vector<Explained> everything_explained(std::span<const Rule* const> rules) {
    std::vector<Explained> items;
    for (const Rule* rule : rules)
        items.push_back({.rule = rule});
    for (const DiagnosticCode& code : diagnostic_codes)
        items.push_back({.diagnostic = &code});
    for (const DiagnosticCode& code : import_codes)
        items.push_back({.diagnostic = &code});
    return items;
}

std::string example_text(std::string_view fragment, std::string_view indent, Language language) {
    std::string text;
    if (fragment.starts_with('\n')) fragment.remove_prefix(1);
    while (!fragment.empty()) {
        const std::string_view line = fragment.substr(0, fragment.find('\n'));
        fragment.remove_prefix(std::min(fragment.size(), line.size() + 1));
        const std::string readable = readable_line(line, language);
        text += readable.empty() ? "\n" : fmt::format("{}{}\n", indent, readable);
    }
    return text;
}

std::string explain_text(const RuleReport& report, const Style& style) {
    std::string text;
    for (const Explained& item : report.items) {
        if (!text.empty()) text += '\n';
        text += head_of(item, style);
        text += item.rule != nullptr ? rule_text(*item.rule, style)
                                     : diagnostic_text(*item.diagnostic, style.language);
    }
    return text;
}

std::string rules_text(const RuleReport& report, const Style& style) {
    std::size_t width = 0;
    for (const Explained& item : report.items)
        width = std::max(width, name_of(item).size());
    std::string text;
    for (const Explained& item : report.items) {
        const Severity severity = severity_of(item);
        const std::string level = fmt::format("{:<7}", word_of(severity));
        text +=
            fmt::format("{} {} {:<{}} {}\n", code_of(item), paint(level, color_of(severity), style),
                        name_of(item), width, title_of(item).in(style.language));
    }
    return text;
}

std::string rules_json(const RuleReport& report, const Style& style) {
    Json json = json_head(report.run);
    json["rules"] = Json::array();
    for (const Explained& item : report.items) {
        Json entry = {{"code", code_of(item)},
                      {"name", name_of(item)},
                      {"severity", word_of(severity_of(item))},
                      {"title", title_of(item).in(style.language)}};
        if (const Rule* rule = item.rule; rule != nullptr) {
            entry["rationale"] = rule->rationale.in(style.language);
            entry["remedy"] = rule->remedy.in(style.language);
            entry["references"] = grounds_json(rule->grounds, style.language);
            entry["bad"] = example_text(rule->bad, "", style.language);
            entry["good"] = example_text(rule->good, "", style.language);
        }
        json["rules"].push_back(std::move(entry));
    }
    json["notes"] = json_notes(report.run, style.language);
    return to_text(json);
}

}  // namespace tthc::report
