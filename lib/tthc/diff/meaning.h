#pragma once

#include "tthc/diff/change.h"

namespace tthc {

/// What a change does to those who must comply, and why; it depends on the change alone and turns
/// around with it.
struct Meaning {
    Effect effect = Effect::unclear;
    Message reason;
};

Meaning meaning_of(const Change& change);

/// What changed, in a few words: `Số bản chính phải nộp: 3 → 2`.
Message describe(const Change& change);

/// Fills path, effect and texts from the sides.
void complete(Change& change);

}  // namespace tthc
