#include "tthc/cost/saving_range.h"

#include "support/facts.h"
#include "support/procedure_of.h"
#include "tthc/cost/pert.h"
#include "tthc/cost/plan_estimate.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace tthc;

namespace {

/// W is 50,000 đ: so many đồng of GDP by 2112 hours.
PlanEstimate estimated(std::vector<VersionPair> pairs) {
    static const std::vector<DataFile> data = [] {
        std::vector<DataFile> files = test::expect(engine_data());
        files.push_back(parse_data(
            SourceFile("incomes.yaml",
                       "incomes: [{data_year: 1999, gdp_per_head: 105600000, source: thử}]\n")));
        return files;
    }();
    static const Norms norms = test::expect(Norms::load(data));
    return test::expect(estimate_versions(
        pairs, norms, {.day = Date(std::chrono::year(2000) / 7 / 1), .norms = "tt-03-2022"}));
}

Procedure burden_of(const std::string& yaml) {
    return test::procedure_with("none: [fees]\nburden:\n" + yaml);
}

PlanEstimate abolished(const Procedure& procedure) {
    return estimated({paired("a.yaml", procedure, "", {})});
}

PlanEstimate revised(const Procedure& before, const Procedure& after) {
    return estimated({paired("a.yaml", before, "b.yaml", after)});
}

}  // namespace

TEST_CASE("N3: mean and variance of PERT, of a product, to the fraction") {
    const Spread time{1, 2, 5};
    const Spread cases{800, 1000, 1600};
    CHECK(pert_mean(time) == Rational(7, 3));
    CHECK(pert_mean(cases) == Rational(3200, 3));
    CHECK(pert_variance(time) == Rational(32, 63));
    CHECK(pert_variance(cases) == Rational(1280000, 63));

    const PlanEstimate plan =
        abolished(burden_of("  times_per_year: 1\n  area: urban\n"
                            "  applicants_per_year: {low: 800, likely: 1000, high: 1600}\n"
                            "  tasks: [{id: viec, hours: {low: 1, likely: 2, high: 5}}]\n"));
    REQUIRE(plan.parameters.income.value == 50000);
    REQUIRE(plan.range);
    REQUIRE(plan.range->with_fees);
    const SavingSpread& saving = *plan.range->with_fees;
    CHECK(saving.likely == 100000000);
    CHECK(saving.moments.mean == Rational(1120000000, 9));
    CHECK(rounded_root(saving.moments.variance * 10000) == 4179880785);
    CHECK(saving.ends.least == 40000000);
    CHECK(saving.ends.most == 400000000);
    CHECK(*plan.range->without_fees == saving);
}

TEST_CASE("A20: the midpoint of inputs is not the midpoint of outputs") {
    const PlanEstimate plan =
        abolished(burden_of("  times_per_year: 100\n  area: urban\n"
                            "  applicants_per_year: {low: 1000, likely: 2000, high: 3000}\n"
                            "  tasks: [{id: viec, services: {low: 1, likely: 2, high: 3}}]\n"));
    const SavingSpread& saving = *plan.range->with_fees;
    CHECK(saving.likely == 400000);
    CHECK((saving.ends.least + saving.ends.most) / 2 == 500000);
}

TEST_CASE("an input of both versions moves in both") {
    // 100 000 is saved of every dossier, whatever the hours are.
    const std::string head =
        "  times_per_year: 1\n  applicants_per_year: 10\n  area: urban\n"
        "  tasks:\n    - {id: viec, hours: {low: 1, likely: 4, high: 40}}\n";
    const PlanEstimate plan = revised(burden_of(head + "    - {id: in, services: 150000}\n"),
                                      burden_of(head + "    - {id: in, services: 50000}\n"));
    const SavingSpread& saving = *plan.range->with_fees;
    CHECK(saving.ends.least == 1000000);
    CHECK(saving.ends.most == 1000000);
    CHECK(saving.moments.mean == 1000000);
    CHECK(saving.moments.variance == 0);
    CHECK(saving.percentiles.p5 == 1000000);
    CHECK(saving.percentiles.p95 == 1000000);
    REQUIRE(plan.range->swings.size() == 1);
    CHECK(plan.range->swings[0].width() == 0);
    CHECK(plan.range->swings[0].input.before);
    CHECK(plan.range->swings[0].input.after);
}

