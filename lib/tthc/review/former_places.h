#pragma once

#include "tthc/base/date.h"

#include <string>
#include <string_view>
#include <vector>

namespace tthc {

/// The first day without a district level.
inline constexpr Date no_districts_from{std::chrono::year{2025}, std::chrono::July,
                                        std::chrono::day{1}};

/// The districts that a text names as where something is, as written: `quận Ba Đình`, `Quận 1`. Not
/// in names of agencies and schools, not in words of transition.
std::vector<std::string> districts_in(std::string_view text);

/// The same of wards, communes and townships, of whatever day: `phường Lam Sơn`.
std::vector<std::string> communes_in(std::string_view text);

}  // namespace tthc
