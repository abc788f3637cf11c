#pragma once

#include "review_options.h"

namespace tthc::cli {

void add_watch(CLI::App& app, Language language, bool& target);

/// Runs the command of the console again and again without its `--watch`: now, and whenever a file
/// changes that it reads. Ends with an interrupt, or where the first run finds the use wrong; with
/// the status of the last run.
ExitCode watch(const Console& console, const ReviewArguments& review);

}  // namespace tthc::cli
