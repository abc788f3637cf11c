#pragma once

#include "tthc/cost/estimate.h"

#include <cstdint>
#include <vector>

namespace tthc {

/// Moments of a range as a PERT distribution: μ = (low + 4 · likely + high) / 6, the variance
/// (μ − low)(high − μ) / 7. Exact.
Rational pert_mean(const Spread& range);
Rational pert_variance(const Spread& range);

/// The square root of a number that is not below zero, to the nearest whole number.
Integer rounded_root(const Rational& number);

/// Whole numbers in a fixed order (SplitMix64): the same on every machine.
class RandomNumbers {
public:
    explicit RandomNumbers(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next();

private:
    std::uint64_t state_;
};

/// Draws from a PERT distribution. The density is summed over equal cells with whole numbers alone,
/// so that no machine draws anything else.
class PertDraws {
public:
    /// Positions are from 0, the low end, to this, the high one.
    static constexpr std::uint64_t whole = std::uint64_t{1} << 32;

    explicit PertDraws(const Spread& range);
    std::uint64_t position(RandomNumbers& random) const;

private:
    std::vector<std::uint64_t> sums_;  ///< of the weights of all cells before
};

}  // namespace tthc
