#pragma once

#include "tthc/report/saved/saved.h"
#include "tthc/review/reviewer.h"

#include <string>
#include <vector>

namespace tthc::report::saved {

/// The run of which saved reports are the parts: its review, and a report that has yet no findings,
/// with what is the same in all.
struct MergedRun {
    Review review;
    RunReport frame;
    std::size_t top = 0;
};

/// The error names the part that is missing or there twice, and the file that is no part or of
/// another run. `texts` lives as long as what is returned.
Result<MergedRun> merge(const std::vector<std::string>& paths, Texts& texts);

}  // namespace tthc::report::saved
