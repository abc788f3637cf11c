#pragma once

#include "options.h"
#include "output.h"
#include "tthc/work/estimates.h"

#include <optional>
#include <string>
#include <vector>

namespace tthc::cli {

/// What `estimate` is asked for, in words.
struct EstimateOptions {
    InputOptions input;
    std::vector<std::string> formats;
    std::string as_of;
    std::string norms;
    std::string data;
    std::string jobs;
    std::string top = "0";
    std::string fail_on = "never";
    bool exact_income = false;
    std::string income_year;
    std::string explain;
    std::vector<std::string> check;
    bool fewest_amendments = false;
};

void add_estimate_options(CLI::App& app, Language language, EstimateOptions& options);

/// The same after the words were understood.
struct EstimateRequest {
    InputOptions input;
    std::vector<std::string> tables;  ///< published figures to be computed again
    Pricing pricing;
    std::optional<Severity> fail_on;
    std::vector<Output> outputs;
};

Result<EstimateRequest> understand(const Context& context, const EstimateOptions& options);

}  // namespace tthc::cli
