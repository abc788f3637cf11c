#include "tthc/base/date.h"
#include "tthc/record/common_words.h"
#include "tthc/report/estimate_cells.h"
#include "tthc/report/estimate_report.h"
#include "tthc/report/estimate_versions.h"
#include "tthc/report/estimate_words.h"
#include "tthc/report/exact.h"
#include "tthc/report/format.h"
#include "tthc/report/saving_range_report.h"

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

std::string_view word_of_unit(Factor::Unit unit) {
    switch (unit) {
        case Factor::Unit::number:
            return "number";
        case Factor::Unit::hours:
            return "hours";
        case Factor::Unit::dong:
            return "dong";
    }
    return {};
}

Json factor_json(const Factor& factor, const InputSources& places, Language language) {
    Json json = {{"what", factor.what.in(language)},
                 {"value", spread_json(factor.value)},
                 {"unit", word_of_unit(factor.unit)}};
    if (!factor.source.vi.empty()) json["source"] = factor.source.in(language);
    if (factor.input.empty()) return json;
    json["node"] = "/" + factor.input;
    const InputPlace* const place = places.find(factor.input);
    if (place == nullptr || place->line == 0) return json;
    json["file"] = place->file;
    json["line"] = place->line;
    json["column"] = place->column;
    return json;
}

Json line_json(const CostLine& line, const InputSources& places, Language language) {
    Json factors = Json::array();
    for (const Factor& factor : line.factors)
        factors.push_back(factor_json(factor, places, language));
    return {{"kind", word_of_line(line.kind)},
            {"node", "/" + line.path},
            {"name", name_of_input(places.naming(line.path), line.path).in(language)},
            {"what", line.what.in(language)},
            {"hours", spread_json(line.hours)},
            {"money", spread_json(line.money)},
            {"formula", formula_of(line).in(language)},
            {"factors", std::move(factors)},
            {"derived", line.derived}};
}

Json estimate_as_json(const Estimate& estimate, const InputSources& places, Language language) {
    Json lines = Json::array();
    for (const CostLine& line : estimate.lines)
        lines.push_back(line_json(line, places, language));
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
            {"gdp_per_head", income.gdp_per_head.str()},
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
            {"year_without_fees", exact(measure.year_without_fees)},
            {"alone", exact(measure.alone)},
            {"last", exact(measure.last)},
            {"wait", optional_exact(measure.legal.once)},
            {"wait_year", optional_exact(measure.legal.year)},
            {"committed_wait", optional_exact(measure.committed.once)},
            {"committed_wait_year", optional_exact(measure.committed.year)},
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
    const InputSources before{procedure.places_before, &procedure.places_after};
    const InputSources after{procedure.places_after, &procedure.places_before};
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
            {"before", estimate_as_json(saving.before, before, language)},
            {"adjusted", estimate_as_json(saving.adjusted, before, language)},
            {"after", estimate_as_json(saving.after, after, language)}};
}

Json total_json(const MeasureTotal& measure, Language language) {
    return {{"id", measure.id},
            {"title", measure.name.in(language)},
            {"procedures", measure.procedures},
            {"year", exact(measure.year)},
            {"year_dong", measure.year_dong.str()},
            {"year_without_fees", exact(measure.year_without_fees)}};
}

Json act_json(const ActSaving& saving) {
    return {
        {"act", saving.act},
        {"decided_by", saving.decider ? Json(record::word_of(*saving.decider).key) : Json(nullptr)},
        {"measures", saving.measures},
        {"year", exact(saving.year)},
        {"year_dong", saving.year_dong.str()},
        {"year_without_fees", exact(saving.year_without_fees)},
        {"alone", exact(saving.alone)},
        {"last", exact(saving.last)}};
}

Json group_json(const GroupTotal& group) {
    return {{"name", group.name},
            {"procedures", group.procedures},
            {"year_without_fees", figure_json(group.without_fees)},
            {"year_with_fees", figure_json(group.with_fees)}};
}

Json amendments_json(const Amendments& way) {
    return {{"texts", way.acts}, {"saved", exact(way.saved)}, {"rate", rate_json(way.rate)}};
}

Json fewest_json(const FewestAmendments& fewest) {
    Json ways = Json::array();
    for (const Amendments& way : fewest.ways)
        ways.push_back(amendments_json(way));
    return {{"base", record::word_of(fewest.base).key},
            {"wanted", rate_json(fewest.wanted)},
            {"ways", std::move(ways)},
            {"all", amendments_json(fewest.all)}};
}

Json checked_json(const CheckedFigure& figure, Language language) {
    return {{"sheet", figure.sheet},
            {"row", figure.row},
            {"column", figure.column},
            {"name", figure.name},
            {"title", figure.title},
            {"printed", figure.printed},
            {"follows_from", figure.follows_from.in(language)},
            {"computed", exact(figure.computed)},
            {"verdict", record::word_of(figure.verdict).key}};
}

Json target_json(const TargetResult& target, Language language) {
    Json break_even = Json::array();
    for (const BreakEven& even : target.break_even) {
        break_even.push_back({{"procedure", even.procedure},
                              {"applicants", even.applicants.str()},
                              {"at_least", even.at_least}});
    }
    return {{"what", target.what.in(language)},
            {"wanted", rate_json(target.wanted)},
            {"reached", rate_json(target.reached)},
            {"other_base", rate_json(target.beside)},
            {"met", target.met},
            {"break_even", std::move(break_even)},
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
    json.open_list("measures");
    for (const MeasureTotal& measure : plan.measures)
        json.add_item(total_json(measure, language));
    json.close();
    json.open_list("texts");
    for (const ActSaving& saving : plan.acts)
        json.add_item(act_json(saving));
    json.close();
    json.open_list("fields");
    for (const GroupTotal& group : plan.fields)
        json.add_item(group_json(group));
    json.close();
    json.open_list("authorities");
    for (const GroupTotal& group : plan.authorities)
        json.add_item(group_json(group));
    json.close();
    if (plan.range) json.add("range", saving_range_json(plan, language));
    if (plan.shortest) {
        json.add("fewest_amendments", fewest_json(plan.shortest->any));
        if (plan.shortest->own) json.add("fewest_own_amendments", fewest_json(*plan.shortest->own));
    }
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
        json.add_item(
            {{"procedure", cost.code},
             {"name", cost.name},
             {"path", cost.path},
             {"parameters", parameters_json(result.parameters)},
             {"estimate", estimate_as_json(cost.estimate, InputSources{cost.places}, language)}});
    }
    json.close();
    json.open_list("plans");
    for (const PlanEstimate& plan : result.plans)
        add_plan(plan, json, language);
    json.close();
    json.open_list("tables");
    for (const CheckedTable& table : result.tables) {
        json.open_item();
        json.add("path", table.path);
        json.open_list("figures");
        for (const CheckedFigure& figure : table.figures)
            json.add_item(checked_json(figure, language));
        json.close();
        json.close();
    }
    json.close();
}

}  // namespace tthc::report
