#pragma once

#include <string>
#include <string_view>

namespace tthc {

/// The letters of a text without their marks: `truong hop` for `trường hợp`, `d` for `đ`.
std::string bare_letters(std::string_view text);

/// Whether a syllable has the acute tone or the dot, one of which its end in `c`, `p`, `t` asks
/// for.
bool has_stop_tone(std::string_view syllable);

/// Whether two words have the same letters and marks, wherever the tone stands: `hòa`, `hoà`.
bool same_letters(std::string_view left, std::string_view right);

}  // namespace tthc
