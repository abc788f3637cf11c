#include "tthc/model/percent.h"

#include <algorithm>

namespace tthc {

std::optional<Percent> Percent::parse(std::string_view text) {
    if (!text.ends_with('%')) return {};
    text.remove_suffix(1);
    if (text.ends_with(' ')) text.remove_suffix(1);
    const bool digits = std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == ',';
    });
    if (!digits) return {};
    std::string number(text);
    std::replace(number.begin(), number.end(), ',', '.');
    const auto value = Decimal::parse(number);
    if (!value || *value > Decimal(100)) return {};
    return Percent{*value};
}

std::string Percent::to_string() const {
    return value.to_string() + '%';
}

}  // namespace tthc
