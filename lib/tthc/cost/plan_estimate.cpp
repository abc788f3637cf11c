#include "tthc/cost/plan_estimate.h"

#include "tthc/base/say.h"
#include "tthc/cost/measures.h"
#include "tthc/cost/waiting.h"
#include "tthc/diff/diff.h"
#include "tthc/model/identity.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace tthc {
namespace {

/// A measure as it is told, and the changes that it brings about.
struct Covered {
    MeasureSaving told;
    Cover changes;
};

/// The legal deadline of one dossier in days (or another unit), empty in any other unit than
/// `unit`.
std::optional<Rational> legal_wait(const Procedure& procedure, const DossierMix& mix,
                                   TimeUnit unit) {
    const auto deadline =
        ordinary_deadline(procedure, &Deadline::legal, mix.usual_channel(procedure));
    if (!deadline) return {};
    const Wait wait = to_wait(*deadline);
    return wait.unit == unit ? std::optional(wait.count) : std::nullopt;
}

Rational dossiers_of(const Procedure& procedure) {
    Rational dossiers = 1;
    if (!procedure.burden) return dossiers;
    for (const auto& factor :
         {procedure.burden->times_per_year, procedure.burden->applicants_per_year}) {
        if (factor) dossiers *= to_rational(factor->value.likely);
    }
    return dossiers;
}

/// No deadline is left to compare, so that only a single measure can be told its part.
void share_waiting_of_abolished(ProcedureSaving& result, const Rational& saved) {
    if (result.measures.size() != 1) return;
    const Estimate& before = result.saving.adjusted;
    result.measures[0].wait = saved;
    result.measures[0].wait_year = Rational(saved * before.times.likely * before.applicants.likely);
}

std::optional<Error> share_waiting(ProcedureSaving& result, const MeasureChanges& changes,
                                   const DossierMix& mix) {
    const auto& legal = result.saving.legal_deadline;
    const auto change = legal ? legal->comparable() : std::nullopt;
    if (!change) return {};
    if (result.saving.abolished) {
        share_waiting_of_abolished(result, change->saved());
        return {};
    }
    const TimeUnit unit = to_wait(legal->before).unit;
    const auto once = changes.share_out(
        MeasureChanges::Topic::waiting,
        [&](const Procedure& procedure) { return legal_wait(procedure, mix, unit); });
    const auto yearly = changes.share_out(
        MeasureChanges::Topic::waiting, [&](const Procedure& procedure) -> std::optional<Rational> {
            const auto wait = legal_wait(procedure, mix, unit);
            if (!wait) return {};
            return Rational(*wait * dossiers_of(procedure));
        });
    if (!once) return once.error();
    if (!yearly) return yearly.error();
    if (!*once || !*yearly) return {};
    for (std::size_t i = 0; i < changes.players(); ++i) {
        result.measures[i].wait = (*once)->shares[i];
        result.measures[i].wait_year = (*yearly)->shares[i];
    }
    return {};
}

/// Whole đồng by largest remainder; of equal remainders the smallest id comes first, the changes
/// without a measure last.
void round_shares(std::vector<MeasureSaving>& measures) {
    std::vector<MeasureSaving*> by_id;
    for (MeasureSaving& measure : measures)
        by_id.push_back(&measure);
    std::stable_sort(by_id.begin(), by_id.end(), [](const auto* left, const auto* right) {
        if (left->id.empty() != right->id.empty()) return right->id.empty();
        return left->id < right->id;
    });
    std::vector<Rational> shares;
    for (const MeasureSaving* measure : by_id)
        shares.push_back(measure->year);
    const auto whole = round_parts(shares);
    for (std::size_t i = 0; i < by_id.size(); ++i)
        by_id[i]->year_dong = whole[i];
}

std::optional<Error> share_cost(ProcedureSaving& result, const MeasureChanges& changes,
                                const CostParameters& parameters, const Basis& basis) {
    const auto money = changes.share_out(
        MeasureChanges::Topic::cost, [&](const Procedure& procedure) -> std::optional<Rational> {
            return estimate(procedure, parameters, basis).year_with_fees.likely;
        });
    if (!money) return money.error();
    for (std::size_t i = 0; i < changes.players(); ++i) {
        result.measures[i].year = (*money)->shares[i];
        result.measures[i].alone = (*money)->alone[i];
        result.measures[i].last = (*money)->last[i];
    }
    round_shares(result.measures);
    return {};
}

Result<ProcedureSaving> share_out(const VersionPair& pair, const Versions& versions,
                                  const std::vector<Change>& differences,
                                  const std::vector<Covered>& measures,
                                  const CostParameters& parameters) {
    const Procedure& original = pair.original;
    ProcedureSaving result{.code = identity(original),
                           .name = original.name.value,
                           .original_path = pair.original_path,
                           .revised_path = pair.revised_path,
                           .saving = save(versions, parameters, parameters)};
    std::vector<Cover> covers;
    for (const Covered& measure : measures) {
        result.measures.push_back(measure.told);
        covers.push_back(measure.changes);
    }
    const MeasureChanges changes(versions, differences, covers);
    if (changes.has_rest()) result.measures.emplace_back();
    auto error = share_cost(result, changes, parameters, versions.basis);
    const bool idle_rest = versions.abolished && changes.has_rest();
    if (idle_rest && result.measures.back().year == 0) result.measures.pop_back();
    if (!error) error = share_waiting(result, changes, versions.basis.mix);
    if (!error) return result;
    return Error{{fmt::format("{}: {}", original.name.value, error->message.vi),
                  fmt::format("{}: {}", original.name.value, error->message.en)}};
}

MeasureSaving described(const Measure& measure, const std::vector<Change>& changes) {
    MeasureSaving saving{.id = measure.id.value, .name = {measure.name.value, measure.name.value}};
    saving.unmatched = unmatched(measure, changes);
    for (const auto& act : measure.amends)
        saving.amends.push_back(act->to_string());
    saving.reason = measure.reason.value;
    return saving;
}

std::vector<Covered> covered_by(const std::vector<Measure>& measures,
                                const std::vector<Change>& changes) {
    std::vector<Covered> covered;
    for (const Measure& measure : measures)
        covered.push_back({described(measure, changes), resolve(measure, changes)});
    return covered;
}

Result<ProcedureSaving> estimate_measures(const VersionPair& pair,
                                          const std::vector<Measure>& measures,
                                          const CostParameters& parameters) {
    const Versions versions = align(pair.original, pair.revised, pair.changes);
    const std::vector<Change> changes = aligned(versions);
    std::vector<Covered> covered = covered_by(measures, changes);
    if (versions.abolished) {
        auto covers = resolve_abolition(measures, changes);
        for (std::size_t i = 0; i < covers.size(); ++i)
            covered[i].changes = std::move(covers[i]);
    }
    return share_out(pair, versions, changes, covered, parameters);
}

/// Every change as a measure of its own. Of several changes of one element, each is told by what
/// of the element changes.
std::vector<Covered> one_by_one(const std::vector<Change>& changes) {
    std::map<std::string_view, std::size_t> of_path;
    for (const Change& change : changes)
        ++of_path[change.path];
    std::vector<Covered> measures;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const Change& change = changes[i];
        const bool alone = of_path[change.path] == 1 || change.group.empty();
        std::string id = alone ? change.path : fmt::format("{}/{}", change.path, change.group);
        measures.push_back({{.id = std::move(id), .name = change.what}, {i}});
    }
    return measures;
}

