#pragma once

#include "tthc/report/run_report.h"
#include "tthc/work/assessments.h"

namespace tthc::report {

/// What `assess` reports. The day of its grounds is that of the assessment.
RunReport assessment_report(AssessmentRun run);

/// The head, the answers by part, what does not hold, the power, the cost.
Document told(const AssessmentRun& run);
/// The compliance cost alone.
Document told_cost(const ImpactCost& cost);
/// What it comes to, in a line.
Line verdict_line(const AssessmentRun& run);

/// The finished paper: every question with its answer.
Paper assessment_paper(const AssessmentRun& run);

void add_assessment_keys(const AssessmentRun& run, JsonWriter& json, Language language);

}  // namespace tthc::report
