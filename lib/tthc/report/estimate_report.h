#pragma once

#include "tthc/cost/plan_estimate.h"
#include "tthc/report/json.h"
#include "tthc/report/output_format.h"

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

/// What `estimate` prints: costs as they stand, and savings of plans or of pairs of versions.
struct EstimateReport {
    RunInfo run;
    CostParameters parameters;  ///< of `costs`; each plan has its own
    std::vector<ProcedureCost> costs;
    std::vector<PlanEstimate> plans;
    std::vector<Finding> findings;
};

/// Whether a target is not met or a measure covers something that does not change.
bool has_shortfall(const EstimateReport& report);

std::string estimate_text(const EstimateReport& report, const Style& style);
/// Amounts are exact: whole numbers, decimals or fractions `a/b`, as text, so that no reader makes
/// binary floating point of them.
std::string estimate_json(const EstimateReport& report, const Style& style);

inline constexpr OutputFormat<EstimateReport> estimate_formats[] = {{"text", estimate_text},
                                                                    {"json", estimate_json}};

}  // namespace tthc::report
