#pragma once

#include "options.h"
#include "tthc/work/estimates.h"

namespace tthc::cli {

/// The options of commands that price many procedures, as they are typed.
struct PricingWords {
    std::string as_of;
    std::string norms;
    std::string income_year;
    std::string data;
    std::string top;
    std::string jobs;
};

void add_pricing(CLI::App& app, Language language, std::string& norms, std::string& income_year);

Result<Pricing> pricing_of(const Context& context, const PricingWords& words);

}  // namespace tthc::cli
