#pragma once

#include "tthc/base/decimal.h"

#include <optional>
#include <string>
#include <string_view>

namespace tthc {

/// A share of a whole, 0 % to 100 %.
struct Percent {
    Decimal value;

    /// `70%`, `12.5 %`, `12,5%`; nothing for any other text, and nothing above 100 %.
    static std::optional<Percent> parse(std::string_view text);
    /// `12.5%`.
    std::string to_string() const;

    friend bool operator==(const Percent&, const Percent&) = default;
};

}  // namespace tthc
