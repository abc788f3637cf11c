#include "tthc/cost/shortfall.h"

#include <algorithm>

namespace tthc {
namespace {

bool covers_in_vain(const ProcedureSaving& procedure) {
    return std::any_of(procedure.measures.begin(), procedure.measures.end(),
                       [](const MeasureSaving& measure) { return !measure.unmatched.empty(); });
}

bool falls_short(const PlanEstimate& plan) {
    const bool missed = std::any_of(plan.targets.begin(), plan.targets.end(),
                                    [](const TargetResult& target) { return !target.met; });
    return missed || std::any_of(plan.procedures.begin(), plan.procedures.end(), covers_in_vain);
}

}  // namespace

bool has_shortfall(std::span<const PlanEstimate> plans) {
    return std::any_of(plans.begin(), plans.end(), falls_short);
}

}  // namespace tthc
