#pragma once

#include "tthc/diff/change.h"

namespace tthc {

/// What a change does to those who must comply, and why.
struct Meaning {
    Effect effect = Effect::unclear;
    Message reason;
};

}  // namespace tthc
