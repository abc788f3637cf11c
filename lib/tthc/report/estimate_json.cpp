#include "tthc/base/date.h"
#include "tthc/record/common_words.h"
#include "tthc/report/estimate_report.h"
#include "tthc/report/estimate_words.h"
#include "tthc/report/exact.h"
#include "tthc/report/format.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace tthc::report {
namespace {

Json spread_json(const Spread& value) {
    return {
        {"low", exact(value.low)}, {"likely", exact(value.likely)}, {"high", exact(value.high)}};
}

Json rate_json(const std::optional<Rational>& rate) {
    return rate ? Json(format_percent(*rate, Language::en)) : Json(nullptr);
}

Json figure_json(const Figure& figure) {
    return {{"before", exact(figure.before)},
            {"after", exact(figure.after)},
            {"saved", exact(figure.saved())},
            {"rate", rate_json(figure.rate())}};
}

Json duration_json(const std::optional<Duration>& duration, Language language) {
    return duration ? Json(duration->to_string(language)) : Json(nullptr);
}

std::string_view word_of_line(LineKind kind) {
    switch (kind) {
        case LineKind::form:
            return "form";
        case LineKind::work:
            return "work";
        case LineKind::travel:
            return "travel";
        case LineKind::services:
            return "services";
        case LineKind::fee:
            return "fee";
    }
    return {};
}

Json missing_json(const std::vector<MissingInput>& inputs, Language language) {
    Json list = Json::array();
    for (const MissingInput& input : inputs) {
        list.push_back({{"node", "/" + input.path},
                        {"message", input.what.in(language)},
                        {"left_out", input.left_out}});
    }
    return list;
}

Json estimate_as_json(const Estimate& estimate, Language language) {
    Json lines = Json::array();
    for (const CostLine& line : estimate.lines) {
        lines.push_back({{"kind", word_of_line(line.kind)},
                         {"node", "/" + line.path},
                         {"hours", spread_json(line.hours)},
                         {"money", spread_json(line.money)},
                         {"derived", line.derived}});
    }
    const auto& path = estimate.critical_path;
    return {{"derived", estimate.inputs == Inputs::derived},
            {"at_least", estimate.is_short()},
            {"lines", std::move(lines)},
            {"hours", spread_json(estimate.hours)},
            {"without_fees", spread_json(estimate.without_fees)},
            {"fees", spread_json(estimate.fees)},
            {"with_fees", spread_json(estimate.with_fees)},
            {"times_per_year", spread_json(estimate.times)},
            {"applicants_per_year", spread_json(estimate.applicants)},
            {"year_without_fees", spread_json(estimate.year_without_fees)},
            {"year_with_fees", spread_json(estimate.year_with_fees)},
            {"trips", spread_json(estimate.trips)},
            {"steps", estimate.steps},
            {"documents", estimate.documents},
            {"copies", estimate.copies},
            {"legal_deadline", duration_json(estimate.legal_deadline, language)},
            {"committed_deadline", duration_json(estimate.committed_deadline, language)},
            {"critical_path",
             duration_json(path ? std::optional(path->length) : std::nullopt, language)},
            {"missing", missing_json(estimate.missing, language)}};
}

Json parameters_json(const CostParameters& parameters) {
    const HourlyIncome& income = parameters.income;
    const NormSet& norms = parameters.norms;
    return {{"year", income.year},
            {"hourly_income", exact(income.value)},
            {"data_year", income.data_year},
            {"stale", income.stale},
            {"income_source", income.source},
            {"norms", norms.id.value},
            {"norms_basis", norms.basis->value.to_string()},
            {"norms_from", to_iso(norms.from->value)},
            {"norms_of_another_year", parameters.norms_of_another_year}};
}

Json optional_exact(const std::optional<Rational>& value) {
    return value ? Json(exact(*value)) : Json(nullptr);
}

Json measure_json(const MeasureSaving& measure, Language language) {
    return {{"id", measure.id},
            {"title", measure.name.in(language)},
            {"year", exact(measure.year)},
            {"year_dong", measure.year_dong.str()},
            {"alone", exact(measure.alone)},
            {"last", exact(measure.last)},
            {"wait", optional_exact(measure.wait)},
            {"wait_year", optional_exact(measure.wait_year)},
            {"amends", measure.amends},
            {"unmatched", measure.unmatched}};
}

Json waiting_json(const std::optional<TimeFigure>& waiting, Language language) {
    if (!waiting) return nullptr;
    const auto change = waiting->comparable();
    return {{"before", waiting->before.to_string(language)},
            {"after", waiting->after.to_string(language)},
            {"rate", change ? rate_json(change->rate()) : Json(nullptr)}};
}

Json saving_json(const ProcedureSaving& procedure, Language language) {
    const Saving& saving = procedure.saving;
    Json measures = Json::array();
    for (const MeasureSaving& measure : procedure.measures)
        measures.push_back(measure_json(measure, language));
    const auto times = time_figures(saving);
    return {{"procedure", procedure.code},
            {"name", procedure.name},
            {"original", procedure.original_path},
            {"revised", procedure.revised_path},
            {"abolished", saving.abolished},
            {"once_without_fees", figure_json(saving.once_without_fees)},
            {"once_fees", figure_json(saving.once_fees)},
            {"once_with_fees", figure_json(saving.once_with_fees)},
            {"year_without_fees", figure_json(saving.year_without_fees)},
            {"year_with_fees", figure_json(saving.year_with_fees)},
            {"adjustment", exact(saving.adjustment)},
            {"hours", figure_json(saving.hours)},
            {"trips", figure_json(saving.trips)},
            {"legal_deadline", waiting_json(times[0].second, language)},
            {"committed_deadline", waiting_json(times[1].second, language)},
            {"critical_path", waiting_json(times[2].second, language)},
            {"measures", std::move(measures)},
            {"missing", missing_json(saving.missing, language)},
            {"before", estimate_as_json(saving.before, language)},
            {"adjusted", estimate_as_json(saving.adjusted, language)},
            {"after", estimate_as_json(saving.after, language)}};
}

Json target_json(const TargetResult& target, Language language) {
    return {{"what", target.what.in(language)},
            {"wanted", rate_json(target.wanted)},
            {"reached", rate_json(target.reached)},
            {"other_base", rate_json(target.beside)},
            {"met", target.met},
            {"why_not", target.why_not.in(language)}};
}

void add_plan(const PlanEstimate& plan, JsonWriter& json, Language language) {
    json.open_item();
    json.add("plan", plan.name);
    json.add("parameters", parameters_json(plan.parameters));
    json.open_list("procedures");
    for (const ProcedureSaving& procedure : plan.procedures)
        json.add_item(saving_json(procedure, language));
    json.close();
    json.add("year_without_fees", figure_json(plan.year_without_fees));
    json.add("year_with_fees", figure_json(plan.year_with_fees));
    json.open_list("targets");
    for (const TargetResult& target : plan.targets)
        json.add_item(target_json(target, language));
    json.close();
    json.close();
}

}  // namespace

void add_estimate_keys(const Estimates& result, JsonWriter& json, Language language) {
    json.add("lang", record::word_of(language).key);
    json.open_list("costs");
    for (const ProcedureCost& cost : result.costs) {
        json.add_item({{"procedure", cost.code},
                       {"name", cost.name},
                       {"path", cost.path},
                       {"parameters", parameters_json(result.parameters)},
                       {"estimate", estimate_as_json(cost.estimate, language)}});
    }
    json.close();
    json.open_list("plans");
    for (const PlanEstimate& plan : result.plans)
        add_plan(plan, json, language);
    json.close();
}

}  // namespace tthc::report
