#pragma once

#include "tthc/base/bilingual.h"

#include <string>
#include <vector>

namespace tthc {

/// A kind of change that `diff` can report: what it is called, what it is, how it is judged.
struct KindOfChange {
    std::string id;  ///< `documents.quantity`, as `kind_id` gives it
    Message title;
    Message judgement;
};

/// All of them, in the order of the file: of each part what can change, then what comes and goes.
std::vector<KindOfChange> kinds_of_change();

}  // namespace tthc
