#pragma once

#include "tthc/model/procedure.h"

namespace tthc {

/// What the cell of applicants lists.
struct ApplicantsListed {
    bool persons = false;
    bool bodies = false;  ///< of any kind
    bool firms = false;
    bool citizens = false;
    bool officials_only = true;
};

ApplicantsListed applicants_listed(const Procedure& procedure);

}  // namespace tthc
