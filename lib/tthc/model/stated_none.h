#pragma once

#include "tthc/model/procedure.h"

#include <algorithm>

namespace tthc {

/// Whether a procedure says of a part that there is none, which is not silence.
inline bool states_none(const Procedure& procedure, StatedNone part) {
    return std::any_of(procedure.none.begin(), procedure.none.end(),
                       [part](const Located<StatedNone>& one) { return one.value == part; });
}

}  // namespace tthc
