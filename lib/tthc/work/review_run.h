#pragma once

#include "tthc/review/baseline.h"
#include "tthc/review/reviewer.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tthc {

struct ReviewRequest {
    std::vector<Source> inputs;
    ReviewOptions options;
    std::string suppressions;  ///< file; empty: none
    std::string baseline;      ///< file; empty: none
    /// Only what is new since the merge base of this revision and HEAD; empty: everything.
    std::string since;
    std::vector<std::string> paths;    ///< of which the revision is asked, as the inputs were
    std::vector<std::string> exclude;  ///< patterns
    std::optional<Severity> lowest;    ///< what is below is left out
};

/// A review and what was taken out of it.
struct ReviewRun {
    Review review;
    std::size_t in_baseline = 0;
    std::size_t there_before = 0;
    std::size_t below = 0;
    BaselineFile baseline;  ///< as it was read
    KnownPlaces gone;       ///< of it, what was not found
};

/// An error for a file that cannot be read and a revision that git does not know.
Result<ReviewRun> run_review(const ReviewRequest& request, std::span<const Rule* const> rules,
                             const Facts& facts);

/// Two of its steps, for a run that was made of parts.
std::optional<Error> take_out_baseline(const std::string& file, ReviewRun& run);
void leave_out_below(Severity lowest, ReviewRun& run);

}  // namespace tthc
