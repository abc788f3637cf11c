#include "tthc/cost/fewest_amendments.h"

#include "support/facts.h"
#include "support/procedure_of.h"
#include "tthc/cost/plan_estimate.h"
#include "tthc/model/load_record.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace tthc;

namespace {

struct Planned {
    PlanInput input;
    PlanEstimate estimate;
};

/// A plan whose measures each save a sum of 100 by a task of their own.
Planned planned(const std::string& head, const std::vector<std::pair<std::string, int>>& measures) {
    std::string plan = "plan: Thử\n" + head +
                       "procedures:\n  - original: a.yaml\n    revised: b.yaml\n    measures:\n";
    std::string before = "burden:\n  times_per_year: 1\n  applicants_per_year: 1\n  tasks:\n";
    std::string after = before;
    int left = 100;
    for (std::size_t i = 0; i < measures.size(); ++i) {
        plan +=
            fmt::format("      - {{id: m{0}, title: M{0}, covers: [burden/t{0}], amends: [{1}]}}\n",
                        i, measures[i].first);
        before += fmt::format("    - {{id: t{}, services: {}}}\n", i, measures[i].second);
        after += fmt::format("    - {{id: t{}, services: 0}}\n", i);
        left -= measures[i].second;
    }
    before += fmt::format("    - {{id: rest, services: {}}}\n", left);
    after += fmt::format("    - {{id: rest, services: {}}}\n", left);
    const auto loaded = load_record<Plan>(SourceFile("plan.yaml", plan));
    for (const auto& item : loaded.findings)
        MESSAGE(item.message.en);
    REQUIRE(loaded.record);
    Planned result{{*loaded.record, {}}, {}};
    result.input.pairs.push_back(
        paired("a.yaml", test::procedure_with(before), "b.yaml", test::procedure_with(after)));
    const auto norms = test::expect(Norms::load(test::expect(engine_data())));
    result.estimate = test::expect(
        estimate_plan(result.input, norms, {.day = Date(std::chrono::year(2024) / 7 / 1)}));
    return result;
}

// The documents A to E of costing.md N4, by who decides on them.
const std::string a = "1/2020/TT-BTC";
const std::string b = "2/2020/TT-BTC";
const std::string c = "3/2020/TT-BTC";
const std::string d = "4/2020/NĐ-CP";
const std::string e = "5/2020/QH14";

std::vector<std::pair<std::string, int>> six_measures() {
    return {{a + ", " + b, 14}, {a + ", " + c, 12}, {d, 9}, {e, 8},
            {b + ", " + c, 16}, {d + ", " + e, 3}};
}

Result<ShortestWays> ways_of(const Planned& plan) {
    return shortest_ways(plan.input.plan, plan.estimate.procedures);
}

}  // namespace

TEST_CASE("N4: three texts are the fewest, whatever a greedy choice takes") {
    const auto plan = planned("target: {cost: {rate: 30%, base: with-fees}}\n", six_measures());
    const auto ways = test::expect(ways_of(plan));
    REQUIRE(ways.any.ways.size() == 1);
    CHECK(ways.any.ways[0].acts == std::vector<std::string>{a, b, c});
    CHECK(ways.any.ways[0].saved == 42);
    CHECK(ways.any.all.saved == 62);
    CHECK_FALSE(ways.own);
}

TEST_CASE("within what the authority decides; what cannot be reached says how far it gets") {
    const auto ministry =
        planned("level: ministry\ntarget: {cost: {rate: 30%, base: with-fees}}\n", six_measures());
    const auto own = test::expect(ways_of(ministry)).own;
    REQUIRE(own);
    REQUIRE(own->ways.size() == 1);
    CHECK(own->ways[0].acts == std::vector<std::string>{a, b, c});
    const auto province =
        planned("level: province\ntarget: {cost: {rate: 30%, base: with-fees}}\n", six_measures());
    const auto none = test::expect(ways_of(province)).own;
    REQUIRE(none);
    CHECK(none->ways.empty());
    CHECK(none->all.saved == 0);
}

TEST_CASE("ties are all told, the one that saves most first; nothing to amend is no text") {
    const auto plan = planned("target: {cost: {rate: 10%, base: without-fees}}\n",
                              {{a, 10}, {b, 12}, {c, 9}, {d, 12}});
    const auto ways = test::expect(ways_of(plan)).any.ways;
    REQUIRE(ways.size() == 3);
    CHECK(ways[0].acts == std::vector<std::string>{b});
    CHECK(ways[1].acts == std::vector<std::string>{d});
    CHECK(ways[2].acts == std::vector<std::string>{a});
    const auto free =
        planned("target: {cost: {rate: 10%, base: without-fees}}\n", {{"", 20}, {a, 9}});
    const auto unamended = test::expect(ways_of(free)).any.ways;
    REQUIRE(unamended.size() == 1);
    CHECK(unamended[0].acts.empty());
}

TEST_CASE("without a target of cost, or with too many texts, it says so") {
    CHECK_FALSE(ways_of(planned("", six_measures())));
    std::vector<std::pair<std::string, int>> many;
    for (int i = 1; i <= 17; ++i)
        many.emplace_back(fmt::format("{}/2020/TT-BTC", i), 1);
    const auto error = ways_of(planned("target: {cost: {rate: 10%, base: with-fees}}\n", many));
    REQUIRE_FALSE(error);
    CHECK(error.error().message.en ==
          "17 texts to be amended, more than 16: 2^17 ways would have to be tried");
}
