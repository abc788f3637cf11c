#pragma once

#include "tthc/cost/plan.h"
#include "tthc/cost/saving.h"
#include "tthc/cost/saving_terms.h"

#include <string>
#include <vector>

namespace tthc {

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

/// The changes that no measure covers.
Cover uncovered(const std::vector<Change>& changes, const std::vector<Cover>& covers);

}  // namespace tthc
