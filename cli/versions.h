#pragma once

#include "command.h"
#include "tthc/diff/compare.h"

#include <string>
#include <vector>

namespace tthc::cli {

/// Two files, or the procedures of two folders. An error for a file against a folder.
Result<Comparisons> compare_paths(const Context& context, const std::string& before,
                                  const std::string& after, const std::vector<std::string>& exclude,
                                  unsigned jobs);

}  // namespace tthc::cli
