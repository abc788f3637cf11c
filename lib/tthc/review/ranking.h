#pragma once

#include "tthc/finding/tally.h"
#include "tthc/review/reviewer.h"

#include <string>
#include <vector>

namespace tthc {

/// A procedure and how much was found in it.
struct RankedProcedure {
    std::string path;
    ProcedureFacts facts;
    FindingTally found;
};

/// The procedures with findings, what to look at first in front: those with errors, with warnings,
/// with questions, each by what they burden, then by how much was found and by the papers asked
/// for. The review must have described them.
std::vector<RankedProcedure> ranked(const Review& review);

}  // namespace tthc
