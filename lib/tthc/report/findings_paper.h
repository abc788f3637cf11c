#pragma once

#include "tthc/report/paper/paper.h"
#include "tthc/report/run_report.h"

namespace tthc::report {

/// Findings as the report of a review: how many there are, then those of each procedure with what
/// to do and the grounds.
Document findings_of_paper(const RunReport& report);

/// What a report says on paper, with its findings.
Paper whole_paper(const RunReport& report);

/// What people read of any command, to be signed.
Paper plain_paper(const RunReport& report);

}  // namespace tthc::report
