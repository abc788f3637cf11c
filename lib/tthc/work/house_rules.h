#pragma once

#include "tthc/review/house/rule_set.h"

#include <span>
#include <string>
#include <vector>

namespace tthc {

/// The house rules of files and of the files in folders, beside the built-in ones. No path: none.
house::LoadedRules load_house_rules(const std::vector<std::string>& paths,
                                    std::span<const Rule* const> built_in);

}  // namespace tthc
