#pragma once

#include "tthc/diff/compare.h"
#include "tthc/finding/code.h"

#include <cstddef>
#include <set>
#include <span>

namespace tthc {

/// The level of a change for machines: more burden is a warning.
Severity level_of(Effect effect);

/// Changes by what they do to the burden.
struct EffectCounts {
    std::size_t reducing = 0;
    std::size_t increasing = 0;
    std::size_t neutral = 0;
    std::size_t unclear = 0;
    std::size_t procedures_added = 0;
    std::size_t procedures_removed = 0;
    std::size_t procedures_split = 0;
    std::size_t procedures_merged = 0;   ///< that came of a merger
    std::size_t procedures_renamed = 0;  ///< told by their changes too
    std::size_t procedures_recoded = 0;
    std::size_t accepted = 0;

    /// Whole procedures that came or went are changes too.
    std::size_t changes() const {
        return reducing + increasing + neutral + unclear + procedures_added + procedures_removed +
               procedures_split + procedures_merged;
    }
    bool differs() const { return changes() > 0; }
    /// Whether something has one of these effects. A procedure that only the new version has is new
    /// burden; one that only the old has is unclear: not stated is not abolished.
    bool has_any(const std::set<Effect>& effects) const;
};
EffectCounts count(std::span<const Comparison> pairs);

}  // namespace tthc
