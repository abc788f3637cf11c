#pragma once

#include "tthc/report/run_report.h"
#include "tthc/work/due_dates.h"

#include <string>

namespace tthc::report {

/// `deadline`: when a dossier is due and why.
RunReport due_report(DueDates dates);

/// The due dates as a calendar that others import (RFC 5545).
std::string due_as_ics(const DueDates& dates, Language language);

}  // namespace tthc::report
