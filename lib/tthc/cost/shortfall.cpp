#include "tthc/cost/shortfall.h"

#include <algorithm>

namespace tthc {
namespace {

bool falls_short(const PlanEstimate& plan) {
    return std::any_of(plan.targets.begin(), plan.targets.end(),
                       [](const TargetResult& target) { return !target.met; });
}

}  // namespace

bool has_shortfall(std::span<const PlanEstimate> plans) {
    return std::any_of(plans.begin(), plans.end(), falls_short);
}

}  // namespace tthc
