#pragma once

#include "tthc/report/run_report.h"
#include "tthc/report/saved/lines.h"

namespace tthc::report::saved {

/// All that a content says, in both languages.
SavedParts parts_of(const RunReport& report);

/// Says it again.
std::unique_ptr<const Content> content_of(SavedParts parts);

}  // namespace tthc::report::saved
