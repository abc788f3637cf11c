#pragma once

#include "tthc/cost/plan.h"
#include "tthc/diff/compare.h"
#include "tthc/report/page/page_writer.h"

namespace tthc::report {

/// Both versions of a procedure: the table of a drafting file and all lines side by side, words
/// that differ marked.
void add_versions(const Comparison& pair, const Plan* plan, PageWriter& page);

}  // namespace tthc::report
