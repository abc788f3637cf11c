#pragma once

#include "tthc/diff/change.h"

namespace tthc::sets {

/// The lists whose order says nothing: those of plain values of the procedure.
bool is_set(Section section);

/// Every list inside an item whose order says nothing (channels, predecessors, proofs, bases,
/// places of posting) in one order, so that items compare by what they say.
void sort(Procedure& procedure);

}  // namespace tthc::sets
