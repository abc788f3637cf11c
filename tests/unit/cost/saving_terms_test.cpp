#include "tthc/cost/saving_terms.h"

#include "support/facts.h"
#include "support/procedure_of.h"
#include "support/random_procedure.h"
#include "tthc/cost/measures.h"
#include "tthc/cost/norms.h"
#include "tthc/diff/diff.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <numeric>

using namespace tthc;

namespace {

CostParameters prices() {
    const auto norms = test::expect(Norms::load(test::expect(engine_data())));
    return {test::expect(norms.find("tt-03-2022")),
            test::expect(norms.income({.day = Date(std::chrono::year(2024) / 7 / 1)}))};
}

Rational first(const Values& values) {
    return values[0];
}

/// A plan: versions, what differs, and which measure brings what about.
struct Game {
    Versions versions;
    std::vector<Change> changes;
    std::vector<Cover> covers;
    CostParameters parameters;

    Valuation once() const {
        return [this](const Procedure& procedure) {
            const Estimate cost = estimate(procedure, parameters, versions.basis);
            return std::optional(Values{cost.with_fees.likely});
        };
    }
    std::vector<Rational> shares() const {
        const auto terms =
            test::expect(saving_terms(versions, changes, covers, Topic::cost, Per::year, once()));
        return attribute(covers.size(), *terms, first).shares;
    }
    /// By the definition: the whole cost of a year, for every set of measures.
    std::vector<Rational> shares_by_definition() const;
};

Rational factorial(std::size_t n) {
    return n < 2 ? Rational(1) : Rational(n) * factorial(n - 1);
}

std::vector<Rational> Game::shares_by_definition() const {
    const std::size_t players = covers.size();
    std::vector<Rational> cost;
    for (std::size_t set = 0; set < std::size_t{1} << players; ++set) {
        std::vector<Change> made;
        for (std::size_t i = 0; i < changes.size(); ++i) {
            bool is_made = false;
            for (std::size_t player = 0; player < players; ++player) {
                const auto& own = covers[player];
                const bool taken = ((set >> player) & 1U) != 0;
                is_made = is_made || (taken && std::count(own.begin(), own.end(), i) > 0);
            }
            if (is_made) made.push_back(changes[i]);
        }
        const Procedure version = tthc::apply(versions.adjusted, made);
        cost.push_back(estimate(version, parameters, versions.basis).year_with_fees.likely);
    }
    std::vector<Rational> shares(players);
    for (std::size_t player = 0; player < players; ++player) {
        const std::size_t bit = std::size_t{1} << player;
        for (std::size_t set = 0; set < cost.size(); ++set) {
            if ((set & bit) != 0) continue;
            const auto size = static_cast<std::size_t>(std::popcount(set));
            shares[player] += factorial(size) * factorial(players - size - 1) / factorial(players) *
                              (cost[set] - cost[set | bit]);
        }
    }
    return shares;
}

Game random_game(test::Random& random, std::size_t measures) {
    const Procedure before = test::random_procedure(random);
    Procedure after = test::mutated(before, random);
    for (int more = 0; more < 3; ++more)
        after = test::mutated(after, random);
    Game game{align(before, after), {}, {}, prices()};
    game.changes = aligned(game.versions);
    game.covers.resize(measures);
    for (std::size_t i = 0; i < game.changes.size(); ++i) {
        game.covers[random() % measures].push_back(i);
        if (random() % 3 == 0) game.covers[random() % measures].push_back(i);
    }
    return game;
}

Rational sum(const std::vector<Rational>& parts) {
    return std::accumulate(parts.begin(), parts.end(), Rational(0));
}

}  // namespace

TEST_CASE("terms give the shares of the definition on random plans of up to ten measures") {
    constexpr std::uint64_t seed = 1953;
    MESSAGE("seed " << seed);
    test::Random random(seed);
    int interacting = 0;
    for (int round = 0; round < 130; ++round) {
        CAPTURE(round);
        const std::size_t measures = round < 124 ? 1 + random() % 6 : 8 + random() % 3;
        Game game = random_game(random, measures);
        const auto shares = game.shares();
        CHECK(shares == game.shares_by_definition());
        const Saving saving = save(game.versions, game.parameters, game.parameters);
        CHECK(sum(shares) == saving.year_with_fees.saved());
        const auto alone =
            attribute(measures,
                      *test::expect(saving_terms(game.versions, game.changes, game.covers,
                                                 Topic::cost, Per::year, game.once())),
                      first);
        if (alone.alone != alone.shares) ++interacting;

        std::reverse(game.covers.begin(), game.covers.end());
        auto backwards = game.shares();
        std::reverse(backwards.begin(), backwards.end());
        CHECK(backwards == shares);
    }
    CHECK(interacting > 20);
}

