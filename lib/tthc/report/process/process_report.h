#pragma once

#include "tthc/report/run_report.h"
#include "tthc/work/processes.h"

namespace tthc::report {

/// `process`: steps by unit and time against the deadline, slack, hand-overs, ways back.
RunReport process_report(Processes processes);

/// Who takes the step, in words.
Message unit_words(const Step& step);

/// One process as an `svg` element of a page: a lane a unit, each step a box, ways back below. Its
/// steps must not wait for each other in a circle; the tables of the page say the same.
std::string process_picture(const Process& process, Language language);

/// One process as BPMN 2.0 with its picture: a lane a unit. Its steps must not wait for each other
/// in a circle.
std::string process_as_bpmn(const Process& process, Language language);

}  // namespace tthc::report
