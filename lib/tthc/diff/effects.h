#pragma once

#include "tthc/diff/compare.h"
#include "tthc/finding/code.h"

#include <cstddef>
#include <optional>
#include <span>

namespace tthc {

/// The level of a change for `--fail-on` and for machines: more burden is a warning.
Severity level_of(Effect effect);

/// Changes by what they do to the burden.
struct EffectCounts {
    std::size_t reducing = 0;
    std::size_t increasing = 0;
    std::size_t neutral = 0;
    std::size_t unclear = 0;
    std::size_t procedures_added = 0;
    std::size_t procedures_removed = 0;

    /// Whole procedures that came or went are changes too.
    std::size_t changes() const {
        return reducing + increasing + neutral + unclear + procedures_added + procedures_removed;
    }
    bool differs() const { return changes() > 0; }
    /// Whether something is at or above the level; never where there is no level. A new procedure
    /// is new burden; an abolished one is not.
    bool reaches(std::optional<Severity> level) const;
};
EffectCounts count(std::span<const Comparison> pairs);

}  // namespace tthc
