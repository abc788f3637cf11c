#include "tthc/base/say.h"
#include "tthc/calendar/calendar.h"
#include "tthc/diff/meaning/verdicts.h"
#include "tthc/model/duration.h"

#include <algorithm>

/// Which of two times is the shorter one.
namespace tthc::meaning {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// Thousandths of an hour from an event to the end of a period, at least and at most.
struct Bounds {
    std::int64_t least = 0;
    std::int64_t most = 0;
};

constexpr std::int64_t decimals = 3;  ///< of a duration
constexpr std::int64_t one = 1'000;
constexpr std::int64_t whole_day = 24 * one;
constexpr std::int64_t week_of_work = 5;
/// Days off that may stand between working days: weekends, and the longest run of holidays (Tết)
/// twice in a hundred days.
constexpr std::int64_t weekend = 2;
constexpr std::int64_t holidays = 12;
constexpr std::int64_t days_between_holidays = 40;

/// Of a number of working days, in thousandths.
Bounds of_working_days(std::int64_t count) {
    const std::int64_t whole = (count + one - 1) / one;
    const std::int64_t weekends = std::max<std::int64_t>(0, whole - 1) / week_of_work;
    const std::int64_t many_holidays = holidays * (1 + whole / days_between_holidays);
    return {24 * count + weekend * weekends * whole_day,
            (whole + weekend * (weekends + 2) + many_holidays) * whole_day};
}

std::int64_t thousandths(const Decimal& number) {
    std::int64_t value = number.mantissa();
    for (std::int64_t i = number.scale(); i < decimals; ++i)
        value *= 10;
    return value;
}

Bounds bounds_of(const Duration& duration) {
    const std::int64_t count = thousandths(duration.count);
    switch (duration.unit) {
        case TimeUnit::hour:
            return {count, count};
        case TimeUnit::day:
            return {24 * count, 24 * count};
        case TimeUnit::week:
            return {count * 7 * 24, count * 7 * 24};
        case TimeUnit::month:
            return {count * 30 * 24 - 2 * whole_day, count * 31 * 24};
        case TimeUnit::year:
            return {count * 365 * 24, count * 366 * 24};
        case TimeUnit::working_day:
            return of_working_days(count);
        case TimeUnit::working_hour:
            return {count, of_working_days((count + 7) / 8).most};
    }
    return {};
}

std::optional<int> by_bounds(const Duration& left, const Duration& right) {
    const Bounds a = bounds_of(left);
    const Bounds b = bounds_of(right);
    if (a.most <= b.least) return -1;
    if (b.most <= a.least) return 1;
    return {};
}

/// The lengths that a period has in calendar days when it starts on each working day of a year.
struct Lengths {
    std::int64_t median = 0;
    std::int64_t worst = 0;
};

std::optional<Lengths> lengths_of(const Duration& duration, const Calendar& calendar, int year) {
    std::vector<std::int64_t> all;
    const auto first = sys_days(std::chrono::year(year) / 1 / 1);
    const auto end = sys_days(std::chrono::year(year + 1) / 1 / 1);
    for (sys_days day = first; day < end; day += days(1)) {
        if (!calendar.is_working_day(Date(day)).value_or(false)) continue;
        const auto due = calendar.due(Date(day), duration);
        if (!due) return {};
        all.push_back((sys_days(*due) - day).count());
    }
    if (all.empty()) return {};
    std::sort(all.begin(), all.end());
    return Lengths{all[all.size() / 2], all.back()};
}

Meaning directed(bool shorter, Lighter lighter) {
    if (lighter == Lighter::longer) {
        return either(!shorter, {"thời gian dài hơn", "the time is longer"},
                      {"thời gian ngắn hơn", "the time is shorter"});
    }
    return either(shorter, {"thời gian ngắn hơn", "the time is shorter"},
                  {"thời gian dài hơn", "the time is longer"});
}

Meaning by_calendar(const Duration& before, const Duration& after, Lighter lighter,
                    const Calendar* calendar) {
    Meaning unknown = unclear_because({"đơn vị thời gian khác nhau, chỉ so được theo lịch",
                                       "the units of time differ; only a calendar compares them"});
    const auto year = calendar == nullptr ? std::optional<int>() : calendar->whole_year();
    if (!year) return unknown;
    const auto old_lengths = lengths_of(before, *calendar, *year);
    const auto new_lengths = lengths_of(after, *calendar, *year);
    if (!old_lengths || !new_lengths) return unknown;
    const auto told =
        say("theo lịch năm {}: trung vị {} → {} ngày, dài nhất {} → {} ngày",
            "over the calendar of {}: median {} → {} days, longest {} → {} days", *year,
            old_lengths->median, new_lengths->median, old_lengths->worst, new_lengths->worst);
    const bool shorter =
        new_lengths->median <= old_lengths->median && new_lengths->worst <= old_lengths->worst;
    const bool longer =
        new_lengths->median >= old_lengths->median && new_lengths->worst >= old_lengths->worst;
    if (shorter && longer) return {Effect::neutral, told};
    if (!shorter && !longer) return {Effect::unclear, told};
    return {directed(shorter, lighter).effect, told};
}

}  // namespace

Meaning of_durations(const Duration& before, const Duration& after, Lighter lighter,
                     const Knowledge& knowledge) {
    if (const auto order = compare(before, after)) {
        return *order == 0 ? neutral() : directed(*order > 0, lighter);
    }
    if (const auto order = by_bounds(before, after)) return directed(*order > 0, lighter);
    return by_calendar(before, after, lighter, knowledge.calendar);
}

}  // namespace tthc::meaning
