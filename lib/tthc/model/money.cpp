#include "tthc/model/money.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc {

std::optional<ForeignMoney> ForeignMoney::parse(std::string_view text) {
    constexpr std::size_t code_length = 3;
    const auto space = text.find(' ');
    if (space == std::string_view::npos) return {};
    const auto amount = Decimal::parse(text.substr(0, space));
    const std::string_view code = text.substr(space + 1);
    const bool is_code =
        code.size() == code_length &&
        std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!amount || amount->is_negative() || !is_code || code == "VND") return {};
    return ForeignMoney{*amount, std::string(code)};
}

std::string ForeignMoney::to_string() const {
    return fmt::format("{} {}", amount.to_string(), currency);
}

}  // namespace tthc
