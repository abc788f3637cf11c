#include "tthc/report/findings_text.h"

#include <fmt/format.h>

namespace tthc::report {
namespace {

struct Item {
    const std::string& file;
    Position begin;
    Position end;
    Severity severity;
    std::string_view code;
    std::string_view name;
    const Message& message;
    const std::vector<Related>& related;
};

std::string related_text(const Related& related, const std::string& file, Sources& sources,
                         const Style& style) {
    const std::string note = printable(related.message.in(style.language));
    if (related.file == file) {
        std::string quoted =
            quote(sources.of(file), related.begin, related.end, Color::faint, style, note);
        if (!quoted.empty()) return quoted;
    }
    return fmt::format("  {}:{}:{}: {}\n", related.file, related.begin.line, related.begin.column,
                       note);
}

std::string item_text(const Item& item, Sources& sources, const Style& style) {
    const Color color = color_of(item.severity);
    const std::string level = paint(word_of(item.severity), color, style);
    const std::string place =
        fmt::format("{}:{}:{}:", printable(item.file), item.begin.line, item.begin.column);
    std::string text = fmt::format("{} {} {} {}\n", paint(place, Color::strong, style), level,
                                   item.code, item.name);
    text += fmt::format("  {}\n", printable(item.message.in(style.language)));
    text += quote(sources.of(item.file), item.begin, item.end, color, style);
    for (const Related& related : item.related)
        text += related_text(related, item.file, sources, style);
    return text;
}

std::string labelled(const Bilingual& label, std::string_view words, const Style& style) {
    if (words.empty()) return {};
    const std::string title = fmt::format("{}:", label.in(style.language));
    return fmt::format("  {} {}\n", paint(title, Color::strong, style), words);
}

constexpr Bilingual remedy_label{"cách sửa", "remedy"};

}  // namespace

std::string_view diagnostic_name(std::string_view code) {
    for (const DiagnosticCode& known : diagnostic_codes) {
        if (known.code == code) return known.name;
    }
    return {};
}

std::string grounds_on(std::span<const Ground> grounds, Date day) {
    std::string text;
    for (const Ground& ground : grounds) {
        if (!ground.holds_on(day)) continue;
        text += fmt::format("{}{}", text.empty() ? "" : "; ", ground.citation);
    }
    return text;
}

std::string diagnostic_text(const Diagnostic& diagnostic, Sources& sources, const Style& style) {
    std::string text = item_text(
        {diagnostic.file, diagnostic.begin, diagnostic.end, Severity::error, diagnostic.code,
         diagnostic_name(diagnostic.code), diagnostic.message, diagnostic.related},
        sources, style);
    return text + labelled(remedy_label, printable(diagnostic.help.in(style.language)), style);
}

std::string finding_text(const Finding& finding, const Rule& rule, Date as_of, Sources& sources,
                         const Style& style) {
    std::string text = item_text({finding.file, finding.begin, finding.end, finding.severity,
                                  finding.code, finding.name, finding.message, finding.related},
                                 sources, style);
    const std::string& help = finding.help.in(style.language);
    text += labelled(remedy_label,
                     help.empty() ? std::string(rule.remedy.in(style.language)) : printable(help),
                     style);
    text += labelled({"căn cứ", "grounds"}, grounds_on(rule.grounds, as_of), style);
    return text +
           labelled({"giải thích", "more"}, fmt::format("tthc explain {}", finding.code), style);
}

}  // namespace tthc::report