TEST_CASE("under another id it is the same input; with another range it is another") {
    const std::string head = "  times_per_year: 1\n  applicants_per_year: 10\n  area: urban\n";
    const Procedure before = burden_of(
        head + "  tasks: [{id: nop, name: Nộp hồ sơ, hours: {low: 1, likely: 2, high: 3}}]\n");
    const auto renamed = revised(
        before, burden_of(head + "  tasks: [{id: nop-hs, name: Nộp hồ sơ, hours: {low: 1, likely: "
                                 "2, high: 3}}]\n"));
    REQUIRE(renamed.range->swings.size() == 1);
    CHECK(renamed.range->swings[0].width() == 0);
    const auto other = revised(
        before,
        burden_of(head +
                  "  tasks: [{id: nop, name: Nộp hồ sơ, hours: {low: 1, likely: 2, high: 2}}]\n"));
    REQUIRE(other.range->swings.size() == 2);
    CHECK(other.range->with_fees->ends.least == -500000);
    CHECK(other.range->with_fees->ends.most == 1000000);
}

TEST_CASE("each input alone, the widest swing first") {
    const std::string head =
        "  times_per_year: 1\n  area: urban\n"
        "  applicants_per_year: {low: 74, likely: 100, high: 200}\n  tasks:\n";
    const PlanEstimate plan = revised(
        burden_of(head + "    - {id: in, services: {low: 20000, likely: 30000, high: 35000}}\n"),
        burden_of(head + "    - {id: in, services: 10000}\n"));
    const auto& swings = plan.range->swings;
    REQUIRE(swings.size() == 2);
    CHECK(swings[0].input.path == "burden/applicants_per_year");
    CHECK(swings[0].at_low == 1480000);
    CHECK(swings[0].at_high == 4000000);
    CHECK(swings[1].input.path == "burden/in/services");
    CHECK(swings[1].at_low == 1000000);
    CHECK(swings[1].at_high == 2500000);
    CHECK(plan.range->with_fees->ends.least == 740000);
    CHECK(plan.range->with_fees->ends.most == 5000000);
}

TEST_CASE("savings that may be losses go to the many applicants") {
    const std::string head =
        "  times_per_year: 1\n  area: urban\n"
        "  applicants_per_year: {low: 10, likely: 20, high: 30}\n  tasks:\n";
    const PlanEstimate plan = revised(
        burden_of(head + "    - {id: in, services: {low: 0, likely: 30000, high: 40000}}\n"),
        burden_of(head + "    - {id: in, services: 20000}\n"));
    CHECK(plan.range->with_fees->ends.least == -600000);
    CHECK(plan.range->with_fees->ends.most == 600000);
}

TEST_CASE("units of a fee are an input of what is saved with fees alone") {
    const std::string rest =
        "burden: {times_per_year: 1, applicants_per_year: 10, area: urban, "
        "tasks: [{id: in, services: 1000}]}\n";
    const auto fee = [&](const char* amount) {
        return test::procedure_with(
            fmt::format("fees: [{{id: p, amount: {}, per: trang, quantity: {{low: 1, likely: 2, "
                        "high: 4}}}}]\n",
                        amount) +
            rest);
    };
    const PlanEstimate plan = revised(fee("5000"), fee("3000"));
    REQUIRE(plan.range->swings.size() == 1);
    CHECK(plan.range->swings[0].at_low == 20000);
    CHECK(plan.range->swings[0].at_high == 80000);
    CHECK(plan.range->swings[0].without_fees_at_high == 0);
    CHECK(plan.range->without_fees->ends.most == 0);
    CHECK(plan.range->with_fees->ends.most == 80000);
}

