#include "tthc/review/bounds.h"

#include <cstdint>

namespace tthc {
namespace {

/// In thousandths of an hour.
struct Range {
    std::int64_t least;
    std::int64_t most;
};

constexpr std::int64_t one_hour = 1000;
constexpr std::int64_t one_day = 24 * one_hour;
constexpr std::int64_t work_week = 5;
constexpr std::int64_t work_day_hours = 8;
constexpr std::int64_t longest_holiday = 14;
constexpr std::int64_t work_days_of_year = 250;

/// The next whole number; the count of a period has at most three decimals.
std::int64_t rounded_up(Decimal count) {
    std::int64_t divisor = 1;
    for (int i = 0; i < count.scale(); ++i)
        divisor *= 10;
    return (count.mantissa() + divisor - 1) / divisor;
}

std::int64_t thousandths(Decimal count) {
    std::int64_t value = count.mantissa();
    for (int i = count.scale(); i < 3; ++i)
        value *= 10;
    return value;
}

Range in_hours(Decimal count, std::int64_t least_hours, std::int64_t most_hours) {
    return {thousandths(count) * least_hours, thousandths(count) * most_hours};
}

Range of_working_days(std::int64_t days) {
    const std::int64_t weeks = (days - 1) / work_week;
    const std::int64_t holidays = longest_holiday * (1 + days / work_days_of_year);
    return {(days + 2 * weeks) * one_day, (days + 2 * (weeks + 2) + holidays) * one_day};
}

Range range_of(const Duration& period) {
    constexpr std::int64_t day_hours = 24;
    constexpr std::int64_t week_days = 7;
    constexpr std::int64_t month_least = 28;
    constexpr std::int64_t month_most = 31;
    constexpr std::int64_t year_least = 365;
    constexpr std::int64_t year_most = 366;
    switch (period.unit) {
        case TimeUnit::hour:
            return in_hours(period.count, 1, 1);
        case TimeUnit::day:
            return in_hours(period.count, day_hours, day_hours);
        case TimeUnit::week:
            return in_hours(period.count, week_days * day_hours, week_days * day_hours);
        case TimeUnit::month:
            return in_hours(period.count, month_least * day_hours, month_most * day_hours);
        case TimeUnit::year:
            return in_hours(period.count, year_least * day_hours, year_most * day_hours);
        case TimeUnit::working_day: {
            Range range = of_working_days(rounded_up(period.count));
            if (!period.count.is_whole()) range.least = 0;
            return range;
        }
        case TimeUnit::working_hour:
            break;
    }
    const std::int64_t hours = rounded_up(period.count);
    const Range days = of_working_days((hours + work_day_hours - 1) / work_day_hours);
    return {thousandths(period.count), days.most};
}

}  // namespace

bool surely_longer(const Duration& left, const Duration& right) {
    if (const auto order = compare(left, right)) return *order > 0;
    return range_of(left).least > range_of(right).most;
}

}  // namespace tthc
