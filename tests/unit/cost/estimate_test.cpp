#include "tthc/cost/estimate.h"

#include "support/facts.h"
#include "support/procedure_of.h"
#include "support/random_procedure.h"
#include "tthc/cost/input_places.h"
#include "tthc/cost/saving.h"
#include "tthc/model/load.h"

#include <doctest/doctest.h>

using namespace tthc;

namespace {

const Norms& shipped() {
    static const Norms norms = test::expect(Norms::load(test::expect(engine_data())));
    return norms;
}

Date midyear(int year) {
    return std::chrono::year(year) / 7 / 1;
}

/// Norms of the law alone.
CostParameters parameters(int year) {
    CostParameters parameters{test::expect(shipped().find("tt-03-2022")),
                              test::expect(shipped().income({.day = midyear(year)}))};
    parameters.norms.derived.reset();
    parameters.day = midyear(year);
    return parameters;
}

bool misses(const Estimate& estimate, std::string_view path) {
    for (const auto& missing : estimate.missing) {
        if (missing.path == path) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("W is GDP per head of the year before by 2112 hours, to a whole đồng") {
    CHECK(parameters(2017).income.value == 23011);
    CHECK(parameters(2023).income.value == 45265);
    CHECK(parameters(2024).income.value == 48248);
    CHECK(parameters(2025).income.value == 53977);
    CHECK_FALSE(parameters(2025).income.stale);
    CHECK(test::expect(shipped().income({.day = Date(std::chrono::year(2017) / 7 / 1),
                                         .rounding = IncomeRounding::exact}))
              .value == Rational(48600000, 2112));
    CHECK(parameters(2026).income.value == 59422);
    const auto unknown = shipped().income({.day = Date(std::chrono::year(2020) / 7 / 1)});
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().message.en.find("no GDP per head of 2019 is known") == 0);
    const auto asked = test::expect(
        shipped().income({.day = Date(std::chrono::year(2020) / 7 / 1), .income_year = 2018}));
    CHECK(asked.stale);
    CHECK(asked.data_year == 2018);
    CHECK(asked.value == 27699);
    CHECK_FALSE(shipped().find("tt-99"));
}

TEST_CASE("S1: form, travel and printing") {
    const auto before = test::procedure_with(
        "burden:\n  times_per_year: 1\n  applicants_per_year: 120\n  area: urban\n  tasks:\n"
        "    - {id: don, form_pages: 1}\n    - {id: di, trips: 2, to: province}\n"
        "    - {id: in, services: 75000}\n");
    const auto after = test::procedure_with(
        "burden:\n  times_per_year: 1\n  applicants_per_year: 120\n  area: urban\n  tasks:\n"
        "    - {id: don, form_pages: 1}\n    - {id: di, trips: 1, to: province}\n"
        "    - {id: in, services: 50000}\n    - {id: tra, services: 30000}\n");
    const auto saving = save(before, after, parameters(2017));
    CHECK(saving.once_without_fees.before == 190055);
    CHECK(saving.once_without_fees.after == 149033);
    CHECK(saving.year_with_fees.before == 22806600);
    CHECK(saving.year_with_fees.after == 17883960);
    CHECK(saving.year_with_fees.saved() == 4922640);
    CHECK(saving.hours.saved() == 2);
    CHECK(saving.before.missing.empty());
}

TEST_CASE("S3: an abolished procedure costs nothing") {
    const auto before = test::procedure_with(
        "fees: [{id: phi, amount: 750000}]\nburden:\n  times_per_year: 1\n"
        "  applicants_per_year: 12\n  area: urban\n  tasks:\n"
        "    - {id: khac, hours: 2, services: 60000}\n    - {id: di, trips: 1, to: "
        "cross-region}\n");
    const auto saving = save(before, {}, parameters(2024));
    CHECK(saving.once_with_fees.before == 1292480);
    CHECK(saving.once_with_fees.after == 0);
    CHECK(saving.year_with_fees.before == 15509760);
    CHECK(saving.year_with_fees.rate() == Rational(1));
}

TEST_CASE("S5: a saving made only by the number of times a year") {
    const std::string tasks =
        "  applicants_per_year: 1000\n  area: urban\n  tasks:\n    - {id: khac, hours: 3}\n";
    const auto saving =
        save(test::procedure_with("burden:\n  times_per_year: 4\n" + tasks),
             test::procedure_with("burden:\n  times_per_year: 2\n" + tasks), parameters(2024));
    CHECK(saving.once_with_fees.before == 144744);
    CHECK(saving.year_with_fees.before == 578976000);
    CHECK(saving.year_with_fees.after == 289488000);
    CHECK(saving.year_with_fees.rate() == Rational(1, 2));
    CHECK(saving.adjustment == 0);
}

TEST_CASE("S6: half đồng are exact, and an unknown m is one case") {
    const std::string fee = "fees: [{id: phi, amount: 2750000}]\n";
    const auto saving =
        save(test::procedure_with(fee + "burden:\n  times_per_year: 1\n  area: urban\n  "
                                        "tasks: [{id: viec, hours: 8.5, services: 135000}]\n"),
             test::procedure_with(fee + "burden:\n  times_per_year: 1\n  area: urban\n  "
                                        "tasks: [{id: viec, hours: 2.5, services: 45000}]\n"),
             parameters(2025));
    CHECK(saving.once_with_fees.before == Rational(6687609, 2));
    CHECK(saving.once_with_fees.after == Rational(5859885, 2));
    CHECK(saving.once_with_fees.saved() == 413862);
    CHECK(misses(saving.before, "burden/applicants_per_year"));
}

TEST_CASE("nothing before has no rate, and a rise is a negative saving") {
    const Figure nothing{0, 100};
    CHECK_FALSE(nothing.rate());
    CHECK(Figure{100, 150}.saved() == -50);
    CHECK(Figure{100, 150}.rate() == Rational(-1, 2));
}

TEST_CASE("less than once a year is what the record states") {
    const auto cost =
        estimate(test::procedure_with("burden:\n  times_per_year: 0.2\n  applicants_per_year: "
                                      "10\n  area: urban\n  tasks: [{id: viec, hours: 1}]\n"),
                 parameters(2017));
    CHECK(cost.year_with_fees.likely == 46022);
}

TEST_CASE("more applicants are an adjustment, not a saving") {
    const std::string tasks =
        "  times_per_year: 1\n  area: urban\n  tasks: [{id: viec, hours: 1}]\n";
    const auto saving = save(test::procedure_with("burden:\n  applicants_per_year: 10\n" + tasks),
                             test::procedure_with("burden:\n  applicants_per_year: 30\n" + tasks),
                             parameters(2017));
    CHECK(saving.year_with_fees.saved() == 0);
    CHECK(saving.adjustment == 460220);
}

TEST_CASE("a procedure without burden is estimated from what it states") {
    const auto cost =
        estimate(test::procedure_with(
                     "levels: [province]\nchannels: [in-person]\ndocuments:\n  sets: 1\n  items:\n"
                     "    - {id: don, name: Đơn, originals: 1, form: {pages: 2}}\n"
                     "    - {id: sao, name: Bản sao, certified_copies: 1}\n"),
                 parameters(2017));
    CHECK(cost.hours.likely == 6);
    for (const auto& line : cost.lines)
        CHECK(line.derived);
    CHECK(misses(cost, "burden/tasks"));
    CHECK(misses(cost, "documents/sao"));
    CHECK(misses(cost, "burden/area"));
}

TEST_CASE("conventions stand for what nobody measured, and are told") {
    CostParameters prices = parameters(2017);
    prices.norms.derived = test::expect(shipped().find("tt-03-2022")).derived;
    const auto cost = estimate(
        test::procedure_with("levels: [province]\nchannels: [in-person]\nburden: {area: urban}\n"
                             "documents:\n  sets: 2\n  items:\n"
                             "    - {id: don, name: Đơn, originals: 1, form: {pages: 1}}\n"
                             "    - {id: sao, name: Bản sao, certified_copies: 1}\n"
                             "conditions: [{id: von, text: Có vốn}]\n"
                             "steps:\n  - {id: nop, actor: applicant, action: Nộp hồ sơ}\n"
                             "  - {id: xet, actor: Sở A, action: Xét}\n"),
        prices);
    const Rational hours = Rational(1) + Rational(3, 100) + Rational(1, 4) + Rational(3, 100) +
                           Rational(1) + Rational(4) + Rational(1, 5) + Rational(3, 20);
    CHECK(cost.hours.likely == hours);
    CHECK(cost.without_fees.likely == Rational(hours * 23011) + 2 * 2000);
    CHECK(misses(cost, "burden/tasks"));
    CHECK_FALSE(cost.is_short());
}

TEST_CASE("ranges are carried through") {
    const auto cost = estimate(
        test::procedure_with(
            "burden:\n  times_per_year: 1\n  applicants_per_year: {low: 10, likely: 20, high: 40}\n"
            "  area: rural\n  tasks: [{id: viec, hours: {low: 1, likely: 2, high: 2.5}}]\n"),
        parameters(2017));
    CHECK(cost.year_with_fees.low == 230110);
    CHECK(cost.year_with_fees.likely == 920440);
    CHECK(cost.year_with_fees.high == 2301100);
}

TEST_CASE("a trip to nowhere is named, not silently free") {
    const auto cost =
        estimate(test::procedure_with("burden:\n  area: urban\n  tasks: [{id: di, trips: 2}]\n"),
                 parameters(2017));
    CHECK(misses(cost, "burden/di"));
    CHECK(cost.trips.likely == 2);
}

TEST_CASE("facts: trips nobody has to make, forms of some cases, alternatives") {
    const auto cost = estimate(
        test::procedure_with(
            "levels: [province]\nchannels: [in-person, online]\ndocuments:\n  sets: 2\n"
            "  items:\n"
            "    - {id: don, name: Đơn, form: {pages: 2}}\n"
            "    - {id: khai, name: Tờ khai, form: {name: Mẫu 1}}\n"
            "    - {id: ngoai, name: Của người nước ngoài, form: {pages: 3}, when: Ngoài}\n"
            "    - {id: a, name: A, originals: 3, one_of: g}\n"
            "    - {id: b, name: B, originals: 1, one_of: g}\n"
            "    - {id: c, name: C, shown: 1}\n"),
        parameters(2017));
    CHECK(cost.inputs == Inputs::derived);
    CHECK(cost.trips == Spread{0, 2, 2});
    CHECK(cost.hours == Spread{3, Rational(17, 2), 20});
    CHECK(cost.documents == 5);
    CHECK(cost.copies == 8);
    CHECK(misses(cost, "documents/khai"));
    CHECK(misses(cost, "documents"));
}

TEST_CASE("a ministry is as far as its applicants; a task without figures is asked for") {
    const auto cost = estimate(test::procedure_with("levels: [ministry]\nburden:\n  tasks:\n"
                                                    "    - {id: di, trips: 1}\n    - {id: khac}\n"),
                               parameters(2017));
    CHECK(misses(cost, "burden/di"));
    CHECK(misses(cost, "burden/khac"));
    CHECK(cost.hours == Spread{2, 8, 32});
    const auto either = estimate(
        test::procedure_with("levels: [province, commune]\nburden:\n  area: urban\n  tasks:\n"
                             "    - {id: di, trips: 2}\n"),
        parameters(2017));
    CHECK(either.hours == Spread{2, 2, 4});
}

TEST_CASE("fees without cases") {
    const auto fees_of = [](const std::string& fees) {
        return estimate(test::procedure_with("channels: [in-person, online]\nfees:\n" + fees),
                        parameters(2017));
    };
    CHECK(fees_of("  - {id: a, free: Không thu phí}\n").fees == Spread{0, 0, 0});
    CHECK(misses(fees_of("  - {id: a, kind: charge}\n"), "fees/a"));
    CHECK(misses(fees_of("  - {id: a, percent: 2}\n"), "fees/a"));
    CHECK(misses(fees_of("  - {id: a, amount: 5, per: trang}\n"), "fees/a"));
    CHECK_FALSE(misses(fees_of("  - {id: a, amount: 5, per: 01 hồ sơ}\n"), "fees/a"));
}

TEST_CASE("of papers that stand for each other the cheapest counts, whatever the order") {
    const std::string heavy = "    - {id: a, name: A, form: {pages: 5}, one_of: g}\n";
    const std::string light = "    - {id: b, name: B, form: {pages: 2}, one_of: g}\n";
    const auto hours_of = [&](const std::string& papers) {
        return estimate(test::procedure_with("channels: [online]\nburden: {area: urban}\n"
                                             "documents:\n  items:\n" +
                                             papers),
                        parameters(2017))
            .hours;
    };
    CHECK(hours_of(heavy + light) == Spread{2, 2, 2});
    CHECK(hours_of(light + heavy) == Spread{2, 2, 2});
    CHECK(hours_of("    - {id: a, name: A, form: {pages: 3}, when: Mới, one_of: g}\n"
                   "    - {id: b, name: B, form: {pages: 1}, when: Lại, one_of: g}\n") ==
          Spread{0, 2, 4});
}

TEST_CASE("tasks follow their papers: alternatives, cases, and papers that are gone") {
    const auto papers = [](const std::string& items, const std::string& tasks) {
        return test::procedure_with("documents:\n  items:\n" + items +
                                    "burden:\n  shares: {người nước ngoài: 10%}\n  tasks:\n" +
                                    tasks);
    };
    const std::string both =
        "    - {id: a, name: A, one_of: g}\n    - {id: b, name: B, one_of: g}\n"
        "    - {id: c, name: C, when: Người nước ngoài}\n";
    const std::string tasks =
        "    - {id: x, services: 70, document: a}\n"
        "    - {id: y, services: 20, document: b}\n"
        "    - {id: z, services: 300, document: c}\n"
        "    - {id: w, services: 5, document: khong-co}\n";
    const std::string known = tasks.substr(0, tasks.find("    - {id: w"));
    CHECK(estimate(papers(both, known), parameters(2017)).without_fees == Spread{50, 50, 50});
    const Saving saving =
        save(papers(both, known), papers(both.substr(0, both.find("    - {id: c")), known),
             parameters(2017));
    CHECK(saving.once_without_fees.saved() == 30);
    CHECK(misses(saving.after, "burden/z"));
}

TEST_CASE("what the revision does not state of the burden stays as it was") {
    const auto before = test::procedure_with(
        "burden: {times_per_year: 4, applicants_per_year: 10, tasks: [{id: a, services: 2}]}");
    const auto silent = save(before, test::procedure_with(""), parameters(2017));
    CHECK(silent.year_with_fees.saved() == 0);
    REQUIRE(silent.missing.size() == 1);
    CHECK(silent.missing[0].path == "burden/tasks");
    const auto partly = save(
        before, test::procedure_with("burden: {tasks: [{id: a, services: 1}]}"), parameters(2017));
    CHECK(partly.year_with_fees.saved() == 40);
    const auto fewer =
        save(before, test::procedure_with("burden: {times_per_year: 2}"), parameters(2017));
    CHECK(fewer.year_with_fees.saved() == 40);
    const auto emptied = save(before, test::procedure_with("burden: {}"), parameters(2017));
    CHECK(emptied.year_with_fees.saved() == 0);
}

TEST_CASE("another area and another income are adjustments") {
    const std::string task = "  tasks: [{id: don, form_pages: 1}]\n";
    const Versions versions = align(test::procedure_with("burden:\n  area: urban\n" + task),
                                    test::procedure_with("burden:\n  area: mountain\n" + task));
    const auto saving = save(versions, parameters(2017), parameters(2024));
    CHECK(saving.before.year_with_fees.likely == 23011);
    CHECK(saving.adjustment == 2 * 48248 - 23011);
    CHECK(saving.year_with_fees.saved() == 0);
}

TEST_CASE("a section that the revision does not state was not cut") {
    const Procedure before = test::procedure_with(
        "levels: [province]\nchannels: [in-person]\nfees: [{id: phi, amount: 500}]\n"
        "documents: {items: [{id: don, name: Đơn, form: {pages: 2}}]}\n");
    const auto silent = save(before, test::procedure_with(""), parameters(2017));
    CHECK(silent.year_with_fees.saved() == 0);
    const auto none =
        save(before, test::procedure_with("none: [fees, documents]\n"), parameters(2017));
    CHECK(none.once_fees.saved() == 500);
    CHECK(none.hours.saved() == 2);
    const auto added = save(test::procedure_with("levels: [province]\nchannels: [in-person]\n"),
                            before, parameters(2017));
    CHECK(added.year_with_fees.saved() == 0);
}

TEST_CASE("the money of every line is the product of its factors, each with its source") {
    constexpr std::uint64_t seed = 1130;
    MESSAGE("seed " << seed);
    test::Random random(seed);
    std::size_t lines = 0;
    for (int round = 0; round < 150; ++round) {
        CAPTURE(round);
        const Procedure procedure = test::random_procedure(random);
        CostParameters prices = parameters(2024);
        prices.norms = test::expect(shipped().find({}));
        for (const CostLine& line : estimate(procedure, prices).lines) {
            CAPTURE(line.path);
            ++lines;
            CHECK(product(line.factors) == line.money);
            for (const Factor& factor : line.factors)
                CHECK(factor.input.empty() != factor.source.vi.empty());
        }
    }
    CHECK(lines > 200);
}

TEST_CASE("an input is known by its name and its place") {
    const SourceFile source("a.yaml",
                            "name: Thử\n"
                            "documents:\n"
                            "  items:\n"
                            "    - {id: don, name: Đơn đề nghị, form: {pages: 2}}\n"
                            "burden:\n"
                            "  tasks:\n"
                            "    - {id: lam-don, document: don, form_pages: 2}\n"
                            "    - {id: di, trips: 1}\n");
    const auto file = load_procedure(source);
    REQUIRE(file.procedure);
    const InputPlaces places = input_places(*file.procedure, source);
    const InputPlace* const pages = find_input(places, "burden/lam-don/form_pages");
    REQUIRE(pages != nullptr);
    CHECK(pages->name.vi == "Số trang phải điền");
    CHECK(pages->line == 7);
    CHECK(find_input(places, "burden/lam-don")->name.vi == "Đơn đề nghị");
    CHECK(find_input(places, "documents/don/form/pages")->line == 4);
    CHECK(find_input(places, "burden/di/trips")->line == 8);
    CHECK(find_input(places, "burden/area")->line == 0);
    CHECK(find_input(places, "burden/area")->name.vi == "Địa bàn");
}
