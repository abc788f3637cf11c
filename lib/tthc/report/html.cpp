#include "tthc/report/html.h"

#include "tthc/base/printable.h"
#include "tthc/base/utf8.h"
#include "tthc/report/xml.h"

#include <algorithm>

namespace tthc::report {
namespace {

/// Bytes of the first `count` code points.
std::size_t bytes_of(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    for (; count > 0 && at < text.size(); --count)
        at += utf8::character_at(text, at).size;
    return at;
}

}  // namespace

std::string html_text(std::string_view text) {
    return xml_escaped(without_controls(text));
}

std::string json_in_html(std::string_view json) {
    std::string safe;
    for (const char c : json) {
        if (c == '<') {
            safe += "\\u003c";
        } else if (c == '>') {
            safe += "\\u003e";
        } else if (c == '&') {
            safe += "\\u0026";
        } else {
            safe += c;
        }
    }
    return safe;
}

QuotedLine quoted_line(const Location& where) {
    const std::string_view line = where.quoted;
    const std::size_t from = bytes_of(line, where.begin.column - 1);
    const bool one_line = where.end.line == where.begin.line;
    const std::size_t to = one_line ? bytes_of(line, where.end.column - 1) : line.size();
    const std::size_t end = std::max(from, to);
    return {without_controls(line.substr(0, from)), without_controls(line.substr(from, end - from)),
            without_controls(line.substr(end))};
}

}  // namespace tthc::report
