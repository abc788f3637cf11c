#pragma once

#include "tthc/base/bilingual.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tthc {

/// Text of a document or a path without what a terminal obeys or nobody sees: control characters
/// (C0, DEL, C1), marks of direction, zero-width characters. Tabs and ends of lines become spaces;
/// what is not UTF-8 becomes U+FFFD.
std::string without_controls(std::string_view text);

/// The same on one line, white space squeezed.
std::string printable(std::string_view text);
Message printable(const Message& message);

/// Where the first character stands that `without_controls` removes, ends of lines and tabs aside,
/// or that only a font for symbols shows (private use). `text` must be UTF-8.
std::optional<std::size_t> first_unseen(std::string_view text);

/// JSON text with the characters that `without_controls` removes written as `\u…`.
std::string with_controls_escaped(std::string_view json);

}  // namespace tthc
