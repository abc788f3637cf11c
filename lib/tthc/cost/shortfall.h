#pragma once

#include "tthc/cost/plan_estimate.h"

#include <span>

namespace tthc {

/// Whether a target is not met.
bool has_shortfall(std::span<const PlanEstimate> plans);

}  // namespace tthc
