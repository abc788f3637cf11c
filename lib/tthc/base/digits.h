#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tthc {

/// ASCII digits, whatever the locale.
constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

constexpr bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// `1500000` as `1.500.000`.
inline std::string grouped(std::string digits, char mark) {
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(digits.begin() + at, mark);
    return digits;
}

}  // namespace tthc
