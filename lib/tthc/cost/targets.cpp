#include "tthc/cost/targets.h"

#include "tthc/base/say.h"
#include "tthc/cost/waiting.h"

#include <fmt/format.h>

#include <utility>

namespace tthc {
namespace {

Rational rate_of(const Maybe<Percent>& rate) {
    return to_rational(rate->value.value) / 100;
}

Figure sum_of(const std::vector<ProcedureSaving>& procedures, bool with_fees) {
    Figure sum;
    for (const ProcedureSaving& procedure : procedures) {
        const Saving& saving = procedure.saving;
        const Figure& own = with_fees ? saving.year_with_fees : saving.year_without_fees;
        sum.before += own.before;
        sum.after += own.after;
    }
    return sum;
}

/// The target holds where x · (s − r · b) ≥ r · (B − b) − (S − s): s saved of b by the procedure, S
/// of B by all, for x times as many applicants.
std::optional<BreakEven> break_even_of(const ProcedureSaving& procedure, const Figure& own,
                                       const Figure& all, const Rational& wanted) {
    const Rational gain = own.saved() - wanted * own.before;
    const Rational needed = wanted * (all.before - own.before) - (all.saved() - own.saved());
    if (gain == 0) return {};
    const Rational applicants = needed / gain * procedure.saving.adjusted.applicants.likely;
    if (applicants <= 0) return {};
    const bool at_least = gain > 0;
    Integer whole = floor(applicants);
    if (at_least && Rational(whole) != applicants) whole += 1;
    return BreakEven{procedure.code, procedure.name, std::move(whole), at_least};
}

TargetResult cost_result(const std::vector<ProcedureSaving>& procedures, CostBase base,
                         const Rational& wanted) {
    const bool with_fees = base == CostBase::with_fees;
    const Figure figure = sum_of(procedures, with_fees);
    const Figure other = sum_of(procedures, !with_fees);
    const auto& word = record::word_of(base).title;
    TargetResult result{.what = {fmt::format("chi phí tuân thủ ({})", word.vi),
                                 fmt::format("compliance cost ({})", word.en)},
                        .wanted = wanted,
                        .reached = figure.rate(),
                        .beside = other.rate(),
                        .base = base};
    for (const ProcedureSaving& procedure : procedures) {
        if (procedure.saving.untold.empty()) continue;
        result.reached.reset();
        result.why_not =
            say("{}: bản đề xuất thiếu số liệu ở `{}`", "{}: the revision leaves out `{}`",
                procedure.name, procedure.saving.untold.front().path);
    }
    result.met = result.reached && *result.reached >= wanted;
    for (const ProcedureSaving& procedure : procedures) {
        if (!result.reached || procedures.size() < 2) break;
        const Saving& saving = procedure.saving;
        const Figure& own = with_fees ? saving.year_with_fees : saving.year_without_fees;
        if (auto even = break_even_of(procedure, own, figure, wanted))
            result.break_even.push_back(*std::move(even));
    }
    if (!result.reached && result.why_not.vi.empty())
        result.why_not = {"chi phí trước khi đơn giản hóa bằng 0", "there was no cost before"};
    return result;
}

/// Over several procedures, by the dossiers of a year; not computed where units differ.
TargetResult time_result(const std::vector<ProcedureSaving>& procedures, TimeBase base,
                         const Rational& wanted) {
    const auto& word = record::word_of(base).title;
    TargetResult result{.what = {fmt::format("thời gian giải quyết ({})", word.vi),
                                 fmt::format("processing time ({})", word.en)},
                        .wanted = wanted};
    Figure total;
    std::optional<TimeUnit> unit;
    for (const ProcedureSaving& procedure : procedures) {
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

}  // namespace

std::vector<TargetResult> target_results(const Plan& plan,
                                         const std::vector<ProcedureSaving>& procedures) {
    std::vector<TargetResult> results;
    if (!plan.target) return results;
    if (const auto& cost = plan.target->cost)
        results.push_back(cost_result(procedures, cost->base->value, rate_of(cost->rate)));
    if (const auto& time = plan.target->time)
        results.push_back(time_result(procedures, time->of->value, rate_of(time->rate)));
    return results;
}

}  // namespace tthc
