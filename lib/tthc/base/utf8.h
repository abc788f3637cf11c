#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tthc::utf8 {

/// U+FEFF at the beginning of a file, which no place counts.
inline constexpr std::string_view order_mark = "\xEF\xBB\xBF";
constexpr std::string_view without_order_mark(std::string_view text) {
    return text.starts_with(order_mark) ? text.substr(order_mark.size()) : text;
}

/// Offset of the first byte that is not UTF-8 (overlong forms and surrogates included).
std::optional<std::size_t> first_invalid(std::string_view text);

/// Offset of the first character that no text file should hold: control characters other than tab
/// and line ends, and the invisible byte-order mark. `text` must be UTF-8.
std::optional<std::size_t> first_control(std::string_view text);

/// A code point and its bytes; of what is not UTF-8 one byte and no point.
struct Character {
    std::optional<char32_t> point;
    std::size_t size = 1;
};
/// `at` must be inside the text.
Character character_at(std::string_view text, std::size_t at);

/// Number of code points; `text` must be UTF-8.
std::size_t length(std::string_view text);

/// Columns a terminal needs: combining marks 0, wide East Asian letters 2.
std::size_t display_width(std::string_view text);

/// Normalization Form C, so that composed and decomposed Vietnamese compare equal.
std::string to_nfc(std::string_view text);

/// Letters and their marks apart (NFD); `strip_marks` leaves the marks out.
std::string decomposed(std::string_view text, bool strip_marks = false);

/// Whether a text is UTF-8 and in NFC, told at a glance: false where that takes a closer look.
bool is_plain_nfc(std::string_view text);

/// Adds a character; `point` is one, no surrogate.
void append(std::string& text, char32_t point);

/// Lower case by Unicode simple case mapping, in NFC.
std::string to_lower(std::string_view text);

/// White space at both ends removed and runs of it inside made one space.
std::string squeeze(std::string_view text);
/// The squeezed text, or its beginning to the end of a word and `…` where it has more characters.
std::string shortened(std::string_view text, std::size_t most);

}  // namespace tthc::utf8
