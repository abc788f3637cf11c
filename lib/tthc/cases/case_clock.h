#pragma once

#include "tthc/calendar/dossier_clock.h"
#include "tthc/table/cell.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tthc::cases {

/// The clock of dossiers (`due_date`), which remembers what it was asked: of millions of dossiers
/// few differ in day of receipt and period.
class CaseClock {
public:
    using Day = std::int32_t;  ///< since 1970-01-01

    /// The rules' `today` says nothing here.
    CaseClock(const Calendar& calendar, const ClockRules& rules);

    /// Whether the calendar has the day.
    bool knows(Day day) const { return inside(day) && known_[at(day)]; }
    Day first_day() const { return first_; }
    Day end_day() const { return first_ + static_cast<Day>(known_.size()); }

    /// The day from which a dossier that came in then is counted; nothing beyond the calendar.
    std::optional<Day> begin(table::CellTime received);
    /// Working days behind `from`, up to and with `to`; none where that is no later day. Both are
    /// known.
    std::int32_t working_days(Day from, Day to) const;

    /// Working days of the calendar up to and with a known day.
    std::int32_t working_days_until(Day day) const { return working_[at(day)]; }

    /// A period of which dates are asked.
    std::size_t add(const Duration& period);
    const Duration& length(std::size_t period) const { return periods_[period].length; }
    /// Nothing beyond the calendar and for hours without a time of the day.
    std::optional<Day> due(std::size_t index, table::CellTime received);

private:
    struct Period {
        Duration length;
        std::vector<Day> due;  ///< by the day from which it is counted
    };

    bool inside(Day day) const { return day >= first_ && day < end_day(); }
    std::size_t at(Day day) const { return static_cast<std::size_t>(day - first_); }
    std::optional<DueDate> ask(const Duration& period, table::CellTime received) const;

    Calendar calendar_;
    ClockRules rules_;
    Day first_ = 0;
    std::vector<bool> known_;
    std::vector<std::int32_t> working_;  ///< working days up to and with each day
    std::vector<Day> begin_;             ///< of what comes in time
    std::vector<Day> begin_late_;        ///< and of what comes late
    std::vector<Period> periods_;
};

}  // namespace tthc::cases
