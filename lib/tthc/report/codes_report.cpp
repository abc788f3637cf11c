#include "tthc/report/codes_report.h"

#include "tthc/assess/assess_codes.h"
#include "tthc/base/nearest.h"
#include "tthc/cost/cost_codes.h"
#include "tthc/finding/load_codes.h"
#include "tthc/import/import_codes.h"
#include "tthc/report/findings_json.h"
#include "tthc/review/example.h"
#include "tthc/review/house/examples.h"
#include "tthc/review/suppression_codes.h"
#include "tthc/table/list_codes.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace tthc::report {
namespace {

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

std::string head_of(const Code& code, const Style& style) {
    const std::string name = fmt::format("{} {}", code.id, code.name);
    return fmt::format(
        "{} ({})\n{}\n", paint(name, Color::strong, style),
        paint(severity_words(code.severity).in(style.language), color_of(code.severity), style),
        code.title.in(style.language));
}

/// A code whose findings say themselves what to do has only its meaning to tell.
std::string body_of(const Code& code, const Style& style) {
    const Language language = style.language;
    if (code.remedy.vi.empty()) return fmt::format("\n{}\n", code.rationale.in(language));
    const auto label = [&](const Bilingual& words) {
        return paint(fmt::format("{}:", words.in(language)), Color::strong, style);
    };
    std::string text =
        fmt::format("\n{} {}\n", label({"Vì sao", "Why"}), code.rationale.in(language));
    text += fmt::format("{} {}\n", label({"Cách sửa", "Remedy"}), code.remedy.in(language));
    if (!code.grounds.empty()) text += fmt::format("{}\n", label({"Căn cứ", "Grounds"}));
    for (const Ground& ground : code.grounds) {
        text += fmt::format("  {} ({}): {}\n", ground.citation, days_of(ground, language),
                            ground.says.in(language));
    }
    text += fmt::format("{}\n{}", label({"Ví dụ sai", "Bad example"}),
                        example_text(code.bad, "    ", language));
    text += fmt::format("{}\n{}", label({"Ví dụ đúng", "Good example"}),
                        example_text(code.good, "    ", language));
    if (is_on_changes(code)) return text;
    return text + fmt::format("{} tthc review --ignore {}\n",
                              label({"Bỏ qua quy tắc này", "Leave this rule out"}), code.id);
}

std::string kind_text(const KindOfChange& kind, const Style& style) {
    return fmt::format("{}\n{}\n\n{}\n", paint(kind.id, Color::strong, style),
                       kind.title.in(style.language), kind.judgement.in(style.language));
}

Json kinds_json(const std::vector<KindOfChange>& kinds, Language language) {
    Json list = Json::array();
    for (const KindOfChange& kind : kinds) {
        list.push_back({{"id", kind.id},
                        {"title", kind.title.in(language)},
                        {"judgement", kind.judgement.in(language)}});
    }
    return list;
}

std::string readable_line(std::string_view line, Language language) {
    if (const auto mark = line.find("# expect:"); mark != std::string_view::npos) {
        line = line.substr(0, mark);
        while (line.ends_with(' '))
            line.remove_suffix(1);
    }
    if (line == new_version_mark) {
        return std::string(Bilingual{"# --- bản mới", "# --- the new version"}.in(language));
    }
    constexpr std::string_view absent = ": ~absent";
    if (line.ends_with(absent)) {
        const Bilingual none{"# không có khóa", "# without the key"};
        return fmt::format("{} `{}`", none.in(language),
                           line.substr(0, line.size() - absent.size()));
    }
    return std::string(line);
}

Json code_json(const Code& code, Language language) {
    Json entry = {{"code", code.id},
                  {"name", code.name},
                  {"severity", word_of(code.severity)},
                  {"title", code.title.in(language)}};
    if (code.remedy.vi.empty()) return entry;
    entry["rationale"] = code.rationale.in(language);
    entry["remedy"] = code.remedy.in(language);
    entry["references"] = grounds_json(code.grounds, language);
    entry["bad"] = example_text(code.bad, "", language);
    entry["good"] = example_text(code.good, "", language);
    return entry;
}

}  // namespace

std::vector<const Code*> all_codes(std::span<const Rule* const> rules) {
    std::vector<const Code*> codes;
    for (const Rule* rule : rules)
        codes.push_back(&rule->code);
    codes.insert(codes.end(), std::begin(load_code::all), std::end(load_code::all));
    codes.insert(codes.end(), std::begin(import_code::all), std::end(import_code::all));
    codes.insert(codes.end(), std::begin(cost_code::all), std::end(cost_code::all));
    codes.insert(codes.end(), std::begin(assess_code::all), std::end(assess_code::all));
    codes.insert(codes.end(), std::begin(suppression_code::all), std::end(suppression_code::all));
    codes.insert(codes.end(), std::begin(list_code::all), std::end(list_code::all));
    codes.insert(codes.end(), std::begin(house::example_code::all),
                 std::end(house::example_code::all));
    return codes;
}

Result<KindOfChange> find_kind_of_change(const std::string& id) {
    const auto kinds = kinds_of_change();
    std::vector<std::string_view> names;
    for (const KindOfChange& kind : kinds) {
        if (kind.id == id) return kind;
        names.push_back(kind.id);
    }
    return Error{unknown_word({"loại thay đổi", "kind of change"}, id, names)};
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

std::string explain_text(const CodesReport& report, const Style& style) {
    std::string text;
    for (const Code* code : report.codes)
        text += fmt::format("{}{}{}", text.empty() ? "" : "\n", head_of(*code, style),
                            body_of(*code, style));
    for (const KindOfChange& kind : report.changes)
        text += fmt::format("{}{}", text.empty() ? "" : "\n", kind_text(kind, style));
    return text;
}

std::string codes_text(const CodesReport& report, const Style& style) {
    std::size_t width = 0;
    for (const Code* code : report.codes)
        width = std::max(width, code->name.size());
    std::string text;
    for (const Code* code : report.codes) {
        const std::string level =
            fmt::format("{:<8}", severity_words(code->severity).in(style.language));
        text += fmt::format("{} {} {:<{}} {}\n", code->id,
                            paint(level, color_of(code->severity), style), code->name, width,
                            code->title.in(style.language));
    }
    const Bilingual title{"Các loại thay đổi mà `diff` kể",
                          "The kinds of change that `diff` tells"};
    if (!report.changes.empty()) text += fmt::format("\n{}:\n", title.in(style.language));
    std::size_t widest = 0;
    for (const KindOfChange& kind : report.changes)
        widest = std::max(widest, kind.id.size());
    for (const KindOfChange& kind : report.changes)
        text += fmt::format("{:<{}} {}\n", kind.id, widest, kind.title.in(style.language));
    return text;
}

std::string codes_json(const CodesReport& report, const Style& style) {
    Json json = json_head(report.run);
    json["rules"] = Json::array();
    for (const Code* code : report.codes)
        json["rules"].push_back(code_json(*code, style.language));
    json["kinds_of_change"] = kinds_json(report.changes, style.language);
    json["notes"] = json_notes(report.run, style.language);
    return to_text(json);
}

}  // namespace tthc::report
