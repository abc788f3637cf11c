#include "tthc/cost/attribution.h"

#include <doctest/doctest.h>

#include <numeric>
#include <random>

using namespace tthc;

namespace {

Rational sum(const std::vector<Rational>& parts) {
    return std::accumulate(parts.begin(), parts.end(), Rational(0));
}

std::vector<Rational> random_game(std::size_t players, std::mt19937_64& random) {
    std::vector<Rational> values(std::size_t{1} << players);
    for (std::size_t set = 1; set < values.size(); ++set) {
        values[set] = Rational(static_cast<int>(random() % 100001) - 20000,
                               1 + static_cast<int>(random() % 7));
    }
    return values;
}

}  // namespace

TEST_CASE("shares sum to the total, whatever the game") {
    constexpr std::uint64_t seed = 20170127;
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    for (int round = 0; round < 200; ++round) {
        const std::size_t players = 1 + random() % 6;
        const auto values = random_game(players, random);
        const auto result = attribute(players, [&](std::uint32_t set) { return values[set]; });
        CHECK(sum(result.shares) == result.total);
        CHECK(result.total == values.back());
        const auto parts = round_parts(result.shares);
        CHECK(std::accumulate(parts.begin(), parts.end(), Integer(0)) ==
              round_half_away(result.total));
    }
}

TEST_CASE("equal measures get equal shares, and one that changes nothing gets nothing") {
    constexpr std::uint64_t seed = 63;
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    for (int round = 0; round < 100; ++round) {
        const auto small = random_game(3, random);
        const auto with_null = attribute(4, [&](std::uint32_t set) { return small[set & 7U]; });
        CHECK(with_null.shares[3] == 0);
        const auto without = attribute(3, [&](std::uint32_t set) { return small[set]; });
        CHECK(with_null.shares[0] == without.shares[0]);

        const auto symmetric = attribute(3, [&](std::uint32_t set) {
            const bool either = (set & 3U) == 1 || (set & 3U) == 2;
            return small[(set & 4U) | (either ? 1U : set & 3U)];
        });
        CHECK(symmetric.shares[0] == symmetric.shares[1]);
    }
}

TEST_CASE("the order of the measures does not matter") {
    constexpr std::uint64_t seed = 2022;
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    for (int round = 0; round < 100; ++round) {
        const auto values = random_game(3, random);
        const auto swapped = [&](std::uint32_t set) {
            return values[(set & 2U) | ((set & 1U) << 2U) | ((set & 4U) >> 2U)];
        };
        const auto one = attribute(3, [&](std::uint32_t set) { return values[set]; });
        const auto two = attribute(3, swapped);
        CHECK(one.shares[0] == two.shares[2]);
        CHECK(one.shares[1] == two.shares[1]);
        CHECK(one.shares[2] == two.shares[0]);
    }
}

TEST_CASE("measures that overlap are shared, not counted twice") {
    const Rational values[] = {0, 600, 350, 700};
    const auto result = attribute(2, [&](std::uint32_t set) { return values[set]; });
    CHECK(result.shares[0] == 475);
    CHECK(result.shares[1] == 225);
    CHECK(result.alone[0] == 600);
    CHECK(result.last[0] == 350);
}

TEST_CASE("a left-over đồng goes to the largest remainder, then to the first") {
    CHECK(round_parts({Rational(1, 3), Rational(1, 3), Rational(1, 3)}) ==
          std::vector<Integer>{1, 0, 0});
    CHECK(round_parts({Rational(5, 4), Rational(7, 4)}) == std::vector<Integer>{1, 2});
    CHECK(round_parts({Rational(-1, 2), Rational(1, 2)}) == std::vector<Integer>{0, 0});
}

TEST_CASE("sixteen players are split exactly") {
    const auto result = attribute(16, [](std::uint32_t set) {
        int sum = 0;
        for (int player = 0; player < 16; ++player) {
            if (((set >> static_cast<unsigned>(player)) & 1U) != 0) sum += player;
        }
        return Rational(sum, 3);
    });
    for (int player = 0; player < 16; ++player)
        CHECK(result.shares[static_cast<std::size_t>(player)] == Rational(player, 3));
}
