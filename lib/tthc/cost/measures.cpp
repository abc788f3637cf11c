#include "tthc/cost/measures.h"

#include "tthc/base/say.h"
#include "tthc/model/identity.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>

namespace tthc {
namespace {

using Topic = MeasureChanges::Topic;

/// An item that got another id is known by both.
bool covers(const std::string& asked, const Change& change) {
    if (names(asked, change.path)) return true;
    if (change.after.label.empty() || change.kind == ChangeKind::removed) return false;
    const std::string_view section = record::word_of(change.section).key;
    return names(asked, item_path(section, change.after.label, *change.after.index));
}

/// Whether the versions were made equal in what the change says.
bool is_levelled(const Change& change, const Versions& versions) {
    if (versions.shared.contains(change.section)) return true;
    if (change.section == Section::documents) {
        const bool of_paper = change.before.index || change.after.index;
        return versions.shared_papers && of_paper;
    }
    if (change.section != Section::burden) return false;
    const bool of_task = change.before.index || change.after.index;
    if (of_task) return versions.shared_tasks;
    if (touches(change, &Burden::applicants_per_year) || touches(change, &Burden::area) ||
        touches(change, &Burden::shares))
        return true;
    return touches(change, &Burden::times_per_year) && versions.shared_times;
}

/// Stands for everything: who changes it acts together with all others.
constexpr std::string_view all_parts = "*";

bool changes_frequency(const Change& change) {
    return touches(change, &Burden::times_per_year);
}

using Parts = std::vector<std::string>;

/// Papers that stand for each other are one part, and all whose copies are certified on one trip.
Parts parts_of_paper(const Change& change) {
    if (!change.before.index && !change.after.index) return {std::string(all_parts)};
    Parts parts{change.path};
    const auto add = [&](const Side& side) {
        const auto* const paper = std::get_if<Document>(&side.value);
        if (paper == nullptr) return;
        if (!paper->one_of.value.empty()) parts.push_back("documents/ " + paper->one_of.value);
        if (paper->certified_copies) parts.emplace_back("documents/ certified");
    };
    add(change.before);
    add(change.after);
    std::for_each(change.more.begin(), change.more.end(), add);
    return parts;
}

Parts waiting_parts(const Change& change) {
    const bool counts = change.section == Section::deadlines ||
                        change.section == Section::channels || changes_frequency(change);
    return counts ? Parts{std::string(all_parts)} : Parts{};
}

bool act_together(const std::set<std::string>& left, const std::set<std::string>& right) {
    const std::string all(all_parts);
    if (left.contains(all) || right.contains(all)) return true;
    return std::any_of(left.begin(), left.end(),
                       [&](const std::string& part) { return right.contains(part); });
}

/// Whether a stated task prepares a paper, so that it counts only with the paper.
bool name_papers(const Procedure& procedure) {
    return procedure.burden &&
           std::any_of(procedure.burden->tasks.begin(), procedure.burden->tasks.end(),
                       [](const Task& task) { return !task.document.value.empty(); });
}

/// What no cost and no waiting depends on is not copied for every set of measures.
Procedure without_ballast(Procedure procedure, Inputs inputs) {
    if (inputs == Inputs::stated) {
        procedure.steps.clear();
        procedure.conditions.clear();
    }
    procedure.results.clear();
    procedure.basis.clear();
    procedure.sources.clear();
    return procedure;
}

}  // namespace

Cover resolve(const Measure& measure, const std::vector<Change>& changes) {
    Cover cover;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const auto named = [&](const Text& asked) { return covers(asked.value, changes[i]); };
        if (std::any_of(measure.covers.begin(), measure.covers.end(), named)) cover.push_back(i);
    }
    return cover;
}

std::vector<Cover> resolve_abolition(const std::vector<Measure>& measures,
                                     const std::vector<Change>& changes) {
    Cover everything(changes.size());
    std::iota(everything.begin(), everything.end(), std::size_t{0});
    std::vector<Cover> covers;
    for (const Measure& measure : measures) {
        const bool all = measures.size() == 1 || measure.covers.empty();
        covers.push_back(all ? everything : resolve(measure, changes));
    }
    return covers;
}

std::vector<std::string> unmatched(const Measure& measure, const std::vector<Change>& changes) {
    std::vector<std::string> paths;
    for (const Text& asked : measure.covers) {
        const bool found = std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
            return covers(asked.value, change);
        });
        if (!found) paths.push_back(asked.value);
    }
    return paths;
}

std::vector<Change> aligned(const Versions& versions) {
    if (versions.abolished) return diff(versions.adjusted, versions.revised);
    std::vector<Change> changes = versions.changes;
    std::erase_if(changes, [&](const Change& change) { return is_levelled(change, versions); });
    return changes;
}

