#pragma once

#include "command.h"
#include "tthc/base/result.h"
#include "tthc/work/review_run.h"

#include <string>
#include <vector>

namespace tthc::cli {

/// `--verdicts`: writes what departments answered to the suppressions, by which the review then
/// goes, and says how many; the findings are answers that cannot be taken over.
Result<std::vector<Finding>> take_over(const Console& console,
                                       const std::vector<std::string>& worksheets,
                                       ReviewRequest& review, std::span<const Rule* const> rules,
                                       const Facts& facts);

}  // namespace tthc::cli
