#include "tthc/cost/saving.h"

#include "tthc/cost/waiting.h"

namespace tthc {
namespace {

/// A procedure that asks for nothing, as often and of as many as before.
Procedure nothing_left(const Procedure& original) {
    Procedure empty;
    empty.burden.emplace();
    if (!original.burden) return empty;
    empty.burden->times_per_year = original.burden->times_per_year;
    empty.burden->applicants_per_year = original.burden->applicants_per_year;
    empty.burden->area = original.burden->area;
    return empty;
}

/// The revision's value holds for both, the original's where the revision has none.
template <class T>
void share(Maybe<T>& original, Maybe<T>& revised) {
    if (!revised) revised = original;
    original = revised;
}

void share_parameters(Versions& versions) {
    auto& original = versions.adjusted.burden;
    auto& revised = versions.revised.burden;
    if (!original && !revised) return;
    if (!original) original.emplace();
    versions.shared_burden = !revised;
    if (!revised) {
        revised = original;
        versions.missing.push_back({"burden",
                                    {"số liệu tính chi phí của bản đề xuất; dùng của bản gốc",
                                     "cost inputs of the revision; those of the original hold"},
                                    false});
    }
    share(original->applicants_per_year, revised->applicants_per_year);
    share(original->area, revised->area);
    versions.shared_times = !revised->times_per_year || !original->times_per_year;
    if (!revised->times_per_year) revised->times_per_year = original->times_per_year;
    if (!original->times_per_year) original->times_per_year = revised->times_per_year;
}

std::optional<TimeFigure> time_figure(const std::optional<Duration>& before,
                                      const std::optional<Duration>& after, bool abolished) {
    if (before && abolished) return TimeFigure{*before, Duration{0, before->unit}};
    if (!before || !after) return {};
    return TimeFigure{*before, *after};
}

}  // namespace

std::optional<Rational> Figure::rate() const {
    if (before == 0) return {};
    return Rational(saved() / before);
}

std::optional<Figure> TimeFigure::comparable() const {
    const Wait first = to_wait(before);
    const Wait second = to_wait(after);
    if (first.unit != second.unit) return {};
    return Figure{first.count, second.count};
}

Versions align(const Procedure& original, const std::optional<Procedure>& revised) {
    Versions versions{.original = original,
                      .adjusted = original,
                      .revised = revised ? *revised : nothing_left(original),
                      .inputs = inputs_of(original),
                      .abolished = !revised};
    if (!revised) return versions;
    if (versions.inputs == Inputs::derived && inputs_of(*revised) == Inputs::stated) {
        versions.missing.push_back(
            {"burden/tasks",
             {"công việc của bản gốc; cả hai bản được tính từ dữ kiện của thủ tục",
              "tasks of the original; both versions are estimated from the facts they state"},
             false});
    }
    share_parameters(versions);
    return versions;
}

Saving save(const Versions& versions, const CostParameters& before, const CostParameters& after) {
    Saving saving{.before = estimate(versions.original, before, versions.inputs),
                  .adjusted = estimate(versions.adjusted, after, versions.inputs),
                  .after = estimate(versions.revised, after, versions.inputs),
                  .abolished = versions.abolished,
                  .missing = versions.missing};
    if (versions.abolished) saving.after.missing.clear();
    const Estimate& old_cost = saving.adjusted;
    const Estimate& new_cost = saving.after;
    saving.adjustment = old_cost.year_with_fees.likely - saving.before.year_with_fees.likely;
    saving.once_without_fees = {old_cost.without_fees.likely, new_cost.without_fees.likely};
    saving.once_fees = {old_cost.fees.likely, new_cost.fees.likely};
    saving.once_with_fees = {old_cost.with_fees.likely, new_cost.with_fees.likely};
    saving.year_without_fees = {old_cost.year_without_fees.likely,
                                new_cost.year_without_fees.likely};
    saving.year_with_fees = {old_cost.year_with_fees.likely, new_cost.year_with_fees.likely};
    saving.hours = {old_cost.hours.likely, new_cost.hours.likely};
    saving.trips = {old_cost.trips.likely, new_cost.trips.likely};
    saving.legal_deadline =
        time_figure(old_cost.legal_deadline, new_cost.legal_deadline, versions.abolished);
    saving.committed_deadline =
        time_figure(old_cost.committed_deadline, new_cost.committed_deadline, versions.abolished);
    return saving;
}

Saving save(const Procedure& before, const std::optional<Procedure>& after,
            const CostParameters& parameters) {
    return save(align(before, after), parameters, parameters);
}

}  // namespace tthc
