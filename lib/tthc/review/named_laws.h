#pragma once

#include "tthc/model/citation.h"

#include <string_view>

namespace tthc {

/// The law that a title, folded, details (`luật hóa chất` of `quy định chi tiết một số điều của
/// luật hóa chất`); empty where it is none, several or has no name.
std::string_view law_detailed_by(std::string_view title);

/// The same for the law that a title amends; empty where the title has its number.
std::string_view law_amended_by(std::string_view title, const Citation& citation);

/// Whether a citation may be that law: two thirds of its words, no word but its, or no name.
bool may_be_law(const Citation& citation, std::string_view law);

}  // namespace tthc
