#include "tthc/work/burden.h"

#include "tthc/cost/estimate.h"
#include "tthc/work/estimates.h"

#include <utility>

namespace tthc {
namespace {

/// The prices of the day, or those of the last year before it whose income is known.
Result<CostParameters> prices_near(const ChosenNorms& chosen, Date day) {
    constexpr int most_years = 20;
    ParameterChoice choice{.day = day, .norms = chosen.id};
    auto prices = choose_parameters(chosen.norms, choice);
    for (int back = 1; !prices && back <= most_years; ++back) {
        choice.income_year = static_cast<int>(day.year()) - back;
        prices = choose_parameters(chosen.norms, choice);
    }
    return prices;
}

}  // namespace

Result<BurdenOf> burden_by_norms(const std::string& folder, Date day) {
    const auto chosen = choose_norms(folder, {});
    if (!chosen) return chosen.error();
    auto prices = prices_near(*chosen, day);
    if (!prices) return prices.error();
    return BurdenOf([parameters = *std::move(prices)](const Procedure& procedure) {
        return estimate(procedure, parameters).year_without_fees.likely;
    });
}

}  // namespace tthc