Result<ProcedureSaving> estimate_changes(const VersionPair& pair,
                                         const CostParameters& parameters) {
    const Versions versions = align(pair.original, pair.revised, pair.changes);
    const std::vector<Change> changes = aligned(versions);
    const auto measures = versions.abolished ? std::vector<Covered>() : one_by_one(changes);
    auto procedure = share_out(pair, versions, changes, measures, parameters);
    if (procedure) return procedure;
    return share_out(pair, versions, changes, {}, parameters);
}

/// The day itself, or the last one of another year.
Date day_in(int year, Date day) {
    const std::chrono::year wanted(year);
    return day.year() == wanted ? day : wanted / 12 / 31;
}

Rational rate_of(const Maybe<Percent>& rate) {
    return to_rational(rate->value.value) / 100;
}

TargetResult cost_result(const PlanEstimate& plan, CostBase base, const Rational& wanted) {
    const bool with_fees = base == CostBase::with_fees;
    const Figure& figure = with_fees ? plan.year_with_fees : plan.year_without_fees;
    const Figure& other = with_fees ? plan.year_without_fees : plan.year_with_fees;
    const auto& word = record::word_of(base).title;
    TargetResult result{.what = {fmt::format("chi phí tuân thủ ({})", word.vi),
                                 fmt::format("compliance cost ({})", word.en)},
                        .wanted = wanted,
                        .reached = figure.rate(),
                        .beside = other.rate()};
    for (const ProcedureSaving& procedure : plan.procedures) {
        if (procedure.saving.untold.empty()) continue;
        result.reached.reset();
        result.why_not =
            say("{}: bản đề xuất thiếu số liệu ở `{}`", "{}: the revision leaves out `{}`",
                procedure.name, procedure.saving.untold.front().path);
    }
    result.met = result.reached && *result.reached >= wanted;
    if (!result.reached && result.why_not.vi.empty())
        result.why_not = {"chi phí trước khi đơn giản hóa bằng 0", "there was no cost before"};
    return result;
}

