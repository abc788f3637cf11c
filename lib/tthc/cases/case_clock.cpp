#include "tthc/cases/case_clock.h"

#include <algorithm>
#include <limits>

namespace tthc::cases {
namespace {

using std::chrono::minutes;
using std::chrono::sys_days;

constexpr CaseClock::Day not_asked = std::numeric_limits<CaseClock::Day>::min();
constexpr CaseClock::Day no_answer = not_asked + 1;
constexpr std::int32_t last_minute = 24 * 60 - 1;

CaseClock::Day number_of(Date day) {
    return static_cast<CaseClock::Day>(sys_days(day).time_since_epoch().count());
}

Moment moment_of(table::CellTime time) {
    if (time.minute < 0) return {time.date(), {}};
    return {time.date(), minutes(time.minute)};
}

std::optional<CaseClock::Day> answer(CaseClock::Day day) {
    return day == no_answer ? std::nullopt : std::optional(day);
}

}  // namespace

CaseClock::CaseClock(const Calendar& calendar, const ClockRules& rules)
    : calendar_(calendar), rules_(rules) {
    const std::vector<int> years = calendar.years();
    if (years.empty()) return;
    using namespace std::chrono;
    first_ = number_of(year(years.front()) / 1 / 1);
    const Day end = number_of(year(years.back() + 1) / 1 / 1);
    std::int32_t working = 0;
    for (Day day = first_; day < end; ++day) {
        const auto works = calendar.is_working_day(Date(sys_days(std::chrono::days(day))));
        known_.push_back(works.has_value());
        working += works.value_or(false) ? 1 : 0;
        working_.push_back(working);
    }
    begin_.assign(known_.size(), not_asked);
    begin_late_.assign(known_.size(), not_asked);
}

std::optional<DueDate> CaseClock::ask(const Duration& period, table::CellTime received) const {
    const auto due = due_date(calendar_, period, {.received = moment_of(received)}, rules_);
    return due ? std::optional(*due) : std::nullopt;
}

std::optional<CaseClock::Day> CaseClock::begin(table::CellTime received) {
    if (!inside(received.day)) return {};
    const bool late = rules_.latest && received.minute > rules_.latest->count();
    Day& known = (late ? begin_late_ : begin_)[at(received.day)];
    if (known == not_asked) {
        const auto due = ask({0, TimeUnit::working_day}, {received.day, late ? last_minute : -1});
        known = due ? number_of(due->begin.day) : no_answer;
    }
    return answer(known);
}

std::int32_t CaseClock::working_days(Day from, Day to) const {
    return to <= from ? 0 : working_[at(to)] - working_[at(from)];
}

std::size_t CaseClock::add(const Duration& period) {
    const auto known = std::find_if(periods_.begin(), periods_.end(),
                                    [&](const Period& each) { return each.length == period; });
    if (known != periods_.end()) return static_cast<std::size_t>(known - periods_.begin());
    periods_.push_back({period, std::vector<Day>(known_.size(), not_asked)});
    return periods_.size() - 1;
}

std::optional<CaseClock::Day> CaseClock::due(std::size_t index, table::CellTime received) {
    Period& period = periods_[index];
    if (period.length.unit == TimeUnit::hour) {
        const auto due = ask(period.length, received);
        return due ? std::optional(number_of(due->due->day)) : std::nullopt;
    }
    const auto from = begin(received);
    if (!from) return {};
    Day& known = period.due[at(*from)];
    if (known == not_asked) {
        const auto due = ask(period.length, {*from, -1});
        known = due ? number_of(due->due->day) : no_answer;
    }
    return answer(known);
}

}  // namespace tthc::cases
