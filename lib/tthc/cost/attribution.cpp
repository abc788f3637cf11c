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

/// The values of all sets over one common denominator, so that sums are of whole numbers.
struct Table {
    std::vector<Integer> values;
    Integer denominator = 1;

    explicit Table(const std::vector<Rational>& exact) {
        for (const Rational& value : exact)
            denominator = least_common_multiple(denominator, value.denominator());
        values.reserve(exact.size());
        for (const Rational& value : exact) {
            const Integer factor = denominator / value.denominator();
            values.emplace_back(value.numerator() * factor);
        }
    }
};

/// What a player adds to the sets that he joins, by the size of the set.
std::vector<Integer> added_by_size(const Table& table, std::size_t players, std::size_t player) {
    std::vector<Integer> sums(players);
    const std::size_t bit = std::size_t{1} << player;
    for (std::size_t set = 0; set < table.values.size(); ++set) {
        if ((set & bit) != 0) continue;
        Integer& sum = sums[static_cast<std::size_t>(std::popcount(set))];
        sum += table.values[set | bit];
        sum -= table.values[set];
    }
    return sums;
}

}  // namespace

Attribution attribute(std::size_t players, const std::function<Rational(std::uint32_t)>& value) {
    assert(players <= max_players);
    const std::uint32_t all = (std::uint32_t{1} << players) - 1;
    std::vector<Rational> values;
    values.reserve(std::size_t{all} + 1);
    for (std::uint32_t set = 0; set <= all; ++set)
        values.push_back(value(set));

    const Table table(values);
    const Integer orders = factorial(players);
    Attribution result{.total = values.back()};
    for (std::size_t player = 0; player < players; ++player) {
        const std::vector<Integer> sums = added_by_size(table, players, player);
        Integer weighted = 0;
        for (std::size_t size = 0; size < players; ++size)
            weighted += sums[size] * factorial(size) * factorial(players - size - 1);
        const std::uint32_t bit = std::uint32_t{1} << player;
        result.shares.emplace_back(weighted, Integer(orders * table.denominator));
        result.alone.push_back(values[bit]);
        result.last.emplace_back(values[all] - values[all & ~bit]);
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
    for (std::size_t i = 0; left > 0 && i < order.size(); ++i) {
        parts[order[i]] += 1;
        left -= 1;
    }
    return parts;
}

}  // namespace tthc
