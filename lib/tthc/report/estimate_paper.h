#pragma once

#include "tthc/report/paper/paper.h"
#include "tthc/work/estimates.h"

namespace tthc::report {

/// Plans as the proposal that an authority approves: what is simplified and why, what to amend,
/// what it saves (Nghị định 63/2010/NĐ-CP Điều 31), with the calculation as annex. Costs alone as a
/// report.
Paper estimate_paper(const Estimates& result);

}  // namespace tthc::report
