#pragma once

#include "tthc/diff/compare.h"

#include <string>
#include <vector>

namespace tthc {

/// Two files, or the procedures of two folders without what matches `exclude`. An error for a file
/// against a folder.
Result<Comparisons> compare_paths(const std::string& before, const std::string& after,
                                  const std::vector<std::string>& exclude, unsigned jobs,
                                  const Knowledge& knowledge = {});

}  // namespace tthc
