#include "tthc/cost/plan_estimate.h"

#include "support/facts.h"
#include "support/procedure_of.h"
#include "tthc/model/load.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

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
    CHECK(*measures[2].legal.once == 5);
    CHECK(*measures[2].legal.year == 600);
    CHECK(*measures[0].legal.once == 0);
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
    CHECK(*plan.procedures[1].measures[0].legal.once == 14);
    CHECK(*plan.procedures[1].measures[0].legal.year == 70);
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
    CHECK(measures[0].name.en == "Đơn: originals to hand in: 3 → 1");
    CHECK(measures[0].year == Rational(6, 100) * plan.parameters.income.value);
    CHECK(measures[1].name.en.find("form") != std::string::npos);
    CHECK(measures[1].year > 0);
    CHECK(measures[0].year + measures[1].year == plan.year_with_fees.saved());
}

namespace {

/// costing.md N1: A halves how often, B takes a quarter off the work, C exempts a fifth.
PlanInput three_measures() {
    const std::string dossier =
        "documents: {{sets: 1, items: [{{id: khai, name: Tờ khai{}}}]}}\n"
        "burden:\n  times_per_year: {}\n  applicants_per_year: 10000\n"
        "  shares: {{diện bắt buộc: 80%}}\n"
        "  tasks: [{{id: lam, document: khai, services: {}}}]\n";
    return plan_of(
        "procedures:\n  - original: a.yaml\n    revised: b.yaml\n    measures:\n"
        "      - {id: a, title: Ít lần hơn, covers: [burden/times_per_year], amends: "
        "[1/2020/QH14]}\n"
        "      - {id: b, title: Ít việc hơn, covers: [burden/lam], amends: [2/2020/NĐ-CP]}\n"
        "      - {id: c, title: Ít người hơn, covers: [documents/khai], amends: [2/2020/NĐ-CP, "
        "3/2020/TT-BTC]}\n",
        {test::procedure_with(fmt::format(fmt::runtime(dossier), "", "1", 100000))},
        {test::procedure_with(
            fmt::format(fmt::runtime(dossier), ", when: Diện bắt buộc", "0.5", 75000))});
}

}  // namespace

TEST_CASE("N1 and N2: three measures that interact, to the third of a đồng and in whole đồng") {
    const auto plan = estimated(three_measures());
    CHECK(plan.year_with_fees.before == 1000000000);
    CHECK(plan.year_with_fees.after == 300000000);
    const auto& measures = plan.procedures[0].measures;
    REQUIRE(measures.size() == 3);
    CHECK(measures[0].year == Rational(1187500000, 3));
    CHECK(measures[1].year == Rational(512500000, 3));
    CHECK(measures[2].year == Rational(400000000, 3));
    CHECK(measures[0].alone == 500000000);
    CHECK(measures[1].alone == 250000000);
    CHECK(measures[2].alone == 200000000);
    CHECK(measures[0].last == 300000000);
    CHECK(measures[1].last == 100000000);
    CHECK(measures[2].last == 75000000);
    CHECK(measures[0].year_dong == 395833334);
    CHECK(measures[1].year_dong == 170833333);
    CHECK(measures[2].year_dong == 133333333);
}

TEST_CASE("a text saves what its amendment makes possible") {
    // v(law) = 500, v(decree) = 250, v(circular) = 0, v(law, decree) = 625, v(decree, circular) =
    // 400, v(law, circular) = 500, v(all) = 700 million, as N1 gives them.
    const auto plan = estimated(three_measures());
    REQUIRE(plan.acts.size() == 3);
    CHECK(plan.acts[0].act == "1/2020/QH14");
    CHECK(plan.acts[0].year == 412500000);
    CHECK(plan.acts[1].year == 237500000);
    CHECK(plan.acts[2].year == 50000000);
    CHECK(plan.acts[1].measures == std::vector<std::string>{"b", "c"});
    CHECK(plan.acts[1].alone == 250000000);
    CHECK(plan.acts[1].last == 200000000);
    CHECK(plan.acts[0].year_without_fees == plan.acts[0].year);
}

TEST_CASE("what needs no text to be amended is told by itself; fees are told apart") {
    const auto plan = estimated(
        plan_of("procedures:\n  - original: a.yaml\n    revised: b.yaml\n    measures:\n"
                "      - {id: x, title: X, covers: [fees]}\n"
                "      - {id: y, title: Y, covers: [burden], amends: [2/2020/NĐ-CP Điều 3, "
                "2/2020/NĐ-CP Điều 4]}\n",
                {test::procedure_with(
                    "fees: [{id: p, amount: 900}]\nburden: {tasks: [{id: a, services: 500}]}")},
                {test::procedure_with(
                    "fees: [{id: p, amount: 200}]\nburden: {tasks: [{id: a, services: 100}]}")}));
    REQUIRE(plan.acts.size() == 2);
    CHECK(plan.acts[0].act == "2/2020/NĐ-CP");
    CHECK(plan.acts[0].year == 400);
    CHECK(plan.acts[0].year_without_fees == 400);
    CHECK(plan.acts[1].act.empty());
    CHECK(plan.acts[1].year == 700);
    CHECK(plan.acts[1].year_without_fees == 0);
    REQUIRE(plan.measures.size() == 2);
    CHECK(plan.measures[0].year == 700);
    CHECK(plan.measures[0].year_without_fees == 0);
}

TEST_CASE("from how many applicants on a target holds, one procedure against the other") {
    // 500 of 1,000 and 0 of 1,000: 25 %. 20 % of x · 1,000 + 1,000 are x · 500 from x = 2/3 on;
    // with y times as many of the other, 20 % of 1,000 + y · 1,000 are 500 up to y = 3/2.
    const auto version = [](int applicants, int services) {
        return test::procedure_with(
            fmt::format("burden: {{times_per_year: 1, applicants_per_year: {}, tasks: [{{id: a, "
                        "services: {}}}]}}\n",
                        applicants, services));
    };
    const auto plan = estimated(
        plan_of("target: {cost: {rate: 20%, base: with-fees}}\nprocedures:\n"
                "  - {original: a.yaml, revised: b.yaml, measures: []}\n"
                "  - {original: c.yaml, revised: d.yaml, measures: []}\n",
                {version(10, 100), version(100, 10)}, {version(10, 50), version(100, 10)}));
    const auto& even = plan.targets[0].break_even;
    CHECK(*plan.targets[0].reached == Rational(1, 4));
    REQUIRE(even.size() == 2);
    CHECK(even[0].at_least);
    CHECK(even[0].applicants == 7);
    CHECK_FALSE(even[1].at_least);
    CHECK(even[1].applicants == 150);
}
