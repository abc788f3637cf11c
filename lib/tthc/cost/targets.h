#pragma once

#include "tthc/cost/plan.h"
#include "tthc/cost/procedure_saving.h"

#include <optional>
#include <string>
#include <vector>

namespace tthc {

/// For how many applicants a year of one procedure a target is just met, all else as it is.
struct BreakEven {
    std::string procedure;
    std::string name;
    Integer applicants;
    bool at_least = true;  ///< it is met from here on; otherwise up to here
};

/// Whether a target of the plan is met. `reached` is empty where it cannot be computed, and
/// `why_not` says why.
struct TargetResult {
    Message what;
    Rational wanted;
    std::optional<Rational> reached;
    Message why_not;
    std::optional<Rational> beside;  ///< the same rate on the other base, shown beside
    bool met = false;
    std::optional<CostBase> base;  ///< of cost
    std::vector<BreakEven>
        break_even;  ///< of cost, where several procedures weigh against each other
};

/// The targets of the plan, held against what its procedures save together.
std::vector<TargetResult> target_results(const Plan& plan,
                                         const std::vector<ProcedureSaving>& procedures);

}  // namespace tthc
