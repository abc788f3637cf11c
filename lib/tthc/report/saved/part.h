#pragma once

#include "tthc/report/saved/lines.h"
#include "tthc/report/saved/saved.h"
#include "tthc/review/shard.h"

namespace tthc::report::saved {

struct SavedSkipped {
    std::string kind;
    std::size_t number = 0;
};

/// `part`: how a part of a run is joined to the others.
struct SavedPart {
    std::size_t number = 0;
    std::size_t of = 0;
    std::string digest;
    std::vector<SavedFinding> shared;
    std::size_t suppressed = 0;
    std::vector<SavedSkipped> skipped;
    std::vector<std::size_t> unknown_acts;
    std::vector<std::size_t> acts_without_end;
    std::vector<std::size_t> agencies;
    std::size_t times = 0;
    std::vector<int> years;
    std::size_t top = 0;
};

template <>
struct Saved<SavedSkipped> {
    static void fields(auto& archive, auto& skipped) {
        archive("kind", skipped.kind);
        archive("number", skipped.number);
    }
};
template <>
struct Saved<SavedPart> {
    static void fields(auto& archive, auto& part) {
        archive("number", part.number);
        archive("of", part.of);
        archive("digest", part.digest);
        archive("shared", part.shared);
        archive("suppressed", part.suppressed);
        archive("skipped", part.skipped);
        archive("unknown_acts", part.unknown_acts);
        archive("acts_without_end", part.acts_without_end);
        archive("agencies", part.agencies);
        archive("times", part.times);
        archive("years", part.years);
        archive("top", part.top);
    }
};

SavedPart saved_part(const ReviewPart& part);
/// Its shared findings are left to whoever knows the codes.
ReviewPart part_of(const SavedPart& saved);

}  // namespace tthc::report::saved
