#pragma once

#include "tthc/cost/saving.h"
#include "tthc/diff/change.h"

#include <cstddef>
#include <vector>

namespace tthc {

/// What a value depends on: changes of anything else are left aside.
enum class Topic { cost, waiting };

/// Changes (by index) by what they act on. The value of one dossier adds up over the classes, as
/// far as `everywhere` is the same; the dossiers of a year multiply it.
struct ChangeParts {
    std::vector<std::size_t> frequency;
    std::vector<std::size_t> everywhere;  ///< channels, levels, sets: may act on every part
    std::vector<std::vector<std::size_t>> classes;
};

ChangeParts parts_of(const Versions& versions, const std::vector<Change>& changes, Topic topic);

}  // namespace tthc
