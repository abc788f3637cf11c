#pragma once

#include "tthc/base/result.h"

#include <string>
#include <vector>

namespace tthc {

/// What `git` prints, given `input`; an error with its words when it cannot be started or fails.
Result<std::string> git(std::vector<std::string> arguments, const std::string& input = {});

}  // namespace tthc
