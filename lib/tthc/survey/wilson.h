#pragma once

#include "tthc/base/rational.h"

#include <cstdint>

namespace tthc::survey {

/// Where the share of all lies with 95 % confidence, as parts of 1.
struct Interval {
    Rational low;
    Rational high;

    friend bool operator==(const Interval&, const Interval&) = default;
};

/// The Wilson interval of `count` of `all` answers, z = 1.96, to hundredths of a per cent: the
/// lower bound down, the upper one up, so that it is never too narrow. `all` is above zero.
Interval wilson(std::uint64_t count, std::uint64_t all);

}  // namespace tthc::survey