TEST_CASE("where a choice depends on a range no distribution is told, but each input alone") {
    const Procedure before = test::procedure_with(
        "none: [fees]\ndocuments:\n  sets: 1\n  items:\n"
        "    - {id: a, name: A, originals: 1, one_of: g}\n"
        "    - {id: b, name: B, originals: 1, one_of: g}\n"
        "burden:\n  times_per_year: 1\n  applicants_per_year: 1\n  area: urban\n  tasks:\n"
        "    - {id: x, document: a, services: {low: 1000, likely: 2000, high: 9000}}\n"
        "    - {id: y, document: b, services: 5000}\n");
    const PlanEstimate plan = abolished(before);
    REQUIRE(plan.range);
    CHECK_FALSE(plan.range->with_fees);
    CHECK(plan.range->why_not.en.find("burden/x/services") != std::string::npos);
    REQUIRE(plan.range->swings.size() == 1);
    CHECK(plan.range->swings[0].at_low == 1000);
    CHECK(plan.range->swings[0].at_high == 5000);
}

TEST_CASE("the least and most of a fee are a choice too") {
    const Procedure before = test::procedure_with(
        "fees:\n  - {id: p, name: P, amount: 1000, per: trang, quantity: {low: 1, likely: 2, high: "
        "4}}\n  - {id: q, name: Q, percent: 10, percent_of: p, max: 200}\n"
        "burden: {times_per_year: 1, applicants_per_year: 1, area: urban}\n");
    const PlanEstimate plan = abolished(before);
    CHECK_FALSE(plan.range->with_fees);
    CHECK(plan.range->swings[0].at_high == 4200);
}

TEST_CASE("single numbers have no range") {
    CHECK_FALSE(abolished(burden_of("  tasks: [{id: viec, hours: 2}]\n")).range);
}

TEST_CASE("several procedures: what is certain is added, ranges are independent") {
    const auto one = [](const char* applicants) {
        return paired(
            "a.yaml",
            burden_of(fmt::format("  times_per_year: 1\n  applicants_per_year: {}\n  area: urban\n"
                                  "  tasks: [{{id: in, services: 1000}}]\n",
                                  applicants)),
            "", {});
    };
    const PlanEstimate plan = estimated(
        {one("{low: 1, likely: 2, high: 3}"), one("7"), one("{low: 10, likely: 20, high: 30}")});
    const SavingSpread& saving = *plan.range->with_fees;
    CHECK(saving.likely == 29000);
    CHECK(saving.ends.least == 18000);
    CHECK(saving.ends.most == 40000);
    CHECK(saving.moments.mean == 29000);
    CHECK(saving.moments.variance == Rational(1000000) * Rational(1 + 100) / 7);
    REQUIRE(plan.range->swings.size() == 2);
    CHECK(plan.range->swings[0].procedure == 2);
    CHECK(plan.range->swings[0].at_low == 19000);
    CHECK(plan.range->swings[1].at_high == 30000);
}

TEST_CASE("draws follow the distribution, and are the same everywhere") {
    const Spread ranges[] = {{0, 1, 6}, {0, 3, 6}, {0, 6, 6}, {0, 0, 6}, {1, 2, 5}};
    for (const Spread& range : ranges) {
        const PertDraws draws(range);
        RandomNumbers random(1);
        Rational sum;
        Rational squares;
        constexpr int count = 20000;
        for (int i = 0; i < count; ++i) {
            const Rational value =
                range.low + (range.high - range.low) * Rational(Integer(draws.position(random)),
                                                                Integer(PertDraws::whole));
            sum += value;
            squares += value * value;
        }
        const Rational mean = sum / count;
        const Rational variance = squares / count - mean * mean;
        CAPTURE(range.likely.str());
        CHECK(abs(mean - pert_mean(range)) < Rational(3, 100));
        CHECK(abs(variance / pert_variance(range) - 1) < Rational(4, 100));
    }
    // The published first numbers of SplitMix64 from the seed 1234567.
    RandomNumbers random(1234567);
    CHECK(random.next() == 6457827717110365317U);
    CHECK(random.next() == 3203168211198807973U);
}

TEST_CASE("percentiles of one uniform product are where they belong") {
    // likely in the middle: symmetric, so that half of the draws are on each side.
    const Percentiles found = percentiles({{{0}, 1000}, {{}, 5}}, {Spread{0, 500, 1000}});
    CHECK(abs(Rational(found.p50) - 500005) < 5000);
    CHECK(abs(Rational(found.p5 + found.p95) - 1000010) < 12000);
    // Beta(3, 3): P5 is 0.18926 of the range.
    CHECK(abs(Rational(found.p5) - 189265) < 6000);
}
