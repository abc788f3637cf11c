#include "tthc/report/saved/part.h"

#include <algorithm>
#include <unordered_set>

namespace tthc::report::saved {
namespace {

std::vector<std::size_t> sorted(const std::unordered_set<std::size_t>& numbers) {
    std::vector<std::size_t> list(numbers.begin(), numbers.end());
    std::sort(list.begin(), list.end());
    return list;
}

}  // namespace

SavedPart saved_part(const ReviewPart& part) {
    SavedPart saved{.number = part.shard.number,
                    .of = part.shard.of,
                    .digest = part.digest,
                    .suppressed = part.suppressed,
                    .unknown_acts = sorted(part.unjudged.unknown_acts),
                    .acts_without_end = sorted(part.unjudged.acts_without_end),
                    .agencies = sorted(part.unjudged.agencies),
                    .times = part.unjudged.times,
                    .years = {part.unjudged.years.begin(), part.unjudged.years.end()},
                    .top = part.top};
    for (const Finding& finding : part.shared)
        saved.shared.push_back({std::string(finding.code->id), finding});
    for (const auto& [kind, number] : part.skipped)
        saved.skipped.push_back({kind, number});
    return saved;
}

ReviewPart part_of(const SavedPart& saved) {
    ReviewPart part{.shard = {saved.number, saved.of},
                    .digest = saved.digest,
                    .suppressed = saved.suppressed,
                    .top = saved.top};
    for (const SavedSkipped& skipped : saved.skipped)
        part.skipped[skipped.kind] = skipped.number;
    part.unjudged.unknown_acts.insert(saved.unknown_acts.begin(), saved.unknown_acts.end());
    part.unjudged.acts_without_end.insert(saved.acts_without_end.begin(),
                                          saved.acts_without_end.end());
    part.unjudged.agencies.insert(saved.agencies.begin(), saved.agencies.end());
    part.unjudged.times = saved.times;
    part.unjudged.years.insert(saved.years.begin(), saved.years.end());
    return part;
}

}  // namespace tthc::report::saved
