#include "tthc/cost/plan_estimate.h"

#include "tthc/cost/attribution.h"
#include "tthc/diff/diff.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc {
namespace {

bool covers(const std::string& asked, const std::string& path) {
    return path == asked || (path.starts_with(asked) && path[asked.size()] == '/');
}

/// Changes of one procedure, shared out to the measures that cover them; those that no measure
/// covers make a last player.
class Players {
public:
    Players(const Procedure& original, const Procedure& revised,
            const std::vector<Measure>& measures)
        : original_(original), changes_(diff(original, revised)), owners_(changes_.size()) {
        for (std::size_t i = 0; i < changes_.size(); ++i) {
            for (std::size_t m = 0; m < measures.size(); ++m) {
                const auto& paths = measures[m].covers;
                const bool mine = std::any_of(paths.begin(), paths.end(), [&](const Text& asked) {
                    return covers(asked.value, changes_[i].path);
                });
                if (mine) owners_[i] |= std::uint32_t{1} << m;
            }
            has_rest_ = has_rest_ || owners_[i] == 0;
        }
        count_ = measures.size() + (has_rest_ ? 1 : 0);
        for (std::uint32_t& owner : owners_) {
            if (owner == 0) owner = std::uint32_t{1} << measures.size();
        }
    }

    std::size_t count() const { return count_; }
    bool has_rest() const { return has_rest_; }

    /// The original with the changes of the measures in `set`: a change that several measures cover
    /// needs only one of them.
    Procedure with(std::uint32_t set) const {
        std::vector<Change> chosen;
        for (std::size_t i = 0; i < changes_.size(); ++i) {
            if ((owners_[i] & set) != 0) chosen.push_back(changes_[i]);
        }
        return tthc::apply(original_, chosen);
    }

