#pragma once

#include <string_view>

namespace tthc {

/// The encoding for which UTF-8 was taken, or that a file has instead of it: `TCVN3 (ABC)` (TCVN
/// 5712:1993, fonts `.Vn…`), `VNI` (fonts `VNI-…`), `UTF-16`. Empty where the text does not show
/// it.
///
/// In UTF-8 text: words in which the letters of an old font stand as those of Latin-1
/// (`thñ tôc hµnh chÝnh`, `thuû tuïc haønh chính`).
std::string_view old_encoding(std::string_view text);
/// Bytes that are not UTF-8.
std::string_view encoding_of_bytes(std::string_view bytes);

}  // namespace tthc
