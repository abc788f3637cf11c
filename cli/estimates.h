#pragma once

#include "command.h"
#include "inputs.h"
#include "tthc/report/estimate_report.h"

namespace tthc::cli {

/// All known norms, and which set was asked for (empty: the newest).
struct ChosenNorms {
    Norms norms;
    std::string id;
};

/// `word` is the id of a set, or a file that adds one; the shipped data and those of `folder`.
Result<ChosenNorms> choose_norms(const std::string& folder, const std::string& word);

struct EstimateRequest {
    InputOptions input;
    unsigned jobs = 1;
    Norms norms;
    PlanDefaults defaults;
};

/// Plans, where all inputs are; one file or folder as it stands; two as the old and the new.
Result<report::EstimateResult> make_estimates(const Context& context,
                                              const EstimateRequest& request);

}  // namespace tthc::cli
