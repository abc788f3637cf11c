#include "tthc/cost/saving.h"

#include "tthc/cost/silence.h"
#include "tthc/cost/waiting.h"
#include "tthc/diff/diff.h"
#include "tthc/model/stated_none.h"
#include "tthc/record/writer.h"

#include <algorithm>
#include <string_view>
#include <utility>

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

std::string path_of(Section section) {
    return std::string(record::word_of(section).key);
}

void tell_inherited(Versions& versions, std::string path) {
    versions.missing.push_back({std::move(path),
                                {"bản đề xuất không nêu; dùng của bản gốc",
                                 "not stated by the revision; that of the original holds"},
                                false});
}

void tell_first_stated(Versions& versions, std::string path) {
    versions.missing.push_back({std::move(path),
                                {"bản gốc không nêu; dùng của bản đề xuất",
                                 "not stated by the original; that of the revision holds"},
                                false});
}

/// A section that one side alone states holds for both: nothing was cut, nothing was added.
template <class Items>
void share_section(Versions& versions, Items Procedure::*items, Section section,
                   std::optional<StatedNone> none) {
    auto& before = versions.adjusted.*items;
    auto& after = versions.revised.*items;
    const auto silent = [&](const Procedure& procedure) {
        return record::is_absent(procedure.*items) && !(none && states_none(procedure, *none));
    };
    if (record::is_absent(before) == record::is_absent(after)) return;
    if (silent(versions.revised)) {
        after = before;
        versions.shared.insert(section);
        tell_inherited(versions, path_of(section));
    } else if (silent(versions.adjusted)) {
        before = after;
        versions.shared.insert(section);
        tell_first_stated(versions, path_of(section));
    }
}

/// A dossier without a list of papers says nothing of them.
void share_papers(Versions& versions) {
    auto& before = versions.adjusted.documents;
    auto& after = versions.revised.documents;
    if (!before || !after || before->items.empty() == after->items.empty()) return;
    const Procedure& silent = after->items.empty() ? versions.revised : versions.adjusted;
    if (states_none(silent, StatedNone::documents)) return;
    versions.shared_papers = true;
    if (after->items.empty()) {
        after->items = before->items;
        tell_inherited(versions, "documents");
    } else {
        before->items = after->items;
        tell_first_stated(versions, "documents");
    }
}

void share_sections(Versions& versions) {
    share_papers(versions);
    share_section(versions, &Procedure::levels, Section::levels, {});
    share_section(versions, &Procedure::channels, Section::channels, {});
    share_section(versions, &Procedure::documents, Section::documents, StatedNone::documents);
    share_section(versions, &Procedure::deadlines, Section::deadlines, StatedNone::deadlines);
    share_section(versions, &Procedure::fees, Section::fees, StatedNone::fees);
    share_section(versions, &Procedure::conditions, Section::conditions, StatedNone::conditions);
    share_section(versions, &Procedure::steps, Section::steps, {});
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
    if (!revised) revised.emplace();
    versions.shared_tasks = revised->tasks.empty() && !original->tasks.empty();
    if (versions.shared_tasks) {
        revised->tasks = original->tasks;
        tell_inherited(versions, "burden/tasks");
    }
    share(original->applicants_per_year, revised->applicants_per_year);
    share(original->area, revised->area);
    if (revised->shares.empty()) revised->shares = original->shares;
    original->shares = revised->shares;
    versions.shared_times = !revised->times_per_year || !original->times_per_year;
    if (!revised->times_per_year) revised->times_per_year = original->times_per_year;
    if (!original->times_per_year) original->times_per_year = revised->times_per_year;
}

bool leaves_out(const Estimate& estimate, const MissingInput& input) {
    return std::any_of(
        estimate.missing.begin(), estimate.missing.end(), [&](const MissingInput& other) {
            return other.left_out && other.path == input.path && other.what == input.what;
        });
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
    return align(original, revised, revised ? diff(original, *revised) : std::vector<Change>());
}

Versions align(const Procedure& original, const std::optional<Procedure>& revised,
               std::vector<Change> changes) {
    Versions versions{.original = original,
                      .adjusted = original,
                      .revised = revised ? *revised : nothing_left(original),
                      .basis = {inputs_of(original), DossierMix(original)},
                      .abolished = !revised};
    if (!revised) return versions;
    if (versions.basis.inputs == Inputs::derived && inputs_of(*revised) == Inputs::stated) {
        versions.missing.push_back(
            {"burden/tasks",
             {"công việc của bản gốc; cả hai bản được tính từ dữ kiện của thủ tục",
              "tasks of the original; both versions are estimated from the facts they state"},
             false});
    }
    std::vector<std::string> silent;
    if (auto spoken = without_silence(original, changes, silent)) {
        for (std::string& path : silent)
            tell_inherited(versions, std::move(path));
        versions.revised = *std::move(spoken);
        changes = diff(original, versions.revised);
    }
    share_sections(versions);
    versions.basis.mix = DossierMix(versions.adjusted, versions.revised, renamed_cases(changes));
    share_parameters(versions);
    versions.changes = std::move(changes);
    return versions;
}

Saving save(const Versions& versions, const CostParameters& before, const CostParameters& after) {
    Saving saving{.before = estimate(versions.original, before, versions.basis),
                  .adjusted = estimate(versions.adjusted, after, versions.basis),
                  .after = estimate(versions.revised, after, versions.basis),
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
    for (const MissingInput& input : new_cost.missing) {
        if (input.left_out && !leaves_out(old_cost, input)) saving.untold.push_back(input);
    }
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
