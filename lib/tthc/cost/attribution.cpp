#include "tthc/cost/attribution.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <numeric>

namespace tthc {
namespace {

Integer factorial(std::size_t n) {
    Integer product = 1;
    for (std::size_t i = 2; i <= n; ++i)
        product *= i;
    return product;
}

/// |S|! (n - |S| - 1)! / n! for each size of S.
std::vector<Rational> weights(std::size_t players) {
    std::vector<Rational> result;
    for (std::size_t size = 0; size < players; ++size) {
        result.emplace_back(Integer(factorial(size) * factorial(players - size - 1)),
                            factorial(players));
    }
    return result;
}

}  // namespace

Attribution attribute(std::size_t players, const std::function<Rational(std::uint32_t)>& value) {
    assert(players <= max_players);
    const std::uint32_t all = (std::uint32_t{1} << players) - 1;
    std::vector<Rational> values;
    values.reserve(std::size_t{all} + 1);
    for (std::uint32_t set = 0; set <= all; ++set)
        values.push_back(value(set));

    Attribution result{.shares = std::vector<Rational>(players), .total = values.back()};
    const auto weight = weights(players);
    for (std::size_t player = 0; player < players; ++player) {
        const std::uint32_t bit = std::uint32_t{1} << player;
        for (std::uint32_t set = 0; set <= all; ++set) {
            if ((set & bit) != 0) continue;
            const auto size = static_cast<std::size_t>(std::popcount(set));
            result.shares[player] += weight[size] * (values[set | bit] - values[set]);
        }
        result.alone.push_back(values[bit]);
        result.last.push_back(values[all] - values[all & ~bit]);
    }
    return result;
}

std::vector<Integer> round_parts(const std::vector<Rational>& shares) {
    const Rational total = std::accumulate(shares.begin(), shares.end(), Rational(0));
    std::vector<Integer> parts;
    for (const Rational& share : shares)
        parts.push_back(floor(share));
    Integer left = round_half_away(total) - std::accumulate(parts.begin(), parts.end(), Integer(0));
    std::vector<std::size_t> order(shares.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return shares[a] - Rational(parts[a]) > shares[b] - Rational(parts[b]);
    });
    for (std::size_t i = 0; left > 0 && i < order.size(); ++i, --left)
        ++parts[order[i]];
    return parts;
}

}  // namespace tthc
