#pragma once

#include "tthc/finding/finding.h"

#include <cstddef>
#include <span>
#include <vector>

namespace tthc::report {

/// How many findings a format may hold; 0: as many as there are.
struct Limit {
    std::size_t all = 0;
    std::size_t of_a_level = 0;
};

/// Those that stay within the limit, in their order: errors before warnings before questions.
std::vector<Finding> within(const Limit& limit, std::span<const Finding> findings);

}  // namespace tthc::report
