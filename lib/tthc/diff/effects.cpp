#include "tthc/diff/effects.h"

namespace tthc {

Severity level_of(Effect effect) {
    return effect == Effect::increasing ? Severity::warning : Severity::info;
}

bool EffectCounts::reaches(std::optional<Severity> level) const {
    if (!level) return false;
    const std::size_t warnings = increasing + procedures_added;
    switch (*level) {
        case Severity::info:
            return differs();
        case Severity::warning:
            return warnings > 0;
        case Severity::error:
            return false;
    }
    return false;
}

EffectCounts count(std::span<const Comparison> pairs) {
    EffectCounts counts;
    for (const Comparison& pair : pairs) {
        if (pair.is_added()) ++counts.procedures_added;
        if (pair.is_removed()) ++counts.procedures_removed;
        for (const Change& change : pair.changes) {
            if (change.effect == Effect::reducing) ++counts.reducing;
            if (change.effect == Effect::increasing) ++counts.increasing;
            if (change.effect == Effect::neutral) ++counts.neutral;
            if (change.effect == Effect::unclear) ++counts.unclear;
        }
    }
    return counts;
}

}  // namespace tthc
