#pragma once

#include "tthc/work/review_run.h"

#include <string>
#include <vector>

namespace tthc {

/// What became of the answers of departments.
struct VerdictsTaken {
    std::string file;         ///< the suppressions
    std::size_t written = 0;  ///< findings that are not told again
    std::size_t there = 0;    ///< of which the file said so already
    std::size_t open = 0;     ///< answered, and told again until they are mended
    std::size_t unanswered = 0;
    std::size_t gone = 0;           ///< that the review does not find any more
    std::vector<Finding> findings;  ///< answers that cannot be taken over
};

/// Reads the worksheets, reviews, and adds to `request.suppressions` an entry for each finding that
/// a department keeps as it is or calls not right, with its reason, who answered, and the day of
/// `facts`. What the file says, comments too, stays; an error leaves it as it is.
Result<VerdictsTaken> take_over_verdicts(const std::vector<std::string>& worksheets,
                                         const ReviewRequest& request,
                                         std::span<const Rule* const> rules, const Facts& facts);

}  // namespace tthc
