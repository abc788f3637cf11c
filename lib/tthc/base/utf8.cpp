#include "tthc/base/utf8.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace tthc::utf8 {
namespace {

struct CodePoint {
    utf8proc_int32_t value;
    std::size_t size;
};

CodePoint first_of(std::string_view text) {
    utf8proc_int32_t value = -1;
    const auto size =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),  // NOLINT
                         static_cast<utf8proc_ssize_t>(text.size()), &value);
    return {value, size < 1 ? 1 : static_cast<std::size_t>(size)};
}

std::string mapped(std::string_view text, int options) {
    utf8proc_uint8_t* raw = nullptr;
    const auto size = utf8proc_map(
        reinterpret_cast<const utf8proc_uint8_t*>(text.data()),  // NOLINT
        static_cast<utf8proc_ssize_t>(text.size()), &raw, static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
    if (size < 0) return std::string(text);
    return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(size)};  // NOLINT
}

/// Size of a character at the front that NFC never changes: below U+0300 (no combining marks),
/// U+1E80 to U+1EFF (the composed letters of Vietnamese), U+2002 to U+203F; 0 for any other.
std::size_t stable_size(std::string_view text) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    if (byte(0) < 0x80) return 1;
    if (byte(0) >= 0xC2 && byte(0) < 0xCC) return 2;
    const bool letter = byte(0) == 0xE1 && (byte(1) == 0xBA || byte(1) == 0xBB);
    const bool mark = byte(0) == 0xE2 && byte(1) == 0x80 && byte(2) > 0x81;
    return letter || mark ? 3 : 0;
}

bool is_stable(std::string_view text) {
    while (!text.empty()) {
        const std::size_t size = stable_size(text);
        if (size == 0 || size > text.size()) return false;
        text.remove_prefix(size);
    }
    return true;
}

}  // namespace

std::optional<std::size_t> first_invalid(std::string_view text) {
    std::size_t offset = 0;
    while (offset < text.size()) {
        const auto point = first_of(text.substr(offset));
        if (point.value < 0) return offset;
        offset += point.size;
    }
    return {};
}

std::optional<std::size_t> first_control(std::string_view text) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = byte(i);
        if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F) return i;
        if (c == '\r' && byte(i + 1) != '\n') return i;
        if (c == 0xC2 && byte(i + 1) < 0xA0) return i;
        if (c == 0xEF && byte(i + 1) == 0xBB && byte(i + 2) == 0xBF) return i;
    }
    return {};
}

std::size_t length(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) {
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++count;
    }
    return count;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const auto point = first_of(text);
        if (point.value >= 0) {
            width += static_cast<std::size_t>(utf8proc_charwidth(point.value));
        }
        text.remove_prefix(point.size);
    }
    return width;
}

std::string to_nfc(std::string_view text) {
    if (is_stable(text)) return std::string(text);
    return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string to_lower(std::string_view text) {
    std::string lower;
    lower.reserve(text.size());
    for (std::string_view rest = text; !rest.empty();) {
        const char c = rest.front();
        if (static_cast<unsigned char>(c) < 0x80) {
            lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            rest.remove_prefix(1);
            continue;
        }
        const auto point = first_of(rest);
        utf8proc_uint8_t bytes[4];
        const auto size =
            point.value < 0 ? 0 : utf8proc_encode_char(utf8proc_tolower(point.value), bytes);
        lower.append(reinterpret_cast<const char*>(bytes),
                     static_cast<std::size_t>(size));  // NOLINT
        rest.remove_prefix(point.size);
    }
    return to_nfc(lower);
}

std::string squeeze(std::string_view text) {
    std::string result;
    bool gap = false;
    for (const char c : text) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            gap = !result.empty();
            continue;
        }
        if (gap) result += ' ';
        gap = false;
        result += c;
    }
    return result;
}

std::string shortened(std::string_view text, std::size_t most) {
    std::string one_line = squeeze(text);
    if (length(one_line) <= most) return one_line;
    std::size_t end = one_line.find(' ');
    for (auto at = end; at != std::string::npos; at = one_line.find(' ', at + 1)) {
        if (length(std::string_view(one_line).substr(0, at)) > most) break;
        end = at;
    }
    return one_line.substr(0, end) + " …";
}

}  // namespace tthc::utf8
