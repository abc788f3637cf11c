#include "tthc/work/publications.h"

#include "support/facts.h"
#include "support/procedure_of.h"

#include <doctest/doctest.h>

using namespace tthc;

namespace {

Date date(int year, unsigned month, unsigned day) {
    return Date(std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(day));
}

const Calendar& calendar() {
    static const Engine engine = test::expect(load_engine(std::string()));
    return engine.calendar;
}

PublicationStatus status_of(const std::string& publication, Date today = date(2026, 7, 1),
                            const std::string& more = "") {
    return publication_status(test::procedure_with("publication: " + publication + "\n" + more),
                              calendar(), today);
}

}  // namespace

// Tết 2024: 8 to 14 February are off, so that 5 working days from 6 February end on the 20th.
TEST_CASE("the limit of the entry comes from who signed the decision") {
    CHECK(*status_of("{decision: 1234/QĐ-UBND, signed: 2024-02-06}").entry_due ==
          date(2024, 2, 20));
    CHECK(*status_of("{decision: 56/QĐ-BTC, signed: 2024-03-01}").entry_due == date(2024, 3, 15));
    CHECK(*status_of("{issued_by: UBND tỉnh Y, signed: 2024-03-01}").entry_due == date(2024, 3, 8));
    CHECK(*status_of("{issued_by: Bộ Tài chính, signed: 2024-03-01}").entry_due ==
          date(2024, 3, 15));
    CHECK(*status_of("{signed: 2024-03-01}", date(2026, 7, 1), "levels: [ministry]").entry_due ==
          date(2024, 3, 15));
    CHECK(*status_of("{signed: 2024-03-01}", date(2026, 7, 1), "levels: [province]").entry_due ==
          date(2024, 3, 8));
    // The decision goes before the levels: a ministry announces what provinces carry out.
    CHECK(status_of("{decision: 56/QĐ-BTC}", date(2026, 7, 1), "levels: [province]").publisher ==
          Publisher::ministry);
}

TEST_CASE("an entry is on time to the last day, late after it, overdue where there is none") {
    const std::string decision = "{decision: 1234/QĐ-UBND, signed: 2024-02-06";
    CHECK(status_of(decision + ", entered: 2024-02-20}").entry == EntryState::on_time);
    CHECK(status_of(decision + ", entered: 2024-02-21}").entry == EntryState::late);
    CHECK(status_of(decision + "}", date(2024, 2, 20)).entry == EntryState::due);
    CHECK(status_of(decision + "}", date(2024, 2, 21)).entry == EntryState::overdue);
    CHECK(status_of("{decision: 1/QĐ-UBND}").entry == EntryState::no_decision_day);
}

TEST_CASE("what no known limit covers is not judged") {
    CHECK(status_of("{decision: 1/QĐ-UBND, signed: 2017-09-24}").entry == EntryState::not_judged);
    CHECK(*status_of("{decision: 1/QĐ-BTC, signed: 2017-09-25}").entry_due == date(2017, 10, 9));
    CHECK(status_of("{decision: 1/QĐ-UBND, signed: 2040-01-02}").entry == EntryState::not_judged);
}

TEST_CASE("in order is what is announced, entered or not due yet, and posted") {
    const std::string whole = "{decision: 1/QĐ-UBND, signed: 2024-02-06, entered: 2024-02-07";
    CHECK(status_of(whole + ", posted: [Trung tâm Phục vụ hành chính công]}").is_in_order());
    CHECK_FALSE(status_of(whole + "}").is_in_order());
    CHECK(status_of(whole + "}").lacks_posting());
    CHECK_FALSE(
        status_of("{signed: 2024-02-06, entered: 2024-02-07, posted: [Cổng]}").is_in_order());
}

TEST_CASE("internal procedures are left out and counted, the same at any number of jobs") {
    std::vector<Source> sources;
    for (const char* const code : {"1.000003", "1.000001", "1.000002"}) {
        sources.emplace_back(
            SourceFile(std::string(code) + ".yaml",
                       std::string("code: \"") + code + "\"\nname: A\n" +
                           (std::string(code) == "1.000002" ? "internal: true\n" : "")));
    }
    for (const unsigned jobs : {1U, 3U}) {
        const auto all = publication_statuses(sources, calendar(), date(2026, 7, 1), jobs);
        REQUIRE(all.procedures.size() == 2);
        CHECK(all.procedures[0].code == "1.000001");
        CHECK(all.procedures[1].code == "1.000003");
        CHECK(all.internal == 1);
    }
}
