#pragma once

#include "tthc/diff/compare.h"

namespace tthc {

/// Takes out what differs in typography alone or concerns the record and not the procedure (its
/// inputs of the cost, its sources, its notes): what is left is where two copies of one text
/// disagree.
void keep_disagreements(Comparisons& comparisons);

}  // namespace tthc
