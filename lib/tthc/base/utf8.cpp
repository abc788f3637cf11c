#include "tthc/base/utf8.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
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

unsigned byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

bool continues_at(std::string_view text, std::size_t at) {
    return (byte_at(text, at) & 0xC0U) == 0x80U;
}

/// Size of a character at a place that NFC never changes and that never joins with the one before:
/// below U+0300 (no combining marks), U+1E80 to U+1EFF (the composed letters of Vietnamese), U+2002
/// to U+203F; 0 for any other, and for what is not UTF-8.
inline std::size_t stable_size(std::string_view text, std::size_t at) {
    const unsigned first = byte_at(text, at);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first < 0xCC) return continues_at(text, at + 1) ? 2 : 0;
    const unsigned second = byte_at(text, at + 1);
    const bool letter = first == 0xE1 && (second == 0xBA || second == 0xBB);
    const bool mark = first == 0xE2 && second == 0x80 && byte_at(text, at + 2) > 0x81;
    return (letter || mark) && continues_at(text, at + 2) ? 3 : 0;
}

/// Where stable characters end that begin at a place; `last` is the beginning of the last of them.
std::size_t stable_end(std::string_view text, std::size_t at, std::size_t& last) {
    while (at < text.size()) {
        const bool ascii = static_cast<unsigned char>(text[at]) < 0x80;
        const std::size_t size = ascii ? 1 : stable_size(text, at);
        if (size == 0) return at;
        last = at;
        at += size;
    }
    return text.size();
}

/// Where two stable characters follow each other, from a place on: nothing before them joins with
/// them.
std::size_t unstable_end(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const std::size_t size = stable_size(text, at);
        if (size > 0 && (at + size == text.size() || stable_size(text, at + size) > 0)) return at;
        at += size > 0 ? size : 1;
    }
    return text.size();
}

void add_point(std::string& text, utf8proc_int32_t point) {
    utf8proc_uint8_t bytes[4];
    const auto size = utf8proc_encode_char(point, bytes);
    text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));  // NOLINT
}

/// The lower case of every character of two bytes, and of the letters of Vietnamese of three.
class LowerTable {
public:
    struct Twin {
        std::uint8_t size = 0;
        std::array<char, 3> bytes{};
    };

    LowerTable() {
        for (std::size_t i = 0; i < two_bytes_.size(); ++i)
            two_bytes_[i] = lower_of(static_cast<utf8proc_int32_t>(i));
        for (std::size_t i = 0; i < letters_.size(); ++i)
            letters_[i] = lower_of(static_cast<utf8proc_int32_t>(first_letter + i));
    }

    /// Of a stable character, by its bytes.
    const Twin& of_two(unsigned first, unsigned second) const {
        return two_bytes_[(first & 0x1FU) << 6U | (second & 0x3FU)];
    }
    const Twin& of_three(unsigned second, unsigned third) const {
        return letters_[(second & 1U) << 6U | (third & 0x3FU)];
    }

private:
    static constexpr std::size_t first_letter = 0x1E80;

    static Twin lower_of(utf8proc_int32_t value) {
        std::string lower;
        add_point(lower, utf8proc_tolower(value));
        Twin twin{.size = static_cast<std::uint8_t>(lower.size())};
        std::copy_n(lower.begin(), std::min(lower.size(), twin.bytes.size()), twin.bytes.begin());
        return twin;
    }

    std::array<Twin, 0x300> two_bytes_;
    std::array<Twin, 0x80> letters_;
};

bool is_white(char c) {
    return static_cast<unsigned char>(c) <= ' ' &&
           (c == ' ' || c == '\t' || c == '\n' || c == '\r');
}

/// Where words end between which single spaces stand.
std::size_t squeezed_end(std::string_view text, std::size_t at) {
    for (; at < text.size(); ++at) {
        if (!is_white(text[at])) continue;
        const bool single = text[at] == ' ' && at + 1 < text.size() && !is_white(text[at + 1]);
        if (!single) return at;
    }
    return at;
}

