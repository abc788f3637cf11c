#pragma once

#include "tthc/diff/change.h"

#include <span>
#include <vector>

namespace tthc {

/// What differs, by meaning: items match by id, then legal code, then similarity, never by
/// position. `diff(a, a)` is empty, `diff(b, a)` mirrors `diff(a, b)`. The file that a proposal
/// `revises` is no difference. Sections in the order of the file, single values first.
std::vector<Change> diff(const Procedure& before, const Procedure& after);

/// `base` with some of the changes of `diff(base, other)`: all of them give `other` (but for
/// `revises`), any others a procedure that loads.
/// Write `tthc::apply`: a bare `apply` of a vector finds `std::apply` first.
Procedure apply(const Procedure& base, std::span<const Change> changes);

}  // namespace tthc
