#include "tthc/report/findings_text.h"

#include <fmt/format.h>

namespace tthc::report {
namespace {

std::string place_of(const Location& where) {
    return fmt::format("{}:{}:{}:", printable(where.file), where.begin.line, where.begin.column);
}

std::string related_text(const Related& related, const std::string& file, const Style& style) {
    const std::string note = printable(related.message.in(style.language));
    if (related.where.file == file) {
        std::string quoted = quote(related.where, Color::faint, style, note);
        if (!quoted.empty()) return quoted;
    }
    return fmt::format("  {} {}\n", place_of(related.where), note);
}

std::string labelled(const Bilingual& label, std::string_view words, const Style& style) {
    if (words.empty()) return {};
    const std::string title = fmt::format("{}:", label.in(style.language));
    return fmt::format("  {} {}\n", paint(title, Color::strong, style), words);
}

}  // namespace

std::string grounds_on(std::span<const Ground> grounds, Date day) {
    std::string text;
    for (const Ground& ground : grounds) {
        if (!ground.holds_on(day)) continue;
        text += fmt::format("{}{}", text.empty() ? "" : "; ", ground.citation);
    }
    return text;
}

std::string finding_text(const Finding& finding, Date as_of, const Style& style) {
    const Code& code = *finding.code;
    const Color color = color_of(finding.severity);
    std::string text =
        fmt::format("{} {} {} {}\n  {}\n", paint(place_of(finding.where), Color::strong, style),
                    paint(word_of(finding.severity), color, style), code.id, code.name,
                    printable(finding.message.in(style.language)));
    text += quote(finding.where, color, style);
    for (const Related& related : finding.related)
        text += related_text(related, finding.where.file, style);
    const std::string help = printable(finding.help.in(style.language));
    text += labelled({"cách sửa", "remedy"},
                     help.empty() ? std::string(code.remedy.in(style.language)) : help, style);
    text += labelled({"căn cứ", "grounds"}, grounds_on(code.grounds, as_of), style);
    if (code.remedy.vi.empty()) return text;
    return text + labelled({"giải thích", "more"}, fmt::format("tthc explain {}", code.id), style);
}

}  // namespace tthc::report
