#include "tthc/report/text.h"

#include "tthc/base/printable.h"
#include "tthc/base/utf8.h"
#include "tthc/record/common_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::report {
namespace {

constexpr std::size_t number_width = 5;
/// Characters of a line that are shown, and how many of them stand before the place at fault.
constexpr std::size_t most_shown = 140;
constexpr std::size_t shown_before = 50;

std::string_view code_of(Color color) {
    switch (color) {
        case Color::error:
            return "\033[1;31m";
        case Color::warning:
            return "\033[1;33m";
        case Color::info:
            return "\033[1;36m";
        case Color::good:
            return "\033[1;32m";
        case Color::strong:
            return "\033[1m";
        case Color::faint:
            return "\033[2m";
    }
    return {};
}

/// The first `count` code points.
std::string_view head(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (at < text.size() && count > 0) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80)
            ++at;
        --count;
    }
    return text.substr(0, at);
}

struct Window {
    std::string text;
    std::size_t begin = 0;  ///< columns before the place at fault
    std::size_t end = 0;
};

/// The part of a line around the characters from `from` to `to`, `…` where something is left out.
Window window_of(std::string_view line, std::size_t from, std::size_t to) {
    const std::size_t length = utf8::length(line);
    std::size_t first = 0;
    std::size_t last = length;
    if (length > most_shown) {
        first = std::min(from > shown_before ? from - shown_before : 0, length - most_shown);
        last = first + most_shown;
    }
    const std::size_t skipped = head(line, first).size();
    const std::string_view shown = head(line.substr(skipped), last - first);
    const std::string_view lead = first > 0 ? "…" : "";
    const auto columns = [&](std::size_t place) {
        const std::string_view inside = head(shown, std::clamp(place, first, last) - first);
        return utf8::display_width(lead) + utf8::display_width(without_controls(inside));
    };
    return {fmt::format("{}{}{}", lead, without_controls(shown), last < length ? "…" : ""),
            columns(from), columns(to)};
}

}  // namespace

std::string paint(std::string_view text, Color color, const Style& style) {
    if (!style.color) return std::string(text);
    return fmt::format("{}{}\033[0m", code_of(color), text);
}

bool is_quotable(const Location& where) {
    return !where.quoted.empty() && !utf8::first_invalid(where.quoted);
}

std::string quote(const Location& where, Color color, const Style& style, std::string_view note) {
    const std::string_view line = where.quoted;
    const Point begin = where.begin;
    const Point end = where.end;
    if (!is_quotable(where)) return {};
    const std::size_t to = end.line == begin.line ? end.column - 1 : utf8::length(line);
    const Window window = window_of(line, begin.column - 1, to);
    const std::size_t carets = window.end > window.begin ? window.end - window.begin : 1;
    const std::string gutter = fmt::format("{:>{}} | ", begin.line, number_width);
    std::string text = fmt::format("{}{}", paint(gutter, Color::faint, style), window.text);
    if (!note.empty()) return fmt::format("{}      ← {}\n", text, note);
    return fmt::format("{}\n{}{}{}\n", text,
                       paint(fmt::format("{:>{}} | ", "", number_width), Color::faint, style),
                       std::string(window.begin, ' '),
                       paint(std::string(carets, '^'), color, style));
}

std::string_view word_of(Severity severity) {
    return record::word_of(severity).key;
}

Message severity_words(Severity severity) {
    return {utf8::to_lower(record::word_of(severity).title.vi), std::string(word_of(severity))};
}

Color color_of(Severity severity) {
    switch (severity) {
        case Severity::error:
            return Color::error;
        case Severity::warning:
            return Color::warning;
        case Severity::info:
            return Color::info;
    }
    return Color::strong;
}

}  // namespace tthc::report
