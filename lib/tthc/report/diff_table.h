#pragma once

#include "tthc/cost/plan.h"
#include "tthc/diff/compare.h"
#include "tthc/report/document/document.h"

namespace tthc::report {

/// What one procedure says now, what the draft says, and why, by its parts.
Document comparison_table(const Comparison& pair, const Plan* plan);

}  // namespace tthc::report
