#pragma once

#include "tthc/base/sink.h"
#include "tthc/calendar/dossier_clock.h"

namespace tthc::report {

/// A row for each day of the calendar, as engines of SQL join it: the day, whether offices work,
/// how many working days there were up to and with it, the first working day from it, and from
/// which day a dossier is counted that came in on it, in time and late.
void write_calendar_csv(const Calendar& calendar, const ClockRules& rules, const Sink& sink);

}  // namespace tthc::report
