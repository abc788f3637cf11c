#include "tthc/calendar/calendar.h"

#include "tthc/base/say.h"
#include "tthc/calendar/calendar_file.h"
#include "tthc/model/engine_data.h"

#include <fmt/format.h>

#include <utility>

namespace tthc {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// In any unit, so that no date leaves the range of `Date`.
constexpr std::int64_t longest_period = 9999;
constexpr Count last_year = 9999;

Error unknown_year(Date day) {
    const int year = static_cast<int>(day.year());
    return {
        say("lịch làm việc không có năm {0}; thêm năm {0} vào một tệp `calendar:` và dùng "
            "`--data THƯ-MỤC`",
            "the calendar does not have the year {0}; add {0} to a file `calendar:` and use "
            "`--data FOLDER`",
            year)};
}

Error no_such_year(Count year) {
    return {say("lịch làm việc: không có năm {}", "calendar: there is no year {}", year)};
}

Error day_of_another_year(Count year, Date day) {
    return {say("lịch năm {}: ngày {} thuộc năm khác", "calendar of {}: {} is in another year",
                year, to_iso(day))};
}

Error no_day_off(Count year, Date day) {
    return {say("lịch năm {}: ngày {} có lý do nghỉ nhưng không phải ngày nghỉ",
                "calendar of {}: {} has a reason but is not off", year, to_iso(day))};
}

Date add_months(Date day, int months) {
    const auto month = day.year() / day.month() + std::chrono::months(months);
    const Date same_date = month / day.day();
    return same_date.ok() ? same_date : Date(month / std::chrono::last);
}

}  // namespace

bool is_weekend(Date day) {
    const std::chrono::weekday weekday{sys_days(day)};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

Result<Calendar> Calendar::load(std::span<const DataFile> data) {
    const auto files = load_registers<CalendarFile>(data, "calendar");
    if (!files) return files.error();
    Calendar calendar;
    for (const CalendarFile& file : *files) {
        for (const CalendarYear& year : file.years) {
            if (auto error = calendar.add(year)) return *std::move(error);
        }
    }
    return calendar;
}

std::optional<Error> Calendar::add(const CalendarYear& item) {
    const Count number = item.year->value;
    if (number > last_year) return no_such_year(number);
    const std::chrono::year year(static_cast<int>(number));
    Year known;
    for (const auto& [written, days_of] :
         {std::pair(&item.off, &known.off), std::pair(&item.working, &known.working)}) {
        for (const auto& day : *written) {
            if (day.value.year() != year) return day_of_another_year(number, day.value);
            days_of->insert(day.value);
        }
    }
    for (const DayOffReason& reason : item.reasons) {
        for (const auto& day : reason.days) {
            if (!known.off.contains(day.value)) return no_day_off(number, day.value);
            known.reasons.emplace(day.value, reason.reason.value);
        }
    }
    years_[static_cast<int>(year)] = std::move(known);
    if (!item.working_days) return {};
    Count count = 0;
    for (sys_days day = year / 1 / 1; day <= sys_days(year / 12 / 31); day += days(1)) {
        if (is_working_day(Date(day)).value_or(false)) ++count;
    }
    if (count == item.working_days->value) return {};
    return Error{say("lịch năm {}: đếm được {} ngày làm việc, nguồn ghi {}",
                     "calendar of {}: {} working days counted, the source says {}", number, count,
                     item.working_days->value)};
}

std::vector<int> Calendar::years() const {
    std::vector<int> years;
    for (const auto& year : years_)
        years.push_back(year.first);
    return years;
}

std::optional<int> Calendar::whole_year() const {
    for (auto year = years_.rbegin(); year != years_.rend(); ++year) {
        if (years_.contains(year->first + 1)) return year->first;
    }
    return {};
}

std::optional<bool> Calendar::is_working_day(Date day) const {
    const auto year = years_.find(static_cast<int>(day.year()));
    if (year == years_.end()) return {};
    if (year->second.working.contains(day)) return true;
    if (year->second.off.contains(day)) return false;
    return !is_weekend(day);
}

Message Calendar::why_off(Date day) const {
    const auto year = years_.find(static_cast<int>(day.year()));
    if (year != years_.end()) {
        const auto reason = year->second.reasons.find(day);
        if (reason != year->second.reasons.end()) return same(reason->second);
    }
    if (is_weekend(day)) return {"nghỉ hằng tuần", "weekly rest"};
    return {"ngày nghỉ", "day off"};
}

Result<Date> Calendar::working_day_from(Date first) const {
    for (sys_days day(first);; day += days(1)) {
        const Date date(day);
        const auto works = is_working_day(date);
        if (!works) return unknown_year(date);
        if (*works) return date;
    }
}

Result<Date> Calendar::after_working_days(Date received, int count) const {
    sys_days day(received);
    for (int i = 0; i < count; ++i) {
        const auto next = working_day_from(Date(day + days(1)));
        if (!next) return next.error();
        day = sys_days(*next);
    }
    return Date(day);
}

Result<Date> Calendar::last_day(Date received, const Duration& period) const {
    const bool whole = period.count.is_whole() && !period.count.is_negative() &&
                       period.count.mantissa() <= longest_period;
    const int count = static_cast<int>(period.count.mantissa());
    switch (period.unit) {
        case TimeUnit::working_day:
            if (whole) return after_working_days(received, count);
            break;
        case TimeUnit::day:
            if (whole) return Date(sys_days(received) + days(count));
            break;
        case TimeUnit::week:
            if (whole) return Date(sys_days(received) + days(7 * count));
            break;
        case TimeUnit::month:
            if (whole) return add_months(received, count);
            break;
        case TimeUnit::year:
            if (whole) return add_months(received, 12 * count);
            break;
        case TimeUnit::hour:
        case TimeUnit::working_hour:
            break;
    }
    return Error{
        {fmt::format("không tính được ngày đến hạn của {}", period.to_string(Language::vi)),
         fmt::format("no due date of {} can be computed", period.to_string(Language::en))}};
}

Result<Date> Calendar::due(Date received, const Duration& period) const {
    auto last = last_day(received, period);
    if (!last || period.unit == TimeUnit::working_day) return last;
    return working_day_from(*last);
}

}  // namespace tthc