MeasureChanges::MeasureChanges(const Versions& versions, const std::vector<Change>& changes,
                               const std::vector<Cover>& covers)
    : original_(without_ballast(versions.adjusted, versions.basis.inputs)),
      inputs_(versions.basis.inputs),
      papers_have_tasks_(name_papers(versions.adjusted) || name_papers(versions.revised)),
      changes_(changes) {
    std::vector<bool> rest(changes_.size(), true);
    for (const Cover& cover : covers) {
        auto& own = owners_.emplace_back(changes_.size());
        for (const std::size_t i : cover) {
            own[i] = true;
            rest[i] = false;
        }
    }
    has_rest_ = std::find(rest.begin(), rest.end(), true) != rest.end();
    if (has_rest_) owners_.push_back(std::move(rest));
}

std::vector<std::string> MeasureChanges::cost_parts(const Change& change) const {
    switch (change.section) {
        case Section::burden: {
            const bool of_task = change.before.index || change.after.index;
            if (of_task && papers_have_tasks_) return {"documents"};
            if (of_task) return {change.path};
            if (changes_frequency(change)) return {std::string(all_parts)};
            return {};
        }
        case Section::documents:
            if (inputs_ == Inputs::derived) return parts_of_paper(change);
            return papers_have_tasks_ ? Parts{"documents"} : Parts{};
        case Section::conditions:
        case Section::steps:
            return inputs_ == Inputs::derived ? Parts{change.path} : Parts{};
        case Section::fees:
            return {"fees"};
        case Section::channels:
        case Section::levels:
            return {std::string(all_parts)};
        case Section::procedure:
        case Section::coordinates_with:
        case Section::applicants:
        case Section::basis:
        case Section::deadlines:
        case Section::results:
        case Section::sources:
            break;
    }
    return {};
}

std::vector<std::string> MeasureChanges::parts_of(const Change& change, Topic topic) const {
    return topic == Topic::cost ? cost_parts(change) : waiting_parts(change);
}

std::vector<MeasureChanges::Group> MeasureChanges::interacting(Topic topic) const {
    struct Component {
        Group players;
        std::set<std::string> parts;
    };
    std::vector<Component> components;
    for (std::size_t player = 0; player < players(); ++player) {
        Component joined{{player}, {}};
        for (std::size_t i = 0; i < changes_.size(); ++i) {
            if (!owners_[player][i]) continue;
            for (std::string& part : parts_of(changes_[i], topic))
                joined.parts.insert(std::move(part));
        }
        if (joined.parts.empty()) continue;
        std::vector<Component> apart;
        for (Component& other : components) {
            if (!act_together(joined.parts, other.parts)) {
                apart.push_back(std::move(other));
                continue;
            }
            joined.players.insert(joined.players.end(), other.players.begin(), other.players.end());
            joined.parts.merge(other.parts);
        }
        apart.push_back(std::move(joined));
        components = std::move(apart);
    }
    std::vector<Group> groups;
    for (Component& component : components)
        groups.push_back(std::move(component.players));
    return groups;
}

std::vector<MeasureChanges::Owned> MeasureChanges::owned(Topic topic, const Group& group) const {
    std::vector<Owned> result;
    for (const Change& change : changes_) {
        const auto i = static_cast<std::size_t>(&change - changes_.data());
        if (parts_of(change, topic).empty()) continue;
        std::uint32_t owners = 0;
        for (std::size_t member = 0; member < group.size(); ++member) {
            if (owners_[group[member]][i]) owners |= std::uint32_t{1} << member;
        }
        if (owners != 0) result.push_back({&change, owners});
    }
    return result;
}

Procedure MeasureChanges::with(const std::vector<Owned>& changes, std::uint32_t set) const {
    std::vector<Change> chosen;
    for (const Owned& owned : changes) {
        if ((owned.owners & set) != 0) chosen.push_back(*owned.change);
    }
    return tthc::apply(original_, chosen);
}

Result<std::optional<Attribution>> MeasureChanges::share_out(
    Topic topic, const std::function<std::optional<Rational>(const Procedure&)>& value) const {
    const std::optional<Rational> before = value(original_);
    if (!before) return std::optional<Attribution>();
    const std::vector<Rational> none(players());
    Attribution result{none, none, none, {}};
    for (const Group& group : interacting(topic)) {
        if (group.size() > max_players) {
            return Error{say("{} nội dung đơn giản hóa tác động lẫn nhau, nhiều hơn {}",
                             "{} measures act together, more than {}", group.size(), max_players)};
        }
        const std::vector<Owned> changes = owned(topic, group);
        bool defined = true;
        const auto shares = attribute(group.size(), [&](std::uint32_t set) {
            const auto after = value(with(changes, set));
            defined = defined && after;
            return after ? Rational(*before - *after) : Rational();
        });
        if (!defined) return std::optional<Attribution>();
        for (std::size_t member = 0; member < group.size(); ++member) {
            result.shares[group[member]] = shares.shares[member];
            result.alone[group[member]] = shares.alone[member];
            result.last[group[member]] = shares.last[member];
        }
        result.total += shares.total;
    }
    return std::optional(std::move(result));
}

}  // namespace tthc