/// The lower case of a text of any characters.
std::string lower_of_any(std::string_view text) {
    std::string lower;
    lower.reserve(text.size());
    while (!text.empty()) {
        const auto point = first_of(text);
        if (point.value >= 0) add_point(lower, utf8proc_tolower(point.value));
        text.remove_prefix(point.size);
    }
    return to_nfc(lower);
}

}  // namespace

std::optional<std::size_t> first_invalid(std::string_view text) {
    std::size_t offset = 0;
    while (offset < text.size()) {
        const bool ascii = static_cast<unsigned char>(text[offset]) < 0x80;
        if (const std::size_t size = ascii ? 1 : stable_size(text, offset); size > 0) {
            offset += size;
            continue;
        }
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
        const bool no_control = c > 0x7F && c != 0xC2 && c != 0xEF;
        if (no_control || (c >= 0x20 && c < 0x7F)) continue;
        if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F) return i;
        if (c == '\r' && byte(i + 1) != '\n') return i;
        if (c == 0xC2 && byte(i + 1) < 0xA0) return i;
        if (c == 0xEF && byte(i + 1) == 0xBB && byte(i + 2) == 0xBF) return i;
    }
    return {};
}

Character character_at(std::string_view text, std::size_t at) {
    const auto point = first_of(text.substr(at));
    if (point.value < 0) return {{}, 1};
    return {static_cast<char32_t>(point.value), point.size};
}

std::size_t length(std::string_view text) {
    std::size_t continuing = 0;
    std::size_t at = 0;
    for (std::uint64_t word = 0; at + sizeof word <= text.size(); at += sizeof word) {
        std::memcpy(&word, text.data() + at, sizeof word);
        constexpr std::uint64_t lowest_bits = 0x0101010101010101U;
        const std::uint64_t marked = (word >> 7U) & ~(word >> 6U) & lowest_bits;
        continuing += static_cast<std::size_t>(marked * lowest_bits >> 56U);
    }
    for (; at < text.size(); ++at)
        continuing += static_cast<std::size_t>(continues_at(text, at));
    return text.size() - continuing;
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
    std::string result;
    std::size_t at = 0;
    while (true) {
        std::size_t last = at;
        const std::size_t end = stable_end(text, at, last);
        if (end == text.size()) return result.append(text.substr(at));
        result.append(text.substr(at, last - at));
        at = unstable_end(text, end);
        result.append(mapped(text.substr(last, at - last), UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    }
}

std::string decomposed(std::string_view text, bool strip_marks) {
    constexpr int stable = UTF8PROC_STABLE | UTF8PROC_DECOMPOSE;
    return mapped(text, strip_marks ? stable | UTF8PROC_STRIPMARK : stable);
}

bool is_plain_nfc(std::string_view text) {
    std::size_t last = 0;
    return stable_end(text, 0, last) == text.size();
}

void append(std::string& text, char32_t point) {
    add_point(text, static_cast<utf8proc_int32_t>(point));
}

std::string to_lower(std::string_view text) {
    static const LowerTable table;
    std::string lower(text);
    char* const to = lower.data();
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at]);
        if (first < 0x80) {
            if (first >= 'A' && first <= 'Z') to[at] = static_cast<char>(first | 0x20U);
            ++at;
            continue;
        }
        const std::size_t size = stable_size(text, at);
        if (size == 0) return lower_of_any(text);
        if (size == 2 || first == 0xE1) {
            const unsigned second = byte_at(text, at + 1);
            const auto& twin = size == 2 ? table.of_two(first, second)
                                         : table.of_three(second, byte_at(text, at + 2));
            if (twin.size != size) return lower_of_any(text);
            to[at] = twin.bytes[0];
            to[at + 1] = twin.bytes[1];
            if (size == 3) to[at + 2] = twin.bytes[2];
        }
        at += size;
    }
    return lower;
}

std::string squeeze(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0;;) {
        while (at < text.size() && is_white(text[at]))
            ++at;
        if (at == text.size()) return result;
        if (!result.empty()) result += ' ';
        const std::size_t end = squeezed_end(text, at);
        result.append(text.substr(at, end - at));
        at = end;
    }
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
