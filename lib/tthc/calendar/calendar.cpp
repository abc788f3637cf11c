#include "tthc/calendar/calendar.h"

#include "tthc/calendar/calendar_file.h"
#include "tthc/model/register_files.h"

#include <fmt/format.h>

namespace tthc {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

Error unknown_year(Date day) {
    const int year = static_cast<int>(day.year());
    return {{fmt::format("lịch làm việc không có năm {}", year),
             fmt::format("the calendar does not have the year {}", year)}};
}

Date add_months(Date day, int months) {
    const auto month = day.year() / day.month() + std::chrono::months(months);
    const Date same_date = month / day.day();
    return same_date.ok() ? same_date : Date(month / std::chrono::last);
}

}  // namespace

Result<Calendar> Calendar::load(std::span<const SourceFile> sources) {
    const auto files = load_registers<CalendarFile>(sources, FileKind::calendar);
    if (!files) return files.error();
    Calendar calendar;
    for (const CalendarFile& file : *files) {
        for (const CalendarYear& item : file.years) {
            const int year = static_cast<int>(item.year->value);
            Year& days_of_year = calendar.years_[year];
            for (const auto& day : item.off)
                days_of_year.off.insert(day.value);
            for (const auto& day : item.working)
                days_of_year.working.insert(day.value);
            if (!item.working_days) continue;
            Count count = 0;
            const auto end = sys_days(std::chrono::year(year + 1) / 1 / 1);
            for (sys_days day = std::chrono::year(year) / 1 / 1; day < end; day += days(1)) {
                if (calendar.is_working_day(Date(day)).value_or(false)) ++count;
            }
            if (count != item.working_days->value) {
                return Error{{fmt::format("lịch năm {}: đếm được {} ngày làm việc, nguồn ghi {}",
                                          year, count, item.working_days->value),
                              fmt::format("calendar of {}: {} working days counted, the source "
                                          "says {}",
                                          year, count, item.working_days->value)}};
            }
        }
    }
    return calendar;
}

std::optional<bool> Calendar::is_working_day(Date day) const {
    const auto year = years_.find(static_cast<int>(day.year()));
    if (year == years_.end()) return {};
    if (year->second.working.contains(day)) return true;
    if (year->second.off.contains(day)) return false;
    const std::chrono::weekday weekday{sys_days(day)};
    return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday;
}

Result<Date> Calendar::next_working_day(sys_days day) const {
    while (true) {
        const Date date(day);
        const auto works = is_working_day(date);
        if (!works) return unknown_year(date);
        if (*works) return date;
        day += days(1);
    }
}

Result<Date> Calendar::after_working_days(Date received, int count) const {
    sys_days day(received);
    for (int i = 0; i < count; ++i) {
        const auto next = next_working_day(day + days(1));
        if (!next) return next.error();
        day = sys_days(*next);
    }
    return Date(day);
}

Result<Date> Calendar::due(Date received, const Duration& period) const {
    const bool whole = period.count.is_whole();
    const int count = static_cast<int>(period.count.mantissa());
    switch (period.unit) {
        case TimeUnit::working_day:
            if (whole) return after_working_days(received, count);
            break;
        case TimeUnit::day:
            if (whole) return next_working_day(sys_days(received) + days(count));
            break;
        case TimeUnit::week:
            if (whole) return next_working_day(sys_days(received) + days(7 * count));
            break;
        case TimeUnit::month:
            if (whole) return next_working_day(add_months(received, count));
            break;
        case TimeUnit::year:
            if (whole) return next_working_day(add_months(received, 12 * count));
            break;
        case TimeUnit::hour:
        case TimeUnit::working_hour:
            break;
    }
    return Error{
        {fmt::format("không tính được ngày đến hạn của {}", period.to_string(Language::vi)),
         fmt::format("no due date of {} can be computed", period.to_string(Language::en))}};
}

}  // namespace tthc
