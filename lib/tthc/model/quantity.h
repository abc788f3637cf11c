#pragma once

#include "tthc/base/decimal.h"

namespace tthc {

/// A measured or estimated number: one value, or a range with its likely value.
struct Quantity {
    Decimal low;
    Decimal likely;
    Decimal high;

    Quantity() = default;
    Quantity(Decimal value) : low(value), likely(value), high(value) {}
    Quantity(Decimal l, Decimal m, Decimal h) : low(l), likely(m), high(h) {}

    bool is_range() const { return low != high; }
    friend bool operator==(const Quantity&, const Quantity&) = default;
};

}  // namespace tthc
