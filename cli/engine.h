#pragma once

#include "tthc/calendar/calendar.h"
#include "tthc/law/agencies.h"
#include "tthc/law/register.h"
#include "tthc/review/rule.h"

#include <string>

namespace tthc::cli {

/// The registers and calendars that rules know: the shipped ones and those of `--data`.
struct Engine {
    LawRegister law;
    AgencyRegister agencies;
    Calendar calendar;

    Facts facts(Date as_of) const { return {law, agencies, calendar, as_of}; }
};

Result<Engine> load_engine(const std::string& folder);

}  // namespace tthc::cli
