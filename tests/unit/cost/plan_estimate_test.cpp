#include "tthc/cost/plan_estimate.h"

#include "support/facts.h"

#include <doctest/doctest.h>

using namespace tthc;

TEST_CASE("the worked example comes out to the đồng and the percent") {
    const auto source =
        test::expect(read_source(TTHC_SOURCE_DIR "/tests/data/examples/plan-2017.yaml"));
    const auto loaded = load_plan(source);
    for (const auto& item : loaded.diagnostics)
        MESSAGE(item.message.en);
    REQUIRE(loaded.input);
    const auto norms = test::expect(Norms::load(test::expect(engine_data())));
    const auto plan = test::expect(estimate_plan(*loaded.input, norms, 2026));

    CHECK(plan.income.value == 23011);
    CHECK(plan.norms_of_another_year);
    REQUIRE(plan.procedures.size() == 1);
    const Saving& saving = plan.procedures[0].saving;
    CHECK(saving.once_without_fees.before == 190055);
    CHECK(saving.once_without_fees.after == 149033);
    CHECK(saving.once_fees.before == 150000);
    CHECK(saving.once_with_fees.before == 340055);
    CHECK(saving.once_with_fees.after == 299033);
    CHECK(plan.year_with_fees.before == 40806600);
    CHECK(plan.year_with_fees.after == 35883960);
    CHECK(saving.hours.before == 5);
    CHECK(saving.hours.after == 3);
    CHECK(saving.trips.before == 2);
    CHECK(saving.trips.after == 1);
    CHECK(saving.legal_deadline->comparable()->saved() == 5);

    const auto& measures = plan.procedures[0].measures;
    REQUIRE(measures.size() == 3);
    CHECK(measures[0].year_dong == 3000000);
    CHECK(measures[1].year_dong == 1922640);
    CHECK(measures[2].year_dong == 0);
    CHECK(measures[2].wait == 5);
    CHECK(measures[2].wait_year == 600);
    for (const auto& measure : measures)
        CHECK(measure.unmatched.empty());

    REQUIRE(plan.targets.size() == 2);
    CHECK(plan.targets[0].met);
    CHECK(round_half_away(Rational(*plan.targets[0].reached * 10000)) == 2158);
    CHECK(round_half_away(Rational(*plan.targets[0].beside * 10000)) == 1206);
    CHECK(plan.targets[1].met);
    CHECK(*plan.targets[1].reached == Rational(1, 3));
}
