#pragma once

#include "tthc/calendar/calendar.h"
#include "tthc/diff/knowledge.h"
#include "tthc/law/agencies.h"
#include "tthc/law/register.h"
#include "tthc/review/rule.h"

#include <span>
#include <string>

namespace tthc {

/// The registers and calendars that rules know.
struct Engine {
    LawRegister law;
    AgencyRegister agencies;
    Calendar calendar;

    Knowledge knowledge() const { return {&law, &agencies, &calendar}; }
    Facts facts(Date as_of) const { return {law, agencies, calendar, as_of}; }
};

Result<Engine> load_engine(std::span<const DataFile> data);
/// From the shipped data and that of a folder; an empty name means none.
Result<Engine> load_engine(const std::string& folder);

}  // namespace tthc
