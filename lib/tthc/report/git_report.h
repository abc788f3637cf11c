#pragma once

#include "tthc/report/text.h"
#include "tthc/work/git_change.h"

#include <string>

namespace tthc::report {

/// One file of `git diff`: a header as git writes it, then what changed by meaning; the hunks of
/// the text, and one line why, where a side cannot be read.
std::string git_text(const GitChange& change, GitComparison comparison, const Style& style);

}  // namespace tthc::report
