#pragma once

#include "tthc/diff/change.h"
#include "tthc/diff/knowledge.h"

#include <span>
#include <vector>

namespace tthc {

/// What differs, by meaning. Plain values match by what they say and have no order; items by what
/// they say, then by id, by what identifies them in law, by likeness, never by position. Names that
/// hold inside the file only (ids, names of groups), the order of sets and an empty section are no
/// difference, nor is the file that a proposal `revises`. `diff(a, a)` is empty, `diff(b, a)` has
/// the same changes with their sides exchanged and their effects turned. Sections in the order of
/// the file, single values first.
std::vector<Change> diff(const Procedure& before, const Procedure& after,
                         const Knowledge& knowledge = {});

/// `base` with some of the changes of `diff(base, other)`: all of them give what `diff` takes for
/// the same as `other`, any others a procedure that loads.
/// Write `tthc::apply`: a bare `apply` of a vector finds `std::apply` first.
Procedure apply(const Procedure& base, std::span<const Change> changes);

}  // namespace tthc
