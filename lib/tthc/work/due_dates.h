#pragma once

#include "tthc/calendar/dossier_clock.h"
#include "tthc/finding/finding.h"
#include "tthc/model/element.h"
#include "tthc/source/source.h"

#include <span>
#include <string>
#include <vector>

namespace tthc {

/// A period of a dossier and when it ends.
struct PeriodDue {
    Message what;  ///< `thời hạn theo quy định`; empty where only the period was given
    std::string of_case;  ///< that the deadline is for
    std::string from;     ///< the event from which it runs, as the record says it
    List<Channel> channels;
    Duration period;
    std::optional<DueDate> due;
    Message why_not;  ///< where it cannot be computed
};

struct DueDates {
    std::string code;  ///< of the procedure, if one was asked for
    std::string name;
    std::string path;
    DossierEvents events;
    Date today;
    std::vector<PeriodDue> periods;
    std::vector<Finding> findings;  ///< of the files that were read
};

/// What is asked of the calendar.
struct DueQuestion {
    Calendar calendar;
    DossierEvents events;
    ClockRules rules;
};

/// The calendar that ships, and what a folder adds to it.
Result<Calendar> load_calendar(const std::string& folder);

Result<DueDates> due_of_period(const Duration& period, const DueQuestion& question);
/// Each legal and committed deadline of the procedure with this code or id. An error where there is
/// none.
Result<DueDates> due_of_procedure(const std::string& code, std::span<const Source> sources,
                                  const DueQuestion& question, unsigned jobs);

}  // namespace tthc
