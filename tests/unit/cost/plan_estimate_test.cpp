#include "tthc/cost/plan_estimate.h"

#include "support/facts.h"
#include "support/procedure_of.h"
#include "tthc/model/load.h"

#include <doctest/doctest.h>

using namespace tthc;

TEST_CASE("the worked example comes out to the đồng and the percent") {
    const auto source =
        test::expect(read_source(TTHC_SOURCE_DIR "/tests/data/examples/plan-2017.yaml"));
    const auto loaded = load_plan(source);
    for (const auto& item : loaded.findings)
        MESSAGE(item.message.en);
    REQUIRE(loaded.input);
    const auto norms = test::expect(Norms::load(test::expect(engine_data())));
    const auto plan = test::expect(
        estimate_plan(*loaded.input, norms, {.day = Date(std::chrono::year(2026) / 7 / 1)}));

    CHECK(plan.parameters.income.value == 23011);
    CHECK(plan.parameters.norms_of_another_year);
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
    CHECK(*measures[2].wait == 5);
    CHECK(*measures[2].wait_year == 600);
    CHECK(*measures[0].wait == 0);
    for (const auto& measure : measures)
        CHECK(measure.unmatched.empty());

    REQUIRE(plan.targets.size() == 2);
    CHECK(plan.targets[0].met);
    CHECK(round_half_away(Rational(*plan.targets[0].reached * 10000)) == 2158);
    CHECK(round_half_away(Rational(*plan.targets[0].beside * 10000)) == 1206);
    CHECK(plan.targets[1].met);
    CHECK(*plan.targets[1].reached == Rational(1, 3));
}

namespace {

PlanInput plan_of(const std::string& text, std::vector<Procedure> originals,
                  std::vector<std::optional<Procedure>> revisions) {
    const auto loaded = load_record<Plan>(SourceFile("plan.yaml", "plan: Thử\n" + text));
    for (const auto& item : loaded.findings)
        MESSAGE(item.message.en);
    REQUIRE(loaded.record);
    PlanInput input{.plan = *loaded.record};
    for (std::size_t i = 0; i < originals.size(); ++i)
        input.pairs.push_back(
            paired("a.yaml", std::move(originals[i]), "b.yaml", std::move(revisions[i])));
    return input;
}

PlanEstimate estimated(const PlanInput& input) {
    const auto norms = test::expect(Norms::load(test::expect(engine_data())));
    return test::expect(
        estimate_plan(input, norms, {.day = Date(std::chrono::year(2024) / 7 / 1)}));
}

constexpr const char* two_procedures =
    "target: {time: {rate: 30%, of: legal-deadline}, cost: {rate: \"12,5%\", base: with-fees}}\n"
    "procedures:\n"
    "  - {original: a.yaml, revised: b.yaml, measures: []}\n"
    "  - {original: c.yaml, measures: [{id: bo, title: Bãi bỏ, covers: []}]}\n";

}  // namespace

TEST_CASE("an abolished procedure saves all, of its time too") {
    const Procedure stays = test::procedure_with(
        "deadlines: [{legal: 30 ngày}]\nburden: {tasks: [{id: a, services: 300}]}");
    const Procedure goes = test::procedure_with(
        "deadlines: [{legal: 2 tuần}]\nburden: {times_per_year: 5, tasks: [{id: a, services: "
        "100}]}");
    const auto plan = estimated(plan_of(two_procedures, {stays, goes}, {stays, {}}));
    CHECK(plan.year_with_fees.before == 800);
    CHECK(plan.year_with_fees.after == 300);
    REQUIRE(plan.procedures[1].measures.size() == 1);
    CHECK(plan.procedures[1].measures[0].year_dong == 500);
    CHECK(*plan.procedures[1].measures[0].wait == 14);
    CHECK(*plan.procedures[1].measures[0].wait_year == 70);
    REQUIRE(plan.targets.size() == 2);
    CHECK(*plan.targets[0].reached == Rational(5, 8));
    CHECK(plan.targets[0].wanted == Rational(1, 8));
    CHECK(*plan.targets[1].reached == Rational(7, 10));
    CHECK(plan.targets[1].met);
}

TEST_CASE("days and working days make no common rate") {
    const Procedure days = test::procedure_with("deadlines: [{legal: 30 ngày}]");
    const Procedure working = test::procedure_with("deadlines: [{legal: 30 ngày làm việc}]");
    const auto plan = estimated(plan_of(two_procedures, {days, working}, {days, {}}));
    CHECK_FALSE(plan.targets[1].reached);
    CHECK_FALSE(plan.targets[1].met);
}

TEST_CASE("of equal remainders the smallest id gets the left-over đồng") {
    const std::string half = "  tasks: [{id: x, hours: 0.5}, {id: y, hours: 0.5}]\n";
    const auto plan = estimated(plan_of(
        "year: 2017\nprocedures:\n  - original: a.yaml\n    revised: b.yaml\n    measures:\n"
        "      - {id: z, title: Z, covers: [burden/x]}\n"
        "      - {id: b, title: B, covers: [burden/y]}\n",
        {test::procedure_with("burden:\n" + half)},
        {test::procedure_with("burden:\n  tasks: [{id: x, hours: 0}, {id: y, hours: 0}]\n")}));
    const auto& measures = plan.procedures[0].measures;
    CHECK(measures[0].year == measures[1].year);
    CHECK(measures[0].year_dong == 11505);
    CHECK(measures[1].year_dong == 11506);
}

TEST_CASE("each change is told what it saves itself, though one element has several") {
    const Procedure before = test::procedure_with(
        "channels: [in-person]\nlevels: [province]\ndocuments:\n  sets: 1\n  items:\n"
        "    - {id: don, name: Đơn, originals: 3, form: {name: Mẫu, pages: 4}}\n");
    const Procedure after = test::procedure_with(
        "channels: [in-person]\nlevels: [province]\ndocuments:\n  sets: 1\n  items:\n"
        "    - {id: don, name: Đơn, originals: 1, form: {name: Mẫu, pages: 2}}\n");
    const auto norms = test::expect(Norms::load(test::expect(engine_data())));
    const auto plan =
        test::expect(estimate_versions({paired("a.yaml", before, "b.yaml", after)}, norms,
                                       {.day = Date(std::chrono::year(2024) / 7 / 1)}));
    const auto& measures = plan.procedures[0].measures;
    REQUIRE(measures.size() == 2);
    CHECK(measures[0].id != measures[1].id);
    CHECK(measures[0].name.en == "originals to hand in: 3 → 1");
    CHECK(measures[0].year == Rational(6, 100) * plan.parameters.income.value);
    CHECK(measures[1].name.en.find("form") != std::string::npos);
    CHECK(measures[1].year > 0);
    CHECK(measures[0].year + measures[1].year == plan.year_with_fees.saved());
}
