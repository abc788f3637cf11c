#pragma once

#include "tthc/diff/compare.h"
#include "tthc/report/run_report.h"
#include "tthc/work/publications.h"

namespace tthc::report {

/// `publication PATH…`: decision, entry, posting of each procedure, and who has to act.
RunReport publication_report(PublicationStatuses statuses, Date as_of);

/// `publication --since OLD PATH`: the lists of an announcing decision (63/2010/NĐ-CP Điều 14, 15):
/// procedures that are new, amended, with what, and abolished.
RunReport announcement_report(Comparisons comparisons, Date as_of);

}  // namespace tthc::report
