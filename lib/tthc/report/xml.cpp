#include "tthc/report/xml.h"

#include "tthc/base/utf8.h"

#include <fmt/format.h>

namespace tthc::report {
namespace {

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

/// https://www.w3.org/TR/xml/#charsets
bool is_allowed(char32_t point) {
    if (point < 0x20) return point == '\t' || point == '\n' || point == '\r';
    return point != 0xFFFE && point != 0xFFFF;
}

std::string_view entity_of(char character) {
    switch (character) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\r':
            return "&#13;";
        default:
            return {};
    }
}

}  // namespace

std::string xml_escaped(std::string_view text) {
    std::string escaped;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Character character = utf8::character_at(text, at);
        const std::string_view entity = entity_of(text[at]);
        if (!entity.empty()) {
            escaped += entity;
        } else if (character.point && is_allowed(*character.point)) {
            escaped += text.substr(at, character.size);
        } else {
            escaped += replacement_character;
        }
        at += character.size;
    }
    return escaped;
}

std::string xml_attribute(std::string_view name, std::string_view text) {
    return fmt::format(" {}=\"{}\"", name, xml_escaped(utf8::squeeze(text)));
}

}  // namespace tthc::report
