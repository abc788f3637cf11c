#pragma once

#include "tthc/finding/finding_list.h"

#include <cstddef>

namespace tthc::report {

/// How many findings a format may hold; 0: as many as there are.
struct Limit {
    std::size_t all = 0;
    std::size_t of_a_level = 0;

    bool is_any() const { return all > 0 || of_a_level > 0; }
};

/// Those that stay within the limit, in their order: errors before warnings before questions.
FindingList within(const Limit& limit, FindingList findings);

}  // namespace tthc::report
