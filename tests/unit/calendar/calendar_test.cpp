#include "tthc/calendar/calendar.h"

#include "support/facts.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

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

std::string refusal(const char* year) {
    const std::vector<DataFile> files{
        parse_data(SourceFile("calendar.yaml", fmt::format("calendar:\n  - {}\n", year)))};
    const auto calendar = Calendar::load(files);
    REQUIRE_FALSE(calendar);
    return calendar.error().message.en;
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

TEST_CASE("the working days of every shipped year are those of the table") {
    constexpr int expected[] = {251, 250, 250, 252, 252, 250, 249, 249, 251, 250, 249};
    for (int year = 2016; year <= 2026; ++year) {
        int count = 0;
        const std::chrono::year number(year);
        for (std::chrono::sys_days day = number / 1 / 1;
             day <= std::chrono::sys_days(number / 12 / 31); day += std::chrono::days(1)) {
            if (shipped().is_working_day(Date(day)).value()) ++count;
        }
        CAPTURE(year);
        CHECK(count == expected[year - 2016]);
    }
}

TEST_CASE("no period is long enough to come round to a known year") {
    const auto far = [](std::int64_t count, TimeUnit unit) {
        return bool(shipped().due(*parse_date("2024-01-31"), {Decimal(count), unit}));
    };
    CHECK_FALSE(far(786'432, TimeUnit::month));
    CHECK_FALSE(far(65'536, TimeUnit::year));
    CHECK_FALSE(far(std::int64_t{1} << 32U, TimeUnit::day));
    CHECK_FALSE(far(std::int64_t{1} << 32U, TimeUnit::working_day));
    CHECK_FALSE(far(-1, TimeUnit::day));
    CHECK(far(1, TimeUnit::year));
}

TEST_CASE("what a calendar cannot say is an error") {
    CHECK(due("2030-01-01", "1 ngày làm việc")
              .starts_with("the calendar does not have the year 2030; add 2030 to a file"));
    CHECK(due("2024-01-02", "8 giờ") == "no due date of 8 hours can be computed");
    CHECK(due("2024-01-02", "0,5 ngày") == "no due date of 0.5 days can be computed");
    CHECK_FALSE(shipped().is_working_day(*parse_date("2015-06-01")));
}

TEST_CASE("a year that does not count up to its source is refused") {
    CHECK(refusal("{year: 2023, working_days: 249, source: thử}") ==
          "calendar of 2023: 260 working days counted, the source says 249");
    CHECK(refusal("{year: 2023, off: [2022-01-03], source: thử}") ==
          "calendar of 2023: 2022-01-03 is in another year");
    CHECK(refusal("{year: 67559, source: thử}") == "calendar: there is no year 67559");
}

TEST_CASE("of two calendars of one year the later holds") {
    const std::vector<DataFile> files{
        parse_data(
            SourceFile("a.yaml", "calendar:\n  - {year: 2023, off: [2023-01-02], source: thử}\n")),
        parse_data(
            SourceFile("b.yaml", "calendar:\n  - {year: 2023, off: [2023-01-03], source: thử}\n"))};
    const auto calendar = test::expect(Calendar::load(files));
    CHECK(calendar.is_working_day(*parse_date("2023-01-02")) == true);
    CHECK(calendar.is_working_day(*parse_date("2023-01-03")) == false);
}
