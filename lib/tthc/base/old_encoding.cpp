#include "tthc/base/old_encoding.h"

#include "tthc/base/utf8.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>

namespace tthc {
namespace {

constexpr std::string_view tcvn3 = "TCVN3 (ABC)";
constexpr std::string_view vni = "VNI";
constexpr std::string_view utf16 = "UTF-16";

/// Different marks of Latin-1 by which a few words show an encoding.
constexpr std::size_t enough = 2;
/// Of a file that is in another encoding its beginning shows it.
constexpr std::size_t most_bytes = 64UL * 1024;

/// Signs, not letters, where TCVN3 has vowels and đ; and letters that Vietnamese has not.
constexpr std::u32string_view tcvn3_marks =
    U"\u00A8\u00A9\u00AA\u00AB\u00AC\u00AD\u00AE\u00B5\u00B6"
    U"\u00B7\u00B8\u00B9\u00BB\u00BC\u00BD\u00BE\u00C6\u00D0"
    U"\u00D7\u00D8\u00DE\u00DF\u00F1\u00F7\u00FE";
/// Letters that VNI writes behind a vowel or for đ and ư, and that Vietnamese has not.
constexpr std::u32string_view vni_marks =
    U"\u00D1\u00D6\u00D8\u00CF\u00DB\u00F1\u00F6\u00F8\u00EF\u00FB"
    U"\u00E5\u00E4\u00EB\u00FC\u00C5\u00C4\u00CB\u00DC";

bool is_latin_letter(char32_t point) {
    return (point >= U'a' && point <= U'z') || (point >= U'A' && point <= U'Z') ||
           (point >= 0xC0 && point <= 0xFF);
}

/// Letters that only text in Unicode has: ă, đ, ĩ, ũ, ơ, ư and those of the block 1EA0 to 1EF9.
bool is_vietnamese_only(char32_t point) {
    constexpr std::u32string_view letters =
        U"\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0";
    return letters.find(point) != std::u32string_view::npos || (point >= 0x1EA0 && point <= 0x1EF9);
}

std::u32string points_of(std::string_view text) {
    std::u32string points;
    for (std::size_t at = 0; at < text.size();) {
        const auto character = utf8::character_at(text, at);
        points.push_back(character.point.value_or(U'\uFFFD'));
        at += character.size;
    }
    return points;
}

/// How many of the marks stand inside words, with a letter beside them.
std::size_t marks_in(std::u32string_view text, std::u32string_view marks) {
    std::set<char32_t> found;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (marks.find(text[i]) == std::u32string_view::npos) continue;
        const bool behind = i > 0 && is_latin_letter(text[i - 1]);
        const bool before = i + 1 < text.size() && is_latin_letter(text[i + 1]);
        if (behind || before) found.insert(text[i]);
    }
    return found.size();
}

/// Most texts in Unicode show it by the first byte of a letter, those in English by having none.
bool is_unicode_at_a_glance(std::string_view text) {
    constexpr std::string_view vietnamese_leads = "\xC4\xC6\xE1";
    return text.find_first_of(vietnamese_leads) != std::string_view::npos ||
           text.find_first_of("\xC2\xC3") == std::string_view::npos;
}

std::string_view judged(std::u32string_view text) {
    if (std::any_of(text.begin(), text.end(), is_vietnamese_only)) return {};
    const std::size_t by_tcvn3 = marks_in(text, tcvn3_marks);
    const std::size_t by_vni = marks_in(text, vni_marks);
    if (std::max(by_tcvn3, by_vni) < enough) return {};
    return by_tcvn3 > by_vni ? tcvn3 : vni;
}

}  // namespace

std::string_view old_encoding(std::string_view text) {
    return is_unicode_at_a_glance(text) ? std::string_view{} : judged(points_of(text));
}

std::string_view encoding_of_bytes(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return utf16;
    std::u32string points;
    for (const char byte : bytes.substr(0, most_bytes))
        points.push_back(static_cast<unsigned char>(byte));
    return judged(points);
}

}  // namespace tthc
