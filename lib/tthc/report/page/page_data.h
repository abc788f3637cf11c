#pragma once

#include "tthc/base/sink.h"
#include "tthc/report/run_report.h"

namespace tthc::report {

/// What the script of a page reads: `words` of its controls, `rules` and `files` that `findings`
/// name by number. One line a finding.
void write_page_data(const RunReport& report, Language language, const Sink& sink);

}  // namespace tthc::report
