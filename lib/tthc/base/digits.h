#pragma once

#include <string_view>

namespace tthc {

/// ASCII digits, whatever the locale.
constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

constexpr bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace tthc