    bool has_change(const std::string& asked) const {
        return std::any_of(changes_.begin(), changes_.end(),
                           [&](const Change& change) { return covers(asked, change.path); });
    }

private:
    Procedure original_;
    std::vector<Change> changes_;
    std::vector<std::uint32_t> owners_;
    bool has_rest_ = false;
    std::size_t count_ = 0;
};

Rational waiting(const Estimate& estimate, const std::optional<TimeFigure>& legal) {
    const bool same =
        legal && estimate.legal_deadline && estimate.legal_deadline->unit == legal->before.unit;
    return same ? to_rational(estimate.legal_deadline->count) : Rational(0);
}

MeasureSaving described(const Measure& measure, const Players& players) {
    MeasureSaving saving{.id = measure.id.value, .name = measure.name.value};
    for (const Text& asked : measure.covers) {
        if (!players.has_change(asked.value)) saving.unmatched.push_back(asked.value);
    }
    for (const auto& act : measure.amends)
        saving.amends.push_back(act->to_string());
    return saving;
}

void share_out(ProcedureSaving& result, const Players& players, const CostParameters& parameters) {
    const auto cost_of = [&](std::uint32_t set) { return estimate(players.with(set), parameters); };
    std::vector<Estimate> estimates;
    for (std::uint32_t set = 0; set < (std::uint32_t{1} << players.count()); ++set) {
        estimates.push_back(cost_of(set));
    }
    const Estimate& base = estimates.front();
    const auto money = attribute(players.count(), [&](std::uint32_t set) {
        return Rational(base.year_with_fees.likely - estimates[set].year_with_fees.likely);
    });
    const auto& legal = result.saving.legal_deadline;
    const auto wait = attribute(players.count(), [&](std::uint32_t set) {
        return Rational(waiting(base, legal) - waiting(estimates[set], legal));
    });
    const auto whole = round_parts(money.shares);
    const Rational cases = base.times.likely * base.applicants.likely;
    for (std::size_t i = 0; i < players.count(); ++i) {
        MeasureSaving& measure = result.measures[i];
        measure.year = money.shares[i];
        measure.year_dong = whole[i];
        measure.alone = money.alone[i];
        measure.last = money.last[i];
        measure.wait = wait.shares[i];
        measure.wait_year = wait.shares[i] * cases;
    }
}

/// The original with the number of applicants of the revision: that difference is an adjustment.
Procedure adjusted(const Procedure& original, const Procedure& revised) {
    Procedure result = original;
    if (!revised.burden || !revised.burden->applicants_per_year) return result;
    if (!result.burden) result.burden.emplace();
    result.burden->applicants_per_year = revised.burden->applicants_per_year;
    return result;
}

Result<ProcedureSaving> estimate_procedure(const PlannedProcedure& planned,
                                           const Procedure& original,
                                           const std::optional<Procedure>& revised,
                                           const CostParameters& parameters) {
    ProcedureSaving result{.name = original.name.value,
                           .original = planned.original.value,
                           .saving = save(original, revised, parameters)};
    if (!revised) return result;
    const Players players(adjusted(original, *revised), *revised, planned.measures);
    if (players.count() > max_players) {
        return Error{{fmt::format("{}: nhiều hơn {} nội dung đơn giản hóa", original.name.value,
                                  max_players),
                      fmt::format("{}: more than {} measures", original.name.value, max_players)}};
    }
    for (const Measure& measure : planned.measures) {
        result.measures.push_back(described(measure, players));
    }
    if (players.has_rest()) result.measures.emplace_back();
    share_out(result, players, parameters);
    return result;
}

/// `20%` or `12,5%`.
Result<Rational> read_rate(const Text& text) {
    std::string number = text.value;
    std::replace(number.begin(), number.end(), ',', '.');
    if (number.ends_with('%')) number.pop_back();
    while (number.ends_with(' '))
        number.pop_back();
    const auto value = Decimal::parse(number);
    if (value && text.value.ends_with('%')) return Rational(to_rational(*value) / 100);
    return Error{{fmt::format("“{}” không phải tỷ lệ (20%)", text.value),
                  fmt::format("“{}” is not a rate (20%)", text.value)}};
}

TargetResult cost_result(const PlanEstimate& plan, CostBase base, const Rational& wanted) {
    const bool with_fees = base == CostBase::with_fees;
    const Figure& figure = with_fees ? plan.year_with_fees : plan.year_without_fees;
    const Figure& other = with_fees ? plan.year_without_fees : plan.year_with_fees;
    const auto& word = record::word_of(base).title;
    return {.what = {fmt::format("chi phí tuân thủ ({})", word.vi),
                     fmt::format("compliance cost ({})", word.en)},
            .wanted = wanted,
            .reached = figure.rate(),
            .beside = other.rate(),
            .met = figure.rate() && *figure.rate() >= wanted};
}

/// Over several procedures, by dossiers a year; not computed where units differ.
TargetResult time_result(const PlanEstimate& plan, TimeBase base, const Rational& wanted) {
    const auto& word = record::word_of(base).title;
    TargetResult result{.what = {fmt::format("thời gian giải quyết ({})", word.vi),
                                 fmt::format("processing time ({})", word.en)},
                        .wanted = wanted};
    Figure total;
    for (const ProcedureSaving& procedure : plan.procedures) {
        const Saving& saving = procedure.saving;
        const auto& figure =
            base == TimeBase::legal_deadline ? saving.legal_deadline : saving.committed_deadline;
        if (!figure || !figure->comparable()) return result;
        const Rational cases = saving.before.times.likely * saving.before.applicants.likely;
        total.before += figure->comparable()->before * cases;
        total.after += figure->comparable()->after * cases;
    }
    result.reached = total.rate();
    result.met = result.reached && *result.reached >= wanted;
    return result;
}

Result<std::vector<TargetResult>> target_results(const Plan& plan, const PlanEstimate& estimate) {
    std::vector<TargetResult> results;
    if (!plan.target) return results;
    if (const auto& cost = plan.target->cost) {
        const auto wanted = read_rate(cost->rate);
        if (!wanted) return wanted.error();
        results.push_back(cost_result(estimate, cost->base->value, *wanted));
    }
    if (const auto& time = plan.target->time) {
        const auto wanted = read_rate(time->rate);
        if (!wanted) return wanted.error();
        results.push_back(time_result(estimate, time->of->value, *wanted));
    }
    return results;
}

}  // namespace

Result<PlanEstimate> estimate_plan(const PlanInput& input, const Norms& norms, int default_year) {
    const Plan& plan = input.plan;
    const int year = plan.year ? static_cast<int>(plan.year->value) : default_year;
    const auto set = norms.find(plan.norms.value);
    if (!set) return set.error();
    const auto income = norms.income(year, IncomeRounding::whole_dong);
    if (!income) return income.error();
    PlanEstimate result{.name = plan.name.value,
                        .norms = *set,
                        .income = *income,
                        .norms_of_another_year = static_cast<int>(set->from->value.year()) > year};
    const CostParameters parameters{*set, *income};
    for (std::size_t i = 0; i < plan.procedures.size(); ++i) {
        auto procedure = estimate_procedure(plan.procedures[i], input.originals[i],
                                            input.revisions[i], parameters);
        if (!procedure) return procedure.error();
        const Saving& saving = procedure->saving;
        result.year_with_fees.before += saving.year_with_fees.before;
        result.year_with_fees.after += saving.year_with_fees.after;
        result.year_without_fees.before += saving.year_without_fees.before;
        result.year_without_fees.after += saving.year_without_fees.after;
        result.procedures.push_back(*std::move(procedure));
    }
    auto targets = target_results(plan, result);
    if (!targets) return targets.error();
    result.targets = *std::move(targets);
    return result;
}

}  // namespace tthc
