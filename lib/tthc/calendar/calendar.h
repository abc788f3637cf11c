#pragma once

#include "tthc/base/bilingual.h"
#include "tthc/base/date.h"
#include "tthc/base/result.h"
#include "tthc/model/duration.h"
#include "tthc/model/engine_data.h"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace tthc {

struct CalendarYear;

/// Saturday or Sunday.
bool is_weekend(Date day);

/// The working days of state offices in the years that are known.
class Calendar {
public:
    /// An error when a year's working days do not count up to what its source says, or a day is
    /// not of its year. Of two calendars of one year the later holds.
    static Result<Calendar> load(std::span<const DataFile> data);

    /// Empty outside the known years.
    std::optional<bool> is_working_day(Date day) const;
    /// The reason of a day off as the calendar states it, else the weekly rest.
    Message why_off(Date day) const;
    /// The day, if offices work on it, else the next one. The error names the year that is missing.
    Result<Date> working_day_from(Date first) const;

    /// Last day of a period that starts with an event on `received` (91/2015/QH13 Điều 147-148):
    /// the first day is not counted; a period in days, weeks, months or years that ends on a day
    /// off ends on the next working day; a month without such a date ends with its last day. An
    /// error for hours, broken numbers, more than 9999 units and years outside the calendar.
    Result<Date> due(Date received, const Duration& period) const;
    /// The last day by count alone, be it a day off.
    Result<Date> last_day(Date received, const Duration& period) const;

    /// The years that are known, in their order.
    std::vector<int> years() const;
    /// The last year that is known together with the one behind it, so that periods which start in
    /// it end in known days; empty without one.
    std::optional<int> whole_year() const;

private:
    struct Year {
        std::set<Date> off;
        std::set<Date> working;
        std::map<Date, std::string> reasons;
    };
    std::optional<Error> add(const CalendarYear& item);
    Result<Date> after_working_days(Date received, int count) const;

    std::map<int, Year> years_;
};

}  // namespace tthc
