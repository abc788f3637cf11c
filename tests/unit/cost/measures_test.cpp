#include "tthc/cost/measures.h"

#include "support/facts.h"
#include "support/procedure_of.h"
#include "support/random_procedure.h"
#include "tthc/cost/norms.h"
#include "tthc/diff/diff.h"
#include "tthc/model/load.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace tthc;

namespace {

CostParameters parameters() {
    const auto norms = test::expect(Norms::load(test::expect(engine_data())));
    return {test::expect(norms.find("tt-03-2022")),
            test::expect(norms.income({.day = Date(std::chrono::year(2024) / 7 / 1)}))};
}

Measure measure(std::string id, const std::vector<std::string>& covers) {
    Measure made;
    made.id = std::move(id);
    for (const std::string& path : covers)
        made.covers.emplace_back(path);
    return made;
}

std::vector<Cover> covers_of(const std::vector<Measure>& measures,
                             const std::vector<Change>& changes) {
    std::vector<Cover> covers;
    for (const Measure& measure : measures)
        covers.push_back(resolve(measure, changes));
    return covers;
}

Attribution split(const Versions& versions, const std::vector<Measure>& measures,
                  const CostParameters& prices) {
    const auto changes = diff(versions.adjusted, versions.revised);
    auto covers =
        versions.abolished ? resolve_abolition(measures, changes) : covers_of(measures, changes);
    const Cover rest = uncovered(changes, covers);
    if (!rest.empty()) covers.push_back(rest);
    const auto value = [&](const Procedure& part) {
        return std::optional(Values{estimate(part, prices, versions.basis).with_fees.likely});
    };
    const auto terms =
        test::expect(saving_terms(versions, changes, covers, Topic::cost, Per::year, value));
    REQUIRE(terms);
    return attribute(covers.size(), *terms, [](const Values& values) { return values[0]; });
}

Rational sum(const std::vector<Rational>& parts) {
    Rational total;
    for (const Rational& part : parts)
        total += part;
    return total;
}

/// `burden/t1`, `burden/t2`, … each cheaper by its own number.
std::string tasks(int count, int hours) {
    std::string text = "burden:\n  times_per_year: 1\n  applicants_per_year: 1\n  tasks:\n";
    for (int i = 1; i <= count; ++i)
        text += fmt::format("    - {{id: t{}, hours: {}, services: {}}}\n", i, hours, i * hours);
    return text;
}

}  // namespace

TEST_CASE("the shares of random revisions sum to what is saved") {
    constexpr std::uint64_t seed = 896;
    CAPTURE(seed);
    test::Random random(seed);
    const CostParameters prices = parameters();
    for (int round = 0; round < 120; ++round) {
        CAPTURE(round);
        const Procedure before = test::random_procedure(random);
        const std::optional<Procedure> after = test::mutated(before, random);
        const Versions versions = align(before, after);
        const auto shares = split(versions,
                                  {measure("a", {"burden", "levels"}), measure("b", {"fees"}),
                                   measure("c", {"documents", "burden"}), measure("d", {"steps"})},
                                  prices);
        const Saving saving = save(versions, prices, prices);
        CHECK(sum(shares.shares) == saving.year_with_fees.saved());
        CHECK(shares.total == saving.year_with_fees.saved());
        CHECK(shares.shares[3] == 0);
    }
}

TEST_CASE("the changes of the files, without what was made equal, are those of the versions") {
    constexpr std::uint64_t seed = 1789;
    CAPTURE(seed);
    test::Random random(seed);
    for (int round = 0; round < 400; ++round) {
        CAPTURE(round);
        const Procedure before = test::random_procedure(random);
        const Procedure after = test::mutated(before, random);
        const Versions versions = align(before, after);
        const auto changes = aligned(versions);
        CHECK(changes == diff(versions.adjusted, versions.revised));
    }
}

