#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tthc {

/// A Vietnamese text without what is only a way of writing: lower case, NFC, one place for the tone
/// mark (hoá and hóa, Uỷ and Ủy), one dash, one quotation mark, no spaces beside punctuation, no
/// bullet before it and no stop behind it.
std::string without_typography(std::string_view text);

/// Whether two texts differ in typography alone.
bool same_wording(std::string_view left, std::string_view right);

/// The words (syllables, numbers) of a text without typography, in order.
std::vector<std::string> words_of(std::string_view text);

/// The common tone mark placement of a text in lower case.
std::string with_standard_tones(std::string text);

}  // namespace tthc
