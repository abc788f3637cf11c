#pragma once

#include "tthc/cost/plan_estimate.h"
#include "tthc/report/run_report.h"

#include <string>
#include <vector>

namespace tthc::report {

/// The cost of one procedure as it stands.
struct ProcedureCost {
    std::string code;  ///< national code, else local id
    std::string name;
    std::string path;
    Estimate estimate;
};

/// Costs as they stand, and savings of plans or of pairs of versions.
struct EstimateResult {
    CostParameters parameters;  ///< of `costs`; each plan has its own
    std::vector<ProcedureCost> costs;
    std::vector<PlanEstimate> plans;
    std::vector<Message> notes;
    std::vector<Finding> findings;
};

RunReport estimate_report(EstimateResult result);

/// What people read of it, and of it in one line for each plan or for all costs.
Document told(const EstimateResult& result);
Document told_in_short(const EstimateResult& result);

/// The keys of json. Amounts are exact: whole numbers, decimals or fractions `a/b`, as text, so
/// that no reader makes binary floating point of them.
void add_estimate_keys(const EstimateResult& result, JsonWriter& json, Language language);

}  // namespace tthc::report
