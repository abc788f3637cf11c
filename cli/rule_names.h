#pragma once

#include "tthc/base/result.h"
#include "tthc/finding/code.h"

#include <string>
#include <vector>

namespace tthc::cli {

/// Codes of rules given by code or name; an unknown word is an error with the nearest one.
Result<std::vector<std::string>> codes_of_rules(const std::vector<std::string>& words);

/// The same for every code there is.
Result<std::vector<const Code*>> explained(const std::vector<std::string>& words);

}  // namespace tthc::cli
