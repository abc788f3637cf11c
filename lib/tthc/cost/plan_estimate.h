#pragma once

#include "tthc/base/result.h"
#include "tthc/cost/fewest_amendments.h"
#include "tthc/cost/plan.h"
#include "tthc/cost/plan_totals.h"
#include "tthc/cost/procedure_saving.h"
#include "tthc/cost/saving_range.h"
#include "tthc/cost/targets.h"
#include "tthc/finding/findings.h"

#include <optional>
#include <string>
#include <vector>

namespace tthc {

struct PlanEstimate {
    std::string name;
    CostParameters parameters;
    std::vector<ProcedureSaving> procedures;
    Figure year_without_fees;
    Figure year_with_fees;
    std::vector<MeasureTotal> measures;  ///< of a plan, over its procedures
    std::vector<ActSaving> acts;
    std::vector<GroupTotal> fields;
    std::vector<GroupTotal> authorities;
    std::vector<TargetResult> targets;
    std::optional<SavingRange> range;      ///< where a procedure states one
    std::optional<ShortestWays> shortest;  ///< where it was asked for
};

/// A plan with its procedures, in the order of the plan.
struct PlanInput {
    Plan plan;
    std::vector<VersionPair> pairs;
};

/// Reads a plan and the procedures it names, relative to its own folder. `input` is empty when
/// anything was wrong.
struct LoadedPlan {
    std::optional<PlanInput> input;
    std::vector<Finding> findings;
};
LoadedPlan load_plan(const SourceFile& source);

/// An error when norms or incomes are missing, or more than `max_players` measures or texts decide
/// one term of the cost.
/// The year of `choice` is for plans that name none; its set of norms goes before the plan's own.
Result<PlanEstimate> estimate_plan(const PlanInput& input, const Norms& norms,
                                   const ParameterChoice& choice);

/// Versions without a plan.
Result<PlanEstimate> estimate_versions(const std::vector<VersionPair>& pairs, const Norms& norms,
                                       const ParameterChoice& choice);

}  // namespace tthc
