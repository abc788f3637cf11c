#pragma once

#include "tthc/base/decimal.h"

#include <string>
#include <string_view>
#include <vector>

namespace tthc::record {

/// What a word that YAML reads as a number may mean, each reading written so that it has one
/// meaning; empty where it is written plainly. `20.000`, which people here write for twenty
/// thousand and YAML reads as twenty, has two; `0x10`, `1e3`, `007`, `+5` and `.5` have one.
std::vector<std::string> readings_of(std::string_view number);

/// The same for a word that YAML reads as text: `1.200.000`, `20 000 đồng`, `20_000`, `1,5`;
/// `20,000` has two. Empty for any other.
std::vector<std::string> readings_of_text(std::string_view text);

/// As files write it: `1.1250`, for three digits behind a point may be thousands.
std::string plain_number(Decimal number);

}  // namespace tthc::record
