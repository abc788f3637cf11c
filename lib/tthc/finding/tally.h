#pragma once

#include "tthc/finding/finding_list.h"

#include <cstddef>
#include <optional>
#include <vector>

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

/// Whether one finding does.
bool reaches(Severity severity, std::optional<Severity> level);

FindingTally tally(const FindingList& findings);
FindingTally tally(const std::vector<Finding>& findings);
/// Of those from one number to before another.
FindingTally tally(const FindingList& findings, std::size_t begin, std::size_t end);

}  // namespace tthc
