#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace tthc {

/// Whether a text holds a phrase at word borders, ignoring case and white space. The phrase is
/// given in lower case.
bool mentions(std::string_view text, std::string_view phrase);

/// The first of the phrases that the text holds, or an empty view.
std::string_view first_mentioned(std::string_view text,
                                 std::initializer_list<std::string_view> phrases);

/// Whether a text starts with a phrase (lower case) at a word border.
bool starts_with_words(std::string_view text, std::string_view phrase);

}  // namespace tthc
