#include "tthc/report/calendar_report.h"

#include "tthc/cases/case_clock.h"

#include <fmt/format.h>

namespace tthc::report {
namespace {

std::string day_text(std::optional<cases::CaseClock::Day> day) {
    return day ? to_iso(table::CellTime{*day}.date()) : "";
}

}  // namespace

void write_calendar_csv(const Calendar& calendar, const ClockRules& rules, const Sink& sink) {
    constexpr std::int32_t last_minute = 24 * 60 - 1;
    cases::CaseClock clock(calendar, rules);
    sink("day,works,working_days,works_from,begin,begin_late\n");
    for (auto day = clock.first_day(); day < clock.end_day(); ++day) {
        if (!clock.knows(day)) continue;
        const Date date = table::CellTime{day}.date();
        const auto works_from = calendar.working_day_from(date);
        sink(fmt::format("{},{},{},{},{},{}\n", to_iso(date),
                         calendar.is_working_day(date).value_or(false) ? 1 : 0,
                         clock.working_days_until(day), works_from ? to_iso(*works_from) : "",
                         day_text(clock.begin({day, -1})),
                         day_text(clock.begin({day, last_minute}))));
    }
}

}  // namespace tthc::report
