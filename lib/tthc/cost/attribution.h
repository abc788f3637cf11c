#pragma once

#include "tthc/base/rational.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace tthc {

/// The most players whose coalitions are all evaluated (2^n values).
inline constexpr std::size_t max_players = 16;

/// What each of several measures saves, whatever the order in which they are taken.
struct Attribution {
    std::vector<Rational> shares;  ///< Shapley values (Shapley 1953); they sum to the total exactly
    std::vector<Rational> alone;   ///< the measure taken by itself
    std::vector<Rational> last;    ///< the measure taken after all others
    Rational total;
};

/// `value(set)` is what the measures in `set` (bit i: measure i) save together; `value(0)` is zero.
/// At most `max_players` players (asserted). Shares are fair: they sum to the total, equal measures
/// get equal shares, a measure that changes nothing gets nothing.
Attribution attribute(std::size_t players, const std::function<Rational(std::uint32_t)>& value);

/// Whole đồng that sum to the rounded total: each share is cut to whole đồng, and what is left over
/// goes, one đồng each, to the largest remainders, then to the first.
std::vector<Integer> round_parts(const std::vector<Rational>& shares);

}  // namespace tthc
