#pragma once

#include "tthc/cost/plan_estimate.h"

#include <vector>

namespace tthc {

/// What does not fit between a plan and what changes: measures that cover no change, changes that
/// no measure or several cover, texts that the authority of the plan does not decide.
std::vector<Finding> plan_findings(const SourceFile& source, const PlanInput& input,
                                   const PlanEstimate& estimate);

}  // namespace tthc
