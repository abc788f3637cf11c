#include "tthc/diff/effects.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace tthc {

Severity level_of(Effect effect) {
    return effect == Effect::increasing ? Severity::warning : Severity::info;
}

bool EffectCounts::has_any(const std::set<Effect>& effects) const {
    const std::pair<Effect, std::size_t> counts[] = {
        {Effect::reducing, reducing},
        {Effect::increasing, increasing + procedures_added},
        {Effect::neutral, neutral},
        {Effect::unclear, unclear + procedures_removed}};
    return std::any_of(std::begin(counts), std::end(counts), [&](const auto& one) {
        return one.second > 0 && effects.contains(one.first);
    });
}

EffectCounts count(std::span<const Comparison> pairs) {
    EffectCounts counts;
    for (const Comparison& pair : pairs) {
        counts.accepted += pair.accepted;
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
