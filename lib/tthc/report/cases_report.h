#pragma once

#include "tthc/report/run_report.h"
#include "tthc/work/case_run.h"

namespace tthc::report {

/// `cases`: what became of dossiers. `times` are the measured times that were written; people read
/// `most` rows of a table, machines all.
RunReport cases_report(cases::CaseRun run, std::vector<cases::ActualTime> times, std::size_t most);

/// What json says of it, in front of the findings.
void add_case_keys(JsonWriter& json, const cases::CaseRun& run,
                   const std::vector<cases::ActualTime>& times, Language language);

}  // namespace tthc::report
