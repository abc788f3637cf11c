#pragma once

#include "tthc/model/procedure.h"

#include <cstddef>

namespace tthc {

/// What the cell of applicants lists.
struct ApplicantsListed {
    bool persons = false;
    bool bodies = false;  ///< of any kind
    bool firms = false;
    bool foreign = false;  ///< or Vietnamese abroad
    bool citizens = false;
    bool officials = false;
    bool officials_only = true;
    bool party = false;  ///< its organisations or members
    std::size_t kinds = 0;
};

ApplicantsListed applicants_listed(const Procedure& procedure);

}  // namespace tthc
