#include "tthc/cost/measures.h"

#include "tthc/diff/diff.h"
#include "tthc/model/identity.h"

#include <algorithm>
#include <numeric>
#include <string_view>

namespace tthc {
namespace {

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

Cover uncovered(const std::vector<Change>& changes, const std::vector<Cover>& covers) {
    std::vector<bool> rest(changes.size(), true);
    for (const Cover& cover : covers) {
        for (const std::size_t i : cover)
            rest[i] = false;
    }
    Cover result;
    for (std::size_t i = 0; i < rest.size(); ++i) {
        if (rest[i]) result.push_back(i);
    }
    return result;
}

}  // namespace tthc
