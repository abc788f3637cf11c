#include "tthc/diff/effects.h"

#include <algorithm>
#include <iterator>
#include <string>
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
        {Effect::unclear, unclear + procedures_removed + procedures_split + procedures_merged}};
    return std::any_of(std::begin(counts), std::end(counts), [&](const auto& one) {
        return one.second > 0 && effects.contains(one.first);
    });
}

EffectCounts count(std::span<const Comparison> pairs) {
    EffectCounts counts;
    std::set<std::string> split;
    std::set<std::string> merged;
    for (const Comparison& pair : pairs) {
        counts.accepted += pair.accepted;
        if (pair.regrouped) {
            (pair.regrouped->kind == ChangeKind::split ? split : merged)
                .insert(pair.regrouped->one);
        } else {
            if (pair.is_added()) ++counts.procedures_added;
            if (pair.is_removed()) ++counts.procedures_removed;
        }
        for (const Change& change : pair.changes) {
            if (change.section == Section::procedure && change.group == "name")
                ++counts.procedures_renamed;
            if (change.section == Section::procedure && change.group == "code")
                ++counts.procedures_recoded;
            if (change.effect == Effect::reducing) ++counts.reducing;
            if (change.effect == Effect::increasing) ++counts.increasing;
            if (change.effect == Effect::neutral) ++counts.neutral;
            if (change.effect == Effect::unclear) ++counts.unclear;
        }
    }
    counts.procedures_split = split.size();
    counts.procedures_merged = merged.size();
    return counts;
}

}  // namespace tthc
