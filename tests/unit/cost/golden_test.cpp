#include "support/facts.h"
#include "support/procedure_of.h"
#include "tthc/cost/saving.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace tthc;

namespace {

/// Prices of a year of calculation, by the norms of 03/2022/TT-BTP.
CostParameters prices(int year) {
    static const Norms norms = test::expect(Norms::load(test::expect(engine_data())));
    const Date day = std::chrono::year(year) / 7 / 1;
    return test::expect(choose_parameters(norms, {.day = day, .norms = "tt-03-2022"}));
}

Procedure burden(const std::string& yaml, const std::string& fees = "") {
    return test::procedure_with((fees.empty() ? "none: [fees]\n" : fees) + "burden:\n" + yaml);
}

Integer hundredths(const std::optional<Rational>& rate) {
    REQUIRE(rate);
    return round_half_away(Rational(*rate * 10000));
}

}  // namespace

TEST_CASE("S1: fewer copies and the result by post (synthetic, from the formula)") {
    const std::string head =
        "  times_per_year: 1\n  applicants_per_year: 120\n  area: urban\n  tasks:\n"
        "    - {id: don, form_pages: 1}\n";
    const Saving saving = save(
        burden(head + "    - {id: di, trips: 2, to: province}\n    - {id: in, services: 75000}\n"),
        burden(head + "    - {id: di, trips: 1, to: province}\n    - {id: in, services: 50000}\n"
                      "    - {id: gui, services: 30000}\n"),
        prices(2017));
    CHECK(saving.once_without_fees.before == 190055);
    CHECK(saving.once_without_fees.after == 149033);
    CHECK(saving.year_without_fees.before == 22806600);
    CHECK(saving.year_without_fees.after == 17883960);
    CHECK(saving.year_without_fees.saved() == 4922640);
    CHECK(hundredths(saving.year_without_fees.rate()) == 2158);
}

TEST_CASE("S3: what is abolished costs nothing (03/2022/TT-BTP Điều 12 khoản 4)") {
    const Saving saving = save(
        burden("  times_per_year: 1\n  applicants_per_year: 12\n  tasks:\n"
               "    - {id: a, hours: 2}\n    - {id: b, hours: 8}\n    - {id: c, services: 60000}\n",
               "fees: [{id: p, amount: 750000}]\n"),
        {}, prices(2024));
    CHECK(saving.once_with_fees.before == 1292480);
    CHECK(saving.once_with_fees.after == 0);
    CHECK(saving.year_with_fees.before == 15509760);
    CHECK(saving.year_with_fees.saved() == 15509760);
    CHECK(hundredths(saving.year_with_fees.rate()) == 10000);
}

TEST_CASE("S5: saved by how often alone") {
    const std::string rest = "  applicants_per_year: 1000\n  tasks: [{id: a, hours: 3}]\n";
    const Saving saving = save(burden("  times_per_year: 4\n" + rest),
                               burden("  times_per_year: 2\n" + rest), prices(2024));
    CHECK(saving.once_with_fees.before == 144744);
    CHECK(saving.once_with_fees.after == 144744);
    CHECK(saving.year_with_fees.before == 578976000);
    CHECK(saving.year_with_fees.after == 289488000);
    CHECK(hundredths(saving.year_with_fees.rate()) == 5000);
}

TEST_CASE("S6: half a đồng stays half a đồng, one case where m is not known") {
    const std::string fees = "fees: [{id: p, amount: 2750000}]\n";
    const Saving saving = save(
        burden("  tasks: [{id: a, hours: 8.5}, {id: b, services: 135000}]\n", fees),
        burden("  tasks: [{id: a, hours: 2.5}, {id: b, services: 45000}]\n", fees), prices(2025));
    CHECK(saving.year_with_fees.before == Rational(66876090, 20));
    CHECK(saving.year_with_fees.after == Rational(58598850, 20));
    CHECK(saving.year_with_fees.saved() == 413862);
    CHECK(hundredths(saving.year_with_fees.rate()) == 1238);
}

TEST_CASE("A4: VAT returns twelve to four times a year, as published (Đề án 30)") {
    const std::string rest =
        "  applicants_per_year: 325000\n  tasks: [{id: a, services: 250000}]\n";
    const Saving saving = save(burden("  times_per_year: 12\n" + rest),
                               burden("  times_per_year: 4\n" + rest), prices(2017));
    CHECK(saving.year_with_fees.before == 975000000000);
    CHECK(saving.year_with_fees.after == 325000000000);
    CHECK(saving.year_with_fees.saved() == 650000000000);
    CHECK(hundredths(saving.year_with_fees.rate()) == 6667);
}

TEST_CASE("A1: per dossier and for 3,228 applicants, as published") {
    const std::string head = "  times_per_year: 1\n  applicants_per_year: 3228\n";
    const Saving saving =
        save(burden(head + "  tasks: [{id: a, services: 1024000}]\n"),
             burden(head + "  tasks: [{id: a, services: 231000}]\n"), prices(2025));
    CHECK(saving.once_with_fees.saved() == 793000);
    CHECK(saving.year_with_fees.before == 3305472000);
    CHECK(saving.year_with_fees.after == 745668000);
    CHECK(saving.year_with_fees.saved() == 2559804000);
    CHECK(hundredths(saving.year_with_fees.rate()) == 7744);
}

