#include "tthc/calendar/dossier_clock.h"

#include "support/facts.h"
#include "tthc/work/due_dates.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tthc;
using namespace std::chrono;

namespace {

const Calendar& offices() {
    static const Calendar calendar = test::expect(load_calendar(""));
    return calendar;
}

constexpr Date today = 2026y / 11 / 27;

Duration period(std::string_view text) {
    return *Duration::parse(text);
}

Moment moment(std::string_view text) {
    return *Moment::parse(text);
}

DueDate due_of(std::string_view length, const DossierEvents& events) {
    return test::expect(due_date(offices(), period(length), events, {.today = today}));
}

std::string due_day(std::string_view length, std::string_view received) {
    return to_iso(due_of(length, {.received = moment(received)}).due->day);
}

bool says(const std::vector<Message>& all, std::string_view words) {
    return std::any_of(all.begin(), all.end(), [&](const Message& message) {
        return message.en.find(words) != std::string::npos;
    });
}

}  // namespace

TEST_CASE("months end on the same date, or with the month; hours run on") {
    CHECK(due_day("1 tháng", "2026-03-31") == "2026-05-04");
    CHECK(due_day("1 tháng", "2024-01-31") == "2024-02-29");
    CHECK(due_day("1 năm", "2024-02-29") == "2025-02-28");
    const DueDate hours = due_of("8 giờ", {.received = moment("2026-08-31T20:30")});
    CHECK(to_iso(hours.due->day) == "2026-09-01");
    CHECK(*hours.due->time == 4h + 30min);
    CHECK_FALSE(
        due_date(offices(), period("8 giờ"), {.received = moment("2026-08-31")}, {.today = today}));
    CHECK(due_day("8 giờ làm việc", "2026-08-20") == "2026-08-21");
    CHECK(due_day("12 giờ làm việc", "2026-08-20") == "2026-08-22");
}

TEST_CASE("what comes after 15:00 or on a day off counts as of the next working day") {
    const DueDate late = due_of("4 ngày làm việc", {.received = moment("2026-02-12T15:30")});
    CHECK(to_iso(late.begin.day) == "2026-02-13");
    CHECK(to_iso(late.due->day) == "2026-02-26");
    CHECK(says(late.rules, "handed in after 15:00"));
    CHECK(due_day("4 ngày làm việc", "2026-02-12T15:00") == "2026-02-25");
    CHECK(due_day("4 ngày làm việc", "2026-02-12") == "2026-02-25");
    CHECK(due_day("1 ngày làm việc", "2026-03-07T09:00") == "2026-03-10");
    CHECK(due_day("1 ngày làm việc", "2026-03-07") == "2026-03-10");
    CHECK(due_day("1 ngày làm việc", "2026-03-09") == "2026-03-10");
    CHECK(due_day("1 ngày làm việc", "2017-03-01T16:00") == "2017-03-02");
    const auto unasked =
        due_date(offices(), period("4 ngày làm việc"), {.received = moment("2026-02-12T15:30")},
                 {.latest = {}, .today = today});
    CHECK(to_iso(test::expect(unasked).due->day) == "2026-02-25");
}

TEST_CASE("each day that does not count has its reason") {
    const DueDate due = due_of("4 ngày làm việc", {.received = moment("2026-02-12")});
    REQUIRE(due.days.size() == 9);
    CHECK(to_iso(due.days[0].day) == "2026-02-14");
    CHECK(due.days[0].why.vi == "nghỉ hằng tuần");
    CHECK(due.days[2].why.vi == "Tết Nguyên đán");
    const DueDate moved = due_of("20 ngày", {.received = moment("2026-08-11")});
    REQUIRE(moved.days.size() == 3);
    CHECK(moved.days[0].why.vi == "hoán đổi với ngày làm bù 22/08/2026");
    CHECK(says(moved.rules, "it would end on 2026-08-31, a day off"));
    const DueDate saturday = due_of("3 ngày làm việc", {.received = moment("2026-01-08")});
    REQUIRE(saturday.days.size() == 2);
    CHECK(saturday.days[0].counts);
}

