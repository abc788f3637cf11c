#include "tthc/cost/saving.h"

namespace tthc {
namespace {

std::optional<TimeFigure> time_figure(const std::optional<Duration>& before,
                                      const std::optional<Duration>& after) {
    if (!before || !after) return {};
    return TimeFigure{*before, *after};
}

}  // namespace

std::optional<Rational> Figure::rate() const {
    if (before == 0) return {};
    return Rational(saved() / before);
}

std::optional<Figure> TimeFigure::comparable() const {
    if (before.unit != after.unit) return {};
    return Figure{to_rational(before.count), to_rational(after.count)};
}

Saving save(const Procedure& before, const std::optional<Procedure>& after,
            const CostParameters& parameters) {
    Saving saving{.before = estimate(before, parameters)};
    if (after) saving.after = estimate(*after, parameters);
    const Estimate& old_cost = saving.before;
    const Estimate& new_cost = saving.after;
    const Rational cases =
        old_cost.times.likely * (after ? new_cost.applicants.likely : old_cost.applicants.likely);
    saving.year_without_fees = {old_cost.without_fees.likely * cases,
                                new_cost.year_without_fees.likely};
    saving.year_with_fees = {old_cost.with_fees.likely * cases, new_cost.year_with_fees.likely};
    saving.adjustment = saving.year_with_fees.before - old_cost.year_with_fees.likely;
    saving.once_without_fees = {old_cost.without_fees.likely, new_cost.without_fees.likely};
    saving.once_fees = {old_cost.fees.likely, new_cost.fees.likely};
    saving.once_with_fees = {old_cost.with_fees.likely, new_cost.with_fees.likely};
    saving.hours = {old_cost.hours.likely, new_cost.hours.likely};
    saving.trips = {old_cost.trips.likely, new_cost.trips.likely};
    saving.legal_deadline = time_figure(old_cost.legal_deadline, new_cost.legal_deadline);
    saving.committed_deadline =
        time_figure(old_cost.committed_deadline, new_cost.committed_deadline);
    return saving;
}

}  // namespace tthc
