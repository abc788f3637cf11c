#pragma once

#include "tthc/finding/finding.h"

#include <cstddef>
#include <optional>
#include <span>

namespace tthc {

/// How many findings there are of each severity, and what that means for the run: the one place
/// that knows which findings count.
struct FindingTally {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t info = 0;
    std::size_t incomplete_files = 0;  ///< files that were not read whole

    bool incomplete() const { return incomplete_files > 0; }
    /// Whether a finding is at or above the level; never where there is no level.
    bool reaches(std::optional<Severity> level) const;
};

FindingTally tally(std::span<const Finding> findings);

}  // namespace tthc
