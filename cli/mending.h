#pragma once

#include "command.h"
#include "tthc/base/result.h"
#include "tthc/work/review_run.h"

#include <optional>

namespace tthc::cli {

/// `--diff`: what `--fix` would do.
ExitCode print_patch(const Console& console, const ReviewRequest& review);

/// `--fix`: mends the files and says how many; an error where one cannot be written.
std::optional<Error> mend_files(const Console& console, const ReviewRequest& review);

}  // namespace tthc::cli