TEST_CASE("a completed dossier is counted anew, once") {
    DossierEvents events{.received = moment("2024-03-04")};
    events.supplements = {{2024y / 3 / 6, moment("2024-03-11")}};
    const DueDate once = due_of("5 ngày làm việc", events);
    CHECK(to_iso(once.due->day) == "2024-03-18");
    CHECK(once.faults.empty());
    CHECK(says(once.rules, "(61/2018/NĐ-CP Điều 19 khoản 4)"));
    events.supplements.push_back({2024y / 3 / 20, {}});
    const DueDate twice = due_of("5 ngày làm việc", events);
    CHECK(twice.state == DossierState::waiting);
    CHECK_FALSE(twice.due);
    CHECK(says(twice.faults, "it may be asked once"));
    CHECK(says(twice.faults, "asked too late: within 3 working days, until 2024-03-14"));
}

TEST_CASE("an apology comes a day before and gives one new date") {
    DossierEvents events{.received = moment("2024-03-04")};
    events.apologies = {{2024y / 3 / 8, 2024y / 3 / 15}};
    events.returned = 2024y / 3 / 15;
    const DueDate due = due_of("5 ngày làm việc", events);
    CHECK(to_iso(due.due->day) == "2024-03-15");
    CHECK(due.state == DossierState::on_time);
    CHECK(due.faults.empty());
    events.apologies[0].told = 2024y / 3 / 11;
    events.apologies.push_back({2024y / 3 / 14, 2024y / 3 / 20});
    const DueDate wrong = due_of("5 ngày làm việc", events);
    CHECK(to_iso(wrong.due->day) == "2024-03-15");
    CHECK(says(wrong.faults, "at least one day before 2024-03-11"));
    CHECK(says(wrong.faults, "there may be one"));
}

TEST_CASE("what became of a dossier") {
    const auto state = [](std::optional<Date> returned, std::optional<Date> stopped = {}) {
        return due_of("5 ngày làm việc",
                      {.received = moment("2024-03-04"), .returned = returned, .stopped = stopped})
            .state;
    };
    CHECK(state(2024y / 3 / 8) == DossierState::early);
    CHECK(state(2024y / 3 / 11) == DossierState::on_time);
    CHECK(state(2024y / 3 / 12) == DossierState::late);
    CHECK(state({}) == DossierState::overdue);
    CHECK(state({}, 2024y / 3 / 7) == DossierState::stopped);
    CHECK(due_of("5 ngày làm việc", {.received = moment("2026-11-25")}).state ==
          DossierState::open);
}

TEST_CASE("the rule of the one-stop is told by the decree of the day") {
    const auto rules_on = [](std::string_view received) {
        return due_of("1 ngày làm việc", {.received = moment(received)}).rules;
    };
    CHECK(says(rules_on("2020-03-03T16:00"), "(61/2018/NĐ-CP Điều 18)"));
    CHECK(says(rules_on("2026-03-03T16:00"), "replaced by 118/2025/NĐ-CP"));
    CHECK_FALSE(says(rules_on("2017-03-01T16:00"), "Điều 18"));
}

TEST_CASE("a year without a calendar is an error that says what to add") {
    const auto due = due_date(offices(), period("1 tháng"), {.received = moment("2026-12-20")},
                              {.today = today});
    REQUIRE_FALSE(due);
    CHECK(due.error().message.en.find("does not have the year 2027; add 2027 to a file") !=
          std::string::npos);
}

TEST_CASE("what happened before what it follows is refused") {
    const auto refused = [](const DossierEvents& events) {
        return !due_date(offices(), period("5 ngày"), events, {.today = today});
    };
    const Moment received = moment("2024-03-04");
    CHECK(refused({.received = received, .returned = 2024y / 3 / 1}));
    CHECK(refused({.received = received, .supplements = {{2024y / 3 / 1, {}}}}));
    CHECK(refused({.received = received, .supplements = {{2024y / 3 / 6, moment("2024-03-05")}}}));
    CHECK(refused({.received = received, .apologies = {{2024y / 3 / 8, 2024y / 3 / 7}}}));
    CHECK(refused({.received = received, .returned = 2024y / 3 / 8, .stopped = 2024y / 3 / 8}));
    CHECK(says(
        due_of("5 ngày", {.received = received, .apologies = {{2024y / 3 / 7, 2024y / 3 / 16}}})
            .faults,
        "2024-03-16 is a day off"));
}

TEST_CASE("a part of a day is the day, and told") {
    const DueDate due = due_of("17,5 ngày làm việc", {.received = moment("2024-03-04")});
    CHECK(to_iso(due.due->day) == "2024-03-28");
    CHECK(says(due.rules, "rounded up to 18 working days"));
    CHECK(says(due_of("4 giờ làm việc", {.received = moment("2024-03-04")}).rules,
               "rounded up to 1 working day"));
}
