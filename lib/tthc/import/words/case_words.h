#pragma once

#include "text.h"
#include "tthc/import/shape/lexicon.h"

#include <string_view>

namespace tthc::importing {

/// `Trường hợp …`, `Đối với …`, `Nếu …`
bool opens_case(const Prose& text, const Lexicon& lexicon);
bool opens_case(std::string_view text, const Lexicon& lexicon);

/// `Trường hợp 1`, `Trường hợp 2:`: a case by its number alone.
bool is_numbered_case(std::string_view text, const Lexicon& lexicon);

/// The case that a line begins with: up to its colon, and behind it where only a number stands in
/// front (`Trường hợp 1: Có thẩm định`); empty where the line opens none.
std::string_view case_of_line(std::string_view line, const Lexicon& lexicon);

}  // namespace tthc::importing
