#pragma once

#include "tthc/report/run_report.h"
#include "tthc/work/survey_run.h"

namespace tthc::report {

/// `survey`: how satisfied people were, by question, factor and period.
RunReport survey_report(survey::SurveyRun run);

/// What json says of it, in front of the findings.
void add_survey_keys(JsonWriter& json, const survey::SurveyRun& run, Language language);

}  // namespace tthc::report
