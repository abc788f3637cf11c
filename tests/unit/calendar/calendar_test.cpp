#include "tthc/calendar/calendar.h"

#include "support/facts.h"

#include <doctest/doctest.h>

#include <string>

using namespace tthc;

namespace {

const Calendar& shipped() {
    static const Calendar calendar = test::expect(Calendar::load(test::expect(engine_data())));
    return calendar;
}

std::string due(const char* received, const char* period) {
    const auto day = shipped().due(*parse_date(received), *Duration::parse(period));
    return day ? to_iso(*day) : day.error().message.en;
}

}  // namespace

TEST_CASE("due dates over holidays, days in lieu and worked Saturdays") {
    CHECK(due("2016-02-03", "5 ngày làm việc") == "2016-02-17");
    CHECK(due("2017-01-20", "5 ngày làm việc") == "2017-02-03");
    CHECK(due("2017-01-18", "10 ngày") == "2017-02-02");
    CHECK(due("2017-04-28", "3 ngày làm việc") == "2017-05-05");
    CHECK(due("2017-08-18", "15 ngày") == "2017-09-05");
    CHECK(due("2019-01-04", "2 ngày làm việc") == "2019-01-07");
    CHECK(due("2019-04-26", "4 ngày làm việc") == "2019-05-06");
    CHECK(due("2020-01-20", "7 ngày làm việc") == "2020-02-05");
    CHECK(due("2021-04-29", "2 ngày làm việc") == "2021-05-05");
    CHECK(due("2023-04-19", "10 ngày") == "2023-05-04");
    CHECK(due("2024-02-06", "4 ngày làm việc") == "2024-02-19");
    CHECK(due("2024-04-19", "15 ngày") == "2024-05-04");
    CHECK(due("2025-01-24", "3 ngày làm việc") == "2025-02-05");
    CHECK(due("2025-04-25", "4 ngày làm việc") == "2025-05-05");
    CHECK(due("2026-01-08", "3 ngày làm việc") == "2026-01-12");
    CHECK(due("2026-08-21", "5 ngày làm việc") == "2026-08-27");
    CHECK(due("2026-08-11", "20 ngày") == "2026-09-03");
}

TEST_CASE("months end on the same date, or on the last day of a shorter month") {
    CHECK(due("2023-01-31", "1 tháng") == "2023-02-28");
    CHECK(due("2024-01-31", "1 tháng") == "2024-02-29");
    CHECK(due("2023-02-14", "1 tuần") == "2023-02-21");
    CHECK(due("2023-03-14", "1 năm") == "2024-03-14");
}

TEST_CASE("what a calendar cannot say is an error") {
    CHECK(due("2030-01-01", "1 ngày làm việc") == "the calendar does not have the year 2030");
    CHECK(due("2024-01-02", "8 giờ") == "no due date of 8 hours can be computed");
    CHECK(due("2024-01-02", "0,5 ngày") == "no due date of 0.5 days can be computed");
    CHECK_FALSE(shipped().is_working_day(*parse_date("2015-06-01")));
}

TEST_CASE("a year that does not count up to its source is refused") {
    const SourceFile wrong("calendar.yaml",
                           "calendar:\n  - {year: 2023, working_days: 249, source: thử}\n");
    const std::vector<SourceFile> files{wrong};
    const auto calendar = Calendar::load(files);
    REQUIRE_FALSE(calendar);
    CHECK(calendar.error().message.en ==
          "calendar of 2023: 260 working days counted, the source says 249");
}
