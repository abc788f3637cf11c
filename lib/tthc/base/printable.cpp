#include "tthc/base/printable.h"

#include "tthc/base/byte_set.h"
#include "tthc/base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace tthc {
namespace {

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

bool is_between(char32_t point, char32_t first, char32_t last) {
    return first <= point && point <= last;
}

/// Line ends are among them.
bool is_hidden(char32_t point) {
    if (point < 0x20 || is_between(point, 0x7F, 0x9F)) return true;
    if (point == 0x61C || point == 0xFEFF) return true;
    if (is_between(point, 0x200B, 0x200F)) return true;
    return is_between(point, 0x2028, 0x202E) || is_between(point, 0x2060, 0x206F);
}

bool is_gap(char32_t point) {
    return point == '\t' || point == '\n' || point == 0x85 || is_between(point, 0x2028, 0x2029);
}

/// The bytes with which hidden characters that JSON leaves as they are begin; most texts have none.
constexpr ByteSet leads_in_json("\x7F\xC2\xD8\xE2\xEF");
/// The same for every hidden character but tab and line end, and for those of private use.
constexpr ByteSet leads(
    std::string_view("\0\x01\x02\x03\x04\x05\x06\x07\x08\x0B\x0C\r\x0E\x0F\x10\x11\x12\x13\x14\x15"
                     "\x16\x17\x18\x19\x1A"
                     "\x1B\x1C\x1D\x1E\x1F\x7F\xC2\xD8\xE2\xEE\xEF",
                     36));

bool is_ascii_text(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 && byte < 0x7F;
    });
}

}  // namespace

std::string without_controls(std::string_view text) {
    if (is_ascii_text(text)) return std::string(text);
    std::string shown;
    shown.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Character character = utf8::character_at(text, at);
        const std::string_view bytes = text.substr(at, character.size);
        at += character.size;
        if (!character.point) {
            shown += replacement_character;
        } else if (!is_hidden(*character.point)) {
            shown += bytes;
        } else if (is_gap(*character.point)) {
            shown += ' ';
        }
    }
    return shown;
}

std::string printable(std::string_view text) {
    return utf8::squeeze(without_controls(text));
}

Message printable(const Message& message) {
    return {printable(message.vi), printable(message.en)};
}

std::optional<std::size_t> first_unseen(std::string_view text) {
    for (std::size_t at = leads.find_in(text); at < text.size(); at = leads.find_in(text, at)) {
        const utf8::Character character = utf8::character_at(text, at);
        const char32_t point = character.point.value_or(U' ');
        if (is_hidden(point) || is_between(point, 0xE000, 0xF8FF)) return at;
        at += character.size;
    }
    return {};
}

std::string with_controls_escaped(std::string_view json) {
    std::string escaped;
    escaped.reserve(json.size());
    for (std::size_t at = 0; at < json.size();) {
        if (!leads_in_json.has(json[at])) {
            escaped += json[at++];
            continue;
        }
        const utf8::Character character = utf8::character_at(json, at);
        if (character.point && is_hidden(*character.point)) {
            escaped += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(*character.point));
        } else {
            escaped += json.substr(at, character.size);
        }
        at += character.size;
    }
    return escaped;
}

}  // namespace tthc
