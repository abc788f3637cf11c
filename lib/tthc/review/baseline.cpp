#include "tthc/review/baseline.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace tthc {
namespace {

Count times(const BaselineEntry& entry) {
    return entry.count ? entry.count->value : 1;
}

void set_times(BaselineEntry& entry, Count count) {
    entry.count.reset();
    if (count != 1) entry.count = Located<Count>(count);
}

}  // namespace

BaselineFile baseline_of(const FindingList& findings) {
    std::map<std::tuple<std::string, std::string_view, std::string>, BaselineEntry> entries;
    for (const Finding& finding : findings) {
        for (const auto& [place, number] : known_from(finding)) {
            BaselineEntry& entry = entries[{finding.where.file, finding.code->id, place}];
            const Count before = entry.fingerprint.value.empty() ? 0 : times(entry);
            entry.fingerprint = place;
            entry.rule = std::string(finding.code->id);
            entry.procedure = finding.procedure;
            entry.path = finding.where.file;
            set_times(entry, before + static_cast<Count>(number));
        }
    }
    BaselineFile file;
    for (auto& [key, entry] : entries)
        file.baseline.push_back(std::move(entry));
    return file;
}

KnownPlaces known_from(const BaselineFile& baseline) {
    KnownPlaces known;
    for (const BaselineEntry& entry : baseline.baseline) {
        if (times(entry) > 0)
            known[entry.fingerprint.value] += static_cast<std::size_t>(times(entry));
    }
    return known;
}

BaselineFile without(const BaselineFile& baseline, KnownPlaces gone,
                     const std::function<bool(const BaselineEntry&)>& looked_at) {
    BaselineFile kept;
    for (BaselineEntry entry : baseline.baseline) {
        auto& number = gone[entry.fingerprint.value];
        const auto left = static_cast<std::size_t>(std::max<Count>(times(entry), 0));
        const std::size_t taken = looked_at(entry) ? std::min(number, left) : 0;
        number -= taken;
        if (left == taken) continue;
        set_times(entry, static_cast<Count>(left - taken));
        kept.baseline.push_back(std::move(entry));
    }
    return kept;
}

}  // namespace tthc
