#pragma once

#include "command.h"
#include "tthc/base/result.h"
#include "tthc/work/review_run.h"

#include <string>
#include <vector>

namespace tthc::cli {

/// The review. Where `--verdicts` names worksheets that came back, what departments answered is
/// written to the suppressions first, by which the review then goes, and how many is said; answers
/// that cannot be taken over are findings.
Result<ReviewRun> review_with_answers(const Console& console,
                                      const std::vector<std::string>& worksheets,
                                      ReviewRequest& review, std::span<const Rule* const> rules,
                                      const Facts& facts);

}  // namespace tthc::cli
