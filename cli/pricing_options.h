#pragma once

#include "output.h"
#include "tthc/work/estimates.h"
#include "tthc/work/inputs.h"

namespace tthc::cli {

/// The options of commands that price and rank procedures, as they are typed.
struct PricingWords {
    InputOptions input;
    std::vector<std::string> formats;
    std::string as_of;
    std::string norms;
    std::string income_year;
    std::string top = "20";
    std::string data;
    std::string jobs;
};

/// `top` says what the first N are.
void add_pricing(CLI::App& app, Language language, PricingWords& words, const Bilingual& top);

/// The options after their words were understood.
struct PricingRequest {
    InputOptions input;
    Pricing pricing;
    std::string data;
    std::vector<Output> outputs;
};
Result<PricingRequest> understand(const Context& context, const PricingWords& words);

}  // namespace tthc::cli
