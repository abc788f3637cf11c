#pragma once

#include "tthc/cost/saving.h"

#include <optional>
#include <string>
#include <vector>

namespace tthc {

/// A number of a procedure that may be stated as a range, by its path: `burden/nop-ho-so/trips`.
struct QuantityAt {
    std::string path;
    Maybe<Quantity>* quantity;  ///< never null
};

/// n, m, the inputs of tasks, the units of fees, in the order of the fields; also those that are
/// not stated. They hold as long as the procedure is neither moved nor changed otherwise.
std::vector<QuantityAt> quantities_of(Procedure& procedure);

/// An input that a record states as a range. What both versions state alike is one input.
struct RangedInput {
    std::string path;  ///< in the version before, where that has it
    Spread range;
    std::optional<std::size_t> before;  ///< its place in `quantities_of` the adjusted original
    std::optional<std::size_t> after;   ///< in that of the revision
    bool multiplies = false;            ///< n or m, of every term
};

/// Of versions that are made comparable.
std::vector<RangedInput> ranged_inputs(const Versions& versions);

}  // namespace tthc