TEST_CASE("equal measures get equal shares, and one that covers nothing gets nothing") {
    constexpr std::uint64_t seed = 2010;
    MESSAGE("seed " << seed);
    test::Random random(seed);
    for (int round = 0; round < 60; ++round) {
        CAPTURE(round);
        Game game = random_game(random, 3);
        game.covers.push_back(game.covers[0]);
        game.covers.emplace_back();
        const auto shares = game.shares();
        CHECK(shares[0] == shares[3]);
        CHECK(shares[4] == 0);
    }
}

TEST_CASE("two hundred measures that all act together are split by few computations") {
    std::string before = "burden:\n  times_per_year: 4\n  applicants_per_year: 10\n  tasks:\n";
    std::string after = "burden:\n  times_per_year: 3\n  applicants_per_year: 10\n  tasks:\n";
    for (int i = 0; i < 200; ++i) {
        before += fmt::format("    - {{id: t{}, services: {}}}\n", i, 1000 + i);
        after += fmt::format("    - {{id: t{}, services: {}}}\n", i, 500);
    }
    Game game{align(test::procedure_with(before), test::procedure_with(after)), {}, {}, prices()};
    game.changes = aligned(game.versions);
    REQUIRE(game.changes.size() == 201);
    for (std::size_t i = 0; i < 200; ++i)
        game.covers.push_back({i, i + 1});
    std::size_t computed = 0;
    const auto terms =
        test::expect(saving_terms(game.versions, game.changes, game.covers, Topic::cost, Per::year,
                                  [&](const Procedure& procedure) {
                                      ++computed;
                                      return game.once()(procedure);
                                  }));
    CHECK(computed < 500);
    const auto result = attribute(200, *terms, first);
    const Saving saving = save(game.versions, game.parameters, game.parameters);
    CHECK(sum(result.shares) == saving.year_with_fees.saved());
    CHECK(result.total == saving.year_with_fees.saved());
}

TEST_CASE("cuts of many fees of one tariff are terms of their own") {
    std::string before = "fees:\n";
    std::string after = before;
    for (int i = 0; i < 30; ++i) {
        const std::string fee = "  - {{id: f{0}, name: Phí, when: Loại {0}, amount: {1}}}\n";
        before += fmt::format(fmt::runtime(fee), i, 30000);
        after += fmt::format(fmt::runtime(fee), i, 30000 - 300 * i);
    }
    Game game{align(test::procedure_with(before), test::procedure_with(after)), {}, {}, prices()};
    game.changes = aligned(game.versions);
    for (std::size_t i = 0; i < game.changes.size(); ++i)
        game.covers.push_back({i});
    const auto shares = game.shares();
    REQUIRE(shares.size() == 29);
    for (int i = 1; i < 30; ++i)
        CHECK(shares[static_cast<std::size_t>(i - 1)] == 10 * i);
}

TEST_CASE("papers that stand for each other are one term though each changes by itself") {
    const std::string head =
        "channels: [online]\nlevels: [commune]\ndocuments:\n  sets: 1\n  items:\n";
    const std::string paper =
        "    - {{id: {0}, name: Giấy {0}, one_of: g, form: {{name: Mẫu, pages: {1}}}}}\n";
    const auto version = [&](int a, int b) {
        return test::procedure_with(head + fmt::format(fmt::runtime(paper), "a", a) +
                                    fmt::format(fmt::runtime(paper), "b", b));
    };
    Game game{align(version(5, 4), version(3, 1)), {}, {}, prices()};
    game.changes = aligned(game.versions);
    game.covers = {{0}, {1}};
    const Rational page = game.parameters.income.value;
    CHECK(sum(game.shares()) == 3 * page);
    CHECK(game.shares() == game.shares_by_definition());
}
