#pragma once

#include "tthc/base/result.h"
#include "tthc/cost/attribution.h"
#include "tthc/cost/plan.h"
#include "tthc/cost/saving.h"
#include "tthc/diff/diff.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tthc {

/// The changes that a measure brings about, by their place in the list of changes.
using Cover = std::vector<std::size_t>;

/// What a measure of a plan covers, by the paths that it writes: an element, before or after, or a
/// section.
Cover resolve(const Measure& measure, const std::vector<Change>& changes);
/// Of the measures that abolish a procedure, one without `covers`, and an only one, covers all.
std::vector<Cover> resolve_abolition(const std::vector<Measure>& measures,
                                     const std::vector<Change>& changes);
/// The paths of `covers` that name no change.
std::vector<std::string> unmatched(const Measure& measure, const std::vector<Change>& changes);

/// The changes between comparable versions: those that `diff` found in the files, without what was
/// made equal (`align`). Of an abolished procedure, everything that falls away.
std::vector<Change> aligned(const Versions& versions);

/// The changes of one procedure, shared out to the measures that cover them. Changes that no
/// measure covers make one more player, the last.
class MeasureChanges {
public:
    /// `changes` are those between the versions; they must outlive this.
    MeasureChanges(const Versions& versions, const std::vector<Change>& changes,
                   const std::vector<Cover>& covers);

    std::size_t players() const { return owners_.size(); }
    bool has_rest() const { return has_rest_; }

    /// What a value depends on: changes of anything else are left aside.
    enum class Topic { cost, waiting };

    /// How the fall of `value` from the original to the revision is shared out: exact Shapley
    /// values. Measures that touch nothing in common are split apart, as the value adds up over
    /// them; an error where more than `max_players` act together. Empty when `value` is, once.
    Result<std::optional<Attribution>> share_out(
        Topic topic, const std::function<std::optional<Rational>(const Procedure&)>& value) const;

private:
    using Group = std::vector<std::size_t>;  ///< players
    /// A change and the members of a group (bits) any of whom brings it about.
    struct Owned {
        const Change* change;
        std::uint32_t owners;
    };

    /// The parts of the cost that a change touches; the cost adds up over parts.
    std::vector<std::string> cost_parts(const Change& change) const;
    std::vector<std::string> parts_of(const Change& change, Topic topic) const;
    std::vector<Group> interacting(Topic topic) const;
    std::vector<Owned> owned(Topic topic, const Group& group) const;
    Procedure with(const std::vector<Owned>& changes, std::uint32_t set) const;

    Procedure original_;
    Inputs inputs_;
    bool papers_have_tasks_;
    const std::vector<Change>& changes_;
    std::vector<std::vector<bool>> owners_;  ///< by player: which changes are his
    bool has_rest_ = false;
};

}  // namespace tthc
