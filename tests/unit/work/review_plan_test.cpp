#include "tthc/work/review_plan.h"

#include "support/facts.h"
#include "tthc/review/rule_table.h"
#include "tthc/work/estimates.h"

#include <doctest/doctest.h>

using namespace tthc;

namespace {

constexpr Date day{std::chrono::year(2026), std::chrono::July, std::chrono::day(1)};

std::string procedure(const std::string& code, int applicants, int papers,
                      const std::string& more = "") {
    std::string text = "code: \"" + code + "\"\nname: Cấp thẻ\nauthority: Sở X\n" + more +
                       "documents:\n  items:\n    - {id: don, name: Đơn}\n";
    for (int i = 0; i < papers; ++i)
        text += "    - {id: p" + std::to_string(i) + ", name: Giấy phép, issued_by: Sở X}\n";
    return text +
           "burden:\n  times_per_year: 1\n  applicants_per_year: " + std::to_string(applicants) +
           "\n  tasks: [{id: in, services: 1000}]\n";
}

plan::Candidates planned(std::span<const Source> sources, const ReviewWeights& weights = {},
                         std::size_t top = 0, unsigned jobs = 1) {
    const test::ShippedFacts facts(day);
    const Rule* const rules[] = {find_rule(all_rules(), "N001"), find_rule(all_rules(), "L001")};
    return test::expect(plan::candidates(sources,
                                         {.norms = test::expect(choose_norms({}, {})).norms,
                                          .choice = {.day = day},
                                          .weights = weights,
                                          .jobs = jobs,
                                          .top = top},
                                         facts.facts(), rules));
}

std::vector<Source> three() {
    return {
        SourceFile("c.yaml", procedure("1.000003", 0, 0, "publication: {signed: 2024-07-01}\n")),
        SourceFile("b.yaml", procedure("1.000002", 50, 1,
                                       "publication: {signed: 2020-07-01}\n"
                                       "basis: [03/2011/QH13]\n")),
        SourceFile("a.yaml", procedure("1.000001", 100, 2))};
}

std::vector<Rational> points_of(const plan::Candidate& one) {
    std::vector<Rational> points;
    for (const plan::Score& score : one.scores)
        points.push_back(score.points);
    return points;
}

}  // namespace

// A year costs 100.000, 50.000 and 0 đ; 2, 1 and 0 papers of the authority itself are asked for;
// one act of the second is over; the second was announced before the third, the first nobody knows.
TEST_CASE("points are the weight times the share of the procedures that have less") {
    const auto list = planned(three());
    REQUIRE(list.procedures.size() == 3);
    CHECK(list.procedures[0].code == "1.000001");
    CHECK(points_of(list.procedures[0]) == std::vector<Rational>{40, 30, 0, 0});
    CHECK(list.procedures[0].points == 70);
    CHECK_FALSE(list.procedures[0].scores[3].value);
    CHECK(points_of(list.procedures[1]) == std::vector<Rational>{20, 15, 20, 10});
    CHECK(list.procedures[1].points == 65);
    CHECK(points_of(list.procedures[2]) == std::vector<Rational>{0, 0, 0, 0});
    CHECK(*list.procedures[2].scores[3].value == 730);
}

TEST_CASE("weights are shares of their sum, and change who is first") {
    ReviewWeights weights;
    weights.burden = {1};
    weights.findings = {0};
    weights.law = {3};
    weights.age = {0};
    const auto list = planned(three(), weights);
    CHECK(list.procedures[0].code == "1.000002");
    CHECK(list.procedures[0].points == Rational(25, 2) + 75);
    CHECK(list.procedures[1].points == 25);
    weights.burden = {0};
    weights.law = {0};
    CHECK(planned(three(), weights).procedures[0].points == 0);
}

TEST_CASE("the first of the plan, at any number of jobs; internal procedures are left out") {
    std::vector<Source> sources = three();
    sources.emplace_back(SourceFile("d.yaml", procedure("1.000004", 900, 5, "internal: true\n")));
    sources.emplace_back(SourceFile("broken.yaml", "name: ["));
    for (const unsigned jobs : {1U, 4U}) {
        const auto list = planned(sources, {}, 1, jobs);
        CHECK(list.of == 3);
        REQUIRE(list.procedures.size() == 1);
        CHECK(list.procedures[0].code == "1.000001");
        CHECK(list.findings.size() == 1);
    }
}

// Beside burden 40, findings 30, law 20, age 10 complaints and late dossiers weigh 20 each: of 140.
// The register names b twice and a not at all; of a's dossiers one in four was late, of b's none,
// of c's nobody knows.
TEST_CASE("complaints and late dossiers are reasons where registers and lists were given") {
    const test::ShippedFacts facts(day);
    const Rule* const rules[] = {find_rule(all_rules(), "N001"), find_rule(all_rules(), "L001")};
    plan::Request request{.norms = test::expect(choose_norms({}, {})).norms,
                          .choice = {.day = day}};
    request.practice.complaints = plan::ByCode{{"1.000002", 2}, {"9.999999", 7}};
    request.practice.late = plan::ByCode{{"1.000001", Rational(1, 4)}, {"1.000002", 0}};
    const auto list = test::expect(plan::candidates(three(), request, facts.facts(), rules));
    REQUIRE(list.procedures.size() == 3);
    const Rational share(100, 140);
    const auto expected = [&](std::vector<Rational> points) {
        for (Rational& one : points)
            one *= share;
        return points;
    };
    CHECK(list.procedures[0].code == "1.000001");
    CHECK(points_of(list.procedures[0]) == expected({40, 30, 0, 0, 0, 20}));
    CHECK(list.procedures[1].code == "1.000002");
    CHECK(points_of(list.procedures[1]) == expected({20, 15, 20, 10, 20, 0}));
    CHECK(points_of(list.procedures[2]) == expected({0, 0, 0, 0, 0, 0}));
    CHECK_FALSE(list.procedures[2].scores[5].value);
    CHECK(*list.procedures[2].scores[4].value == 0);
}

TEST_CASE("complaints are counted by procedure, late dossiers of those returned") {
    feedback::RegisterResults registers;
    registers.complaints = {{"1.000001", feedback::Element::fees, 2, 0},
                            {"1.000001", std::nullopt, 1, 1},
                            {"", feedback::Element::steps, 4, 0}};
    CHECK(plan::complaints_by_code(registers) == plan::ByCode{{"1.000001", 3}});
    cases::CaseResults lists;
    lists.by_procedure = {{"1.000001", {}}, {"1.000002", {}}, {"", {}}};
    auto& due = lists.by_procedure[0].measures.due;
    for (const DossierState state : {DossierState::late, DossierState::early, DossierState::on_time,
                                     DossierState::on_time, DossierState::open})
        due.add(state);
    lists.by_procedure[2].measures.due.add(DossierState::late);
    CHECK(plan::late_by_code(lists) == plan::ByCode{{"1.000001", Rational(1, 4)}});
}

TEST_CASE("a procedure alone has all points of what there is") {
    const Source alone[] = {SourceFile("a.yaml", procedure("1.000001", 100, 1))};
    CHECK(planned(alone).procedures[0].points == 70);
}
