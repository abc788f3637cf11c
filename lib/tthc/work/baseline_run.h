#pragma once

#include "tthc/work/review_run.h"

namespace tthc {

/// What a review makes of a baseline.
struct BaselineOutcome {
    BaselineFile baseline;    ///< as it is to be written
    std::size_t entries = 0;  ///< places that it holds then
    std::size_t gone = 0;     ///< that the file held and the review did not find
    std::size_t added = 0;
    std::size_t procedures = 0;  ///< that were reviewed
    FindingList unknown;         ///< what the baseline does not hold
};

/// Reviews, and takes out of the baseline what is gone; adds what was found where there is no file
/// yet (`create`) or where new findings are allowed. What the review did not look at stays.
Result<BaselineOutcome> run_baseline(const ReviewRequest& request, bool create, bool allow_new,
                                     std::span<const Rule* const> rules, const Facts& facts);

}  // namespace tthc
