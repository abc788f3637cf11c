#include "tthc/cost/plan_estimate.h"

#include <utility>

namespace tthc {
namespace {

/// The day itself, or the last one of another year.
Date day_in(int year, Date day) {
    const std::chrono::year wanted(year);
    return day.year() == wanted ? day : wanted / 12 / 31;
}

void add(PlanEstimate& result, ProcedureSaving procedure) {
    const auto add_to = [](Figure& total, const Figure& part) {
        total.before += part.before;
        total.after += part.after;
    };
    add_to(result.year_with_fees, procedure.saving.year_with_fees);
    add_to(result.year_without_fees, procedure.saving.year_without_fees);
    result.procedures.push_back(std::move(procedure));
}

}  // namespace

Result<PlanEstimate> estimate_plan(const PlanInput& input, const Norms& norms,
                                   const ParameterChoice& choice) {
    const Plan& plan = input.plan;
    ParameterChoice own = choice;
    if (plan.year) own.day = day_in(static_cast<int>(plan.year->value), choice.day);
    if (own.norms.empty()) own.norms = plan.norms.value;
    auto parameters = choose_parameters(norms, own);
    if (!parameters) return parameters.error();
    PlanEstimate result{.name = plan.name.value, .parameters = *std::move(parameters)};
    for (std::size_t i = 0; i < input.pairs.size(); ++i) {
        auto procedure =
            saved_by_measures(input.pairs[i], plan.procedures[i].measures, result.parameters);
        if (!procedure) return procedure.error();
        add(result, *std::move(procedure));
    }
    result.measures = over_procedures(result.procedures);
    auto acts = by_act(result.procedures);
    if (!acts) return acts.error();
    result.acts = *std::move(acts);
    result.fields = by_group(result.procedures, &ProcedureSaving::field);
    result.authorities = by_group(result.procedures, &ProcedureSaving::authority);
    result.targets = target_results(plan, result.procedures);
    result.range = saving_range(input.pairs, result.procedures, result.parameters);
    return result;
}

Result<PlanEstimate> estimate_versions(const std::vector<VersionPair>& pairs, const Norms& norms,
                                       const ParameterChoice& choice) {
    auto parameters = choose_parameters(norms, choice);
    if (!parameters) return parameters.error();
    PlanEstimate result{.parameters = *std::move(parameters)};
    for (const VersionPair& pair : pairs) {
        auto procedure = saved_by_changes(pair, result.parameters);
        if (!procedure) return procedure.error();
        add(result, *std::move(procedure));
    }
    result.range = saving_range(pairs, result.procedures, result.parameters);
    return result;
}

}  // namespace tthc