TEST_CASE("T1 to T5: lengths of time as published; units that differ make no rate") {
    const auto cut = [](const std::string& before, const std::string& after) {
        const Saving saving =
            save(test::procedure_with("deadlines: [{legal: " + before + "}]"),
                 test::procedure_with("deadlines: [{legal: " + after + "}]"), prices(2017));
        const auto figure = saving.legal_deadline->comparable();
        return figure ? figure->rate() : std::nullopt;
    };
    CHECK(hundredths(cut("15 ngày", "4 ngày")) == 7333);
    CHECK(hundredths(cut("26 ngày làm việc", "13 ngày làm việc")) == 5000);
    CHECK(hundredths(cut("30 ngày", "20 ngày")) == 3333);
    CHECK_FALSE(cut("30 ngày", "20 ngày làm việc"));
}

TEST_CASE(
    "work by number and price as other countries publish it (A2 to A5, G10 to G12, O2, O3, U1 to "
    "U4)") {
    // Of hours and a price of an hour, the product stands as a service: wages of these countries
    // are no input of the Vietnamese formula.
    struct Published {
        const char* what;
        const char* times;
        const char* applicants;
        const char* price;
        Rational exact;
    };
    const Published rows[] = {
        {"A2: 2 h × 91.54 × 24 × 1,000", "24", "1000", "183.08", 4393920},
        {"A4: 250 × 2 × 4,000", "2", "4000", "250", 2000000},
        {"A5: 110 × 22 × 150 × 10", "22", "1500", "110", 3630000},
        {"G11: 10 × 2 × 100", "2", "10", "100", 2000},
        {"G12: 33.8", "1", "1", "33.8", Rational(338, 10)},
        {"U1: 650 × 29.10", "1", "650", "29.1", 18915},
        {"O2: 20 × 52 × 6 × 600", "52", "20", "3600", 3744000},
        {"O3: 200,000 × 30", "2", "100000", "30", 6000000},
        {"A3: 0.5 h × 41 × 2 × 100,000", "2", "100000", "20.5", 4100000},
        {"G10: 6.69 m × 2", "2", "6690000", "1", 13380000},
        {"U2: 7 × 80 × 75", "80", "7", "75", 42000},
        {"U2: 33 × 5 × 75", "5", "33", "75", 12375},
        {"U2: 2 × 30 × 75", "30", "2", "75", 4500},
        {"U2: 20 × 0.5 × 15", "0.5", "20", "15", 150},
        {"U3: 1,750,000 × 0.05 × 23", "0.05", "1750000", "23", 2012500},
        {"U3: 265,000 × 0.05 × 23", "0.05", "265000", "23", 304750},
        {"U3: 175,000 × 0.05 × 23", "0.05", "175000", "23", 201250},
        {"U4: 220 × 0.75 × 17.22", "0.75", "220", "17.22", Rational(28413, 10)},
        {"U4: 220 × 16 × 20.53", "16", "220", "20.53", Rational(722656, 10)}};
    for (const Published& row : rows) {
        CAPTURE(row.what);
        const Procedure procedure =
            burden(fmt::format("  times_per_year: {}\n  applicants_per_year: {}\n"
                               "  tasks: [{{id: a, services: {}}}]\n",
                               row.times, row.applicants, row.price));
        CHECK(estimate(procedure, prices(2017)).year_with_fees.likely == row.exact);
    }
}

TEST_CASE("G13: partial take-up of a channel") {
    // 4,947.50 × (0.7 + 0.3 × 6/9) = 4,452.75: three of ten dossiers take six minutes, not nine.
    const Procedure procedure = test::procedure_with(
        "channels: [in-person, online]\n"
        "fees:\n  - {id: p, name: Phí, amount: 9000, channels: [in-person]}\n"
        "  - {id: q, name: Phí, amount: 6000, channels: [online]}\n"
        "burden:\n  shares: {online: 30%}\n");
    const Rational minutes = estimate(procedure, prices(2017)).fees.likely / 9000;
    CHECK(minutes * Rational(494750, 100) == Rational(445275, 100));
}

TEST_CASE("G14: the same of businesses, to the cent") {
    // 7,753.78 × (0.7 + 0.3 × 10/11) = 7,542.31.
    const Procedure procedure = test::procedure_with(
        "channels: [in-person, online]\n"
        "fees:\n  - {id: p, name: Phí, amount: 11000, channels: [in-person]}\n"
        "  - {id: q, name: Phí, amount: 10000, channels: [online]}\n"
        "burden:\n  shares: {online: 30%}\n");
    const Rational minutes = estimate(procedure, prices(2017)).fees.likely / 11000;
    CHECK(round_half_away(minutes * 775378) == 754231);
}

TEST_CASE("G1: hours and money of citizens") {
    // 900 cases × −275 min, −199 each, sixty cases at a time.
    const std::string head = "  times_per_year: 1\n  applicants_per_year: 15\n  area: urban\n";
    const Saving saving =
        save(burden(head + "  tasks: [{id: a, hours: 275}, {id: b, services: 11940}]\n"),
             burden(head + "  tasks: [{id: a, hours: 0}, {id: b, services: 0}]\n"), prices(2017));
    CHECK(saving.hours.saved() * saving.adjusted.applicants.likely == 4125);
    CHECK(saving.year_with_fees.saved() - 4125 * 23011 == 179100);
}
