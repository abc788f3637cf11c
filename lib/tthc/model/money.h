#pragma once

#include <compare>
#include <cstdint>

namespace tthc {

/// A whole number of đồng as a file states it; sums and products are made in `cost`, exactly.
struct Money {
    std::int64_t dong = 0;

    friend constexpr auto operator<=>(Money, Money) = default;
};

}  // namespace tthc