TEST_CASE("measures that touch nothing in common are split apart, however many") {
    const Versions versions =
        align(test::procedure_with(tasks(40, 3)), test::procedure_with(tasks(40, 1)));
    std::vector<Measure> measures;
    for (int i = 1; i <= 40; ++i)
        measures.push_back(measure(fmt::format("m{}", i), {fmt::format("burden/t{}", i)}));
    const CostParameters prices = parameters();
    const auto shares = split(versions, measures, prices);
    for (std::size_t i = 0; i < 40; ++i) {
        const Rational own = 2 * prices.income.value + 2 * static_cast<int>(i + 1);
        CHECK(shares.shares[i] == own);
        CHECK(shares.alone[i] == own);
        CHECK(shares.last[i] == own);
    }
}

TEST_CASE("too many measures of one term are an error that says so before anything is computed") {
    const Versions versions =
        align(test::procedure_with(tasks(1, 3)), test::procedure_with(tasks(1, 1)));
    const std::vector<Measure> measures(17, measure("m", {"burden/t1"}));
    const auto changes = diff(versions.adjusted, versions.revised);
    int asked = 0;
    const auto result = saving_terms(versions, changes, covers_of(measures, changes), Topic::cost,
                                     Per::year, [&](const Procedure&) {
                                         ++asked;
                                         return std::optional(Values{0});
                                     });
    REQUIRE_FALSE(result);
    CHECK(asked == 0);
    CHECK(result.error().message.en ==
          "17 measures decide one term (`burden/t1`), more than 16: 2^17 cases would have to be "
          "computed; join some of them");
}

TEST_CASE("a saving by frequency and one by task meet half way") {
    const std::string before =
        "burden:\n  times_per_year: 4\n  tasks: [{id: khai, services: 100}]\n";
    const std::string after = "burden:\n  times_per_year: 2\n  tasks: [{id: khai, services: 40}]\n";
    const auto shares = split(
        align(test::procedure_with(before), test::procedure_with(after)),
        {measure("n", {"burden/times_per_year"}), measure("t", {"burden/khai"})}, parameters());
    CHECK(shares.alone == std::vector<Rational>{200, 240});
    CHECK(shares.last == std::vector<Rational>{80, 120});
    CHECK(shares.shares == std::vector<Rational>{140, 180});
}

TEST_CASE("what no measure covers is a player of its own; paths of either side match") {
    const Versions versions =
        align(test::procedure_with(
                  "fees: [{id: phi, amount: 500}]\nburden: {tasks: [{id: a, services: 9}]}"),
              test::procedure_with("none: [fees]\nburden: {tasks: [{id: b, services: 4}]}"));
    const std::vector<Measure> measures{measure("m", {"burden/b", "burden/a", "deadlines"})};
    const auto changes = diff(versions.adjusted, versions.revised);
    CHECK_FALSE(uncovered(changes, covers_of(measures, changes)).empty());
    CHECK(unmatched(measures[0], changes) == std::vector<std::string>{"deadlines"});
    CHECK(unmatched(measure("x", {"fees", "fees/ph"}), changes) ==
          std::vector<std::string>{"fees/ph"});
    CHECK(split(versions, measures, parameters()).shares == std::vector<Rational>{5, 500});
}

TEST_CASE("an abolished procedure is shared out to nothing left") {
    const Procedure original = test::procedure_with(
        "levels: [province]\nchannels: [in-person]\nfees: [{id: phi, amount: 500}]\n"
        "burden:\n  times_per_year: 2\n  applicants_per_year: 10\n"
        "  tasks: [{id: a, services: 9}]\n");
    const Versions versions = align(original, {});
    CHECK(split(versions, {measure("bo", {})}, parameters()).shares ==
          std::vector<Rational>{10180});
    CHECK(split(versions, {measure("bo", {"documents"})}, parameters()).shares ==
          std::vector<Rational>{10180});
    CHECK(
        split(versions, {measure("x", {"fees"}), measure("y", {"burden"})}, parameters()).shares ==
        std::vector<Rational>{10000, 180, 0});
}