/// Over several procedures, by the dossiers of a year; not computed where units differ.
TargetResult time_result(const PlanEstimate& plan, TimeBase base, const Rational& wanted) {
    const auto& word = record::word_of(base).title;
    TargetResult result{.what = {fmt::format("thời gian giải quyết ({})", word.vi),
                                 fmt::format("processing time ({})", word.en)},
                        .wanted = wanted};
    Figure total;
    std::optional<TimeUnit> unit;
    for (const ProcedureSaving& procedure : plan.procedures) {
        const Saving& saving = procedure.saving;
        const auto& figure =
            base == TimeBase::legal_deadline ? saving.legal_deadline : saving.committed_deadline;
        const auto change = figure ? figure->comparable() : std::nullopt;
        if (!figure) {
            result.why_not = say("{}: không nêu thời hạn ở cả hai bản",
                                 "{}: no deadline in both versions", procedure.name);
            return result;
        }
        const TimeUnit own = to_wait(figure->before).unit;
        if (!change || (unit && *unit != own)) {
            result.why_not =
                say("{}: đơn vị thời hạn khác nhau, cần lịch để đổi",
                    "{}: units differ, and only a calendar converts them", procedure.name);
            return result;
        }
        unit = own;
        const Rational dossiers = saving.adjusted.times.likely * saving.adjusted.applicants.likely;
        total.before += change->before * dossiers;
        total.after += change->after * dossiers;
    }
    result.reached = total.rate();
    result.met = result.reached && *result.reached >= wanted;
    if (!result.reached)
        result.why_not = {"thời hạn trước khi đơn giản hóa bằng 0", "there was no time before"};
    return result;
}

std::vector<TargetResult> target_results(const Plan& plan, const PlanEstimate& estimate) {
    std::vector<TargetResult> results;
    if (!plan.target) return results;
    if (const auto& cost = plan.target->cost)
        results.push_back(cost_result(estimate, cost->base->value, rate_of(cost->rate)));
    if (const auto& time = plan.target->time)
        results.push_back(time_result(estimate, time->of->value, rate_of(time->rate)));
    return results;
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

VersionPair paired(std::string original_path, Procedure original, std::string revised_path,
                   std::optional<Procedure> revised) {
    std::vector<Change> changes;
    if (revised) changes = diff(original, *revised);
    return {std::move(original_path), std::move(original), std::move(revised_path),
            std::move(revised), std::move(changes)};
}

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
            estimate_measures(input.pairs[i], plan.procedures[i].measures, result.parameters);
        if (!procedure) return procedure.error();
        add(result, *std::move(procedure));
    }
    result.targets = target_results(plan, result);
    return result;
}

Result<PlanEstimate> estimate_versions(const std::vector<VersionPair>& pairs, const Norms& norms,
                                       const ParameterChoice& choice) {
    auto parameters = choose_parameters(norms, choice);
    if (!parameters) return parameters.error();
    PlanEstimate result{.parameters = *std::move(parameters)};
    for (const VersionPair& pair : pairs) {
        auto procedure = estimate_changes(pair, result.parameters);
        if (!procedure) return procedure.error();
        add(result, *std::move(procedure));
    }
    return result;
}

}  // namespace tthc
