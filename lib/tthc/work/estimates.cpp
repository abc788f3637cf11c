#include "tthc/work/estimates.h"

#include "tthc/base/say.h"
#include "tthc/cost/plan_findings.h"
#include "tthc/model/identity.h"
#include "tthc/model/load_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace tthc {
namespace {

bool is_file(const std::string& path) {
    std::error_code error;
    return std::filesystem::is_regular_file(path, error);
}

/// The id of the set that is in force last.
std::string newest(const std::vector<NormSet>& sets) {
    const auto last =
        std::max_element(sets.begin(), sets.end(), [](const NormSet& left, const NormSet& right) {
            return left.from->value < right.from->value;
        });
    return last == sets.end() ? "" : last->id.value;
}

/// By what a year costs without fees, which a review can cut; fees, then codes, decide ties.
void rank(Estimates& result, std::size_t top) {
    std::stable_sort(result.costs.begin(), result.costs.end(),
                     [](const ProcedureCost& left, const ProcedureCost& right) {
                         const Estimate& a = left.estimate;
                         const Estimate& b = right.estimate;
                         if (a.year_without_fees.likely != b.year_without_fees.likely)
                             return a.year_without_fees.likely > b.year_without_fees.likely;
                         if (a.year_with_fees.likely != b.year_with_fees.likely)
                             return a.year_with_fees.likely > b.year_with_fees.likely;
                         return left.code < right.code;
                     });
    result.ranked_of = result.costs.size();
    if (result.costs.size() > top)
        result.costs.erase(result.costs.begin() + static_cast<std::ptrdiff_t>(top),
                           result.costs.end());
}

void keep(std::vector<Finding>& all, std::vector<Finding> found) {
    std::move(found.begin(), found.end(), std::back_inserter(all));
}

}  // namespace

Result<ChosenNorms> choose_norms(const std::string& folder, const std::string& word) {
    constexpr std::string_view kinds[] = {"norms"};
    auto data = engine_data(folder, kinds);
    if (!data) return data.error();
    std::string id = word;
    if (is_file(word)) {
        auto source = read_source(word);
        if (!source) return source.error();
        const auto loaded = load_record<NormsFile>(*source);
        if (!loaded.record) return error_of(loaded.findings.front());
        id = newest(loaded.record->norms);
        data->push_back(parse_data(*std::move(source)));
    }
    auto norms = Norms::load(*data);
    if (!norms) return norms.error();
    return ChosenNorms{*std::move(norms), std::move(id)};
}

std::optional<std::vector<Source>> plans_of(std::span<const Source> sources) {
    std::vector<Source> plans;
    for (const Source& source : sources) {
        auto text = source.read();
        if (!text || parse_data(*text).kind != "plan") return {};
        plans.emplace_back(*std::move(text));
    }
    if (plans.empty()) return {};
    return plans;
}

Result<Estimates> estimate_plans(std::span<const Source> plans, const Pricing& pricing) {
    Estimates result;
    for (const Source& plan : plans) {
        const auto source = plan.read();
        if (!source) return source.error();
        LoadedPlan loaded = load_plan(*source);
        keep(result.findings, std::move(loaded.findings));
        if (!loaded.input) continue;
        auto estimate = estimate_plan(*loaded.input, pricing.norms, pricing.choice);
        if (!estimate) return estimate.error();
        if (pricing.shortest_ways) {
            auto ways = shortest_ways(loaded.input->plan, estimate->procedures);
            if (!ways) return ways.error();
            estimate->shortest = *std::move(ways);
        }
        keep(result.findings, plan_findings(*source, *loaded.input, *estimate));
        result.plans.push_back(*std::move(estimate));
    }
    return result;
}

Result<Estimates> check_tables(std::span<const std::string> paths) {
    Estimates result;
    for (const std::string& path : paths) {
        auto table = check_figures(path);
        if (!table) return table.error();
        keep(result.findings, std::move(table->findings));
        result.tables.push_back(*std::move(table));
    }
    return result;
}

Result<Estimates> estimate_procedures(std::span<const Source> sources, const Pricing& pricing) {
    Estimates result;
    auto parameters = choose_parameters(pricing.norms, pricing.choice);
    if (!parameters) return parameters.error();
    result.parameters = *std::move(parameters);
    for (ProcedureFile& file : load_procedures(sources, pricing.jobs)) {
        keep(result.findings, std::move(file.findings));
        if (!file.procedure) continue;
        const Procedure& procedure = *file.procedure;
        result.costs.push_back({identity(procedure), procedure.name.value, file.source.path(),
                                estimate(procedure, result.parameters),
                                input_places(procedure, file.source)});
    }
    if (pricing.top > 0) rank(result, pricing.top);
    return result;
}

Result<Estimates> estimate_revision(Comparisons versions, const Pricing& pricing) {
    Estimates result;
    keep(result.findings, std::move(versions.findings));
    std::vector<VersionPair> pairs;
    for (Comparison& pair : versions.pairs) {
        if (pair.is_added()) {
            const std::string& path = pair.after.source.path();
            result.notes.push_back(
                say("{}: thủ tục mới, không có bản gốc để so; tính riêng tệp này",
                    "{}: a new procedure without an original; estimate it alone", path));
            continue;
        }
        InputPlaces before = input_places(*pair.before.procedure, pair.before.source);
        InputPlaces after = pair.after.procedure
                                ? input_places(*pair.after.procedure, pair.after.source)
                                : InputPlaces();
        pairs.push_back({pair.before.source.path(), *std::move(pair.before.procedure),
                         pair.after.source.path(), std::move(pair.after.procedure),
                         std::move(pair.changes), std::move(before), std::move(after)});
    }
    if (pairs.empty()) return result;
    auto plan = estimate_versions(pairs, pricing.norms, pricing.choice);
    if (!plan) return plan.error();
    result.plans.push_back(*std::move(plan));
    return result;
}

}  // namespace tthc
