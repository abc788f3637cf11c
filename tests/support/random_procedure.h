#pragma once

#include "tthc/model/procedure.h"

#include <random>

namespace tthc::test {

using Random = std::mt19937_64;

/// A procedure in which any field may be present, filled through the list of fields of each record
/// from few values, so that items are alike; ids are unique in their list. It loads without a
/// finding.
Procedure random_procedure(Random& random);

/// The same with a few edits: items added, dropped, edited, renamed, exchanged.
Procedure mutated(const Procedure& procedure, Random& random);

}  // namespace tthc::test
