#pragma once

#include "tthc/base/decimal.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tthc {

/// A whole number of đồng as a file states it; sums and products are made in `cost`, exactly.
struct Money {
    std::int64_t dong = 0;

    friend constexpr auto operator<=>(Money, Money) = default;
};

/// An amount in another currency, by its code of ISO 4217; it is stated, never computed with.
struct ForeignMoney {
    Decimal amount;
    std::string currency;

    /// `20 USD`, `0.5 EUR`; nothing for any other text, and nothing for đồng.
    static std::optional<ForeignMoney> parse(std::string_view text);
    std::string to_string() const;

    friend bool operator==(const ForeignMoney&, const ForeignMoney&) = default;
};

}  // namespace tthc
