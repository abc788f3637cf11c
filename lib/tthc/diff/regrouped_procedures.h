#pragma once

#include "tthc/diff/compare.h"

namespace tthc {

/// Marks the procedures of two sets that are one procedure split in several, or several merged in
/// one: their names together say what the one name says ("Cấp, cấp lại thẻ" and "Cấp thẻ", "Cấp lại
/// thẻ"). One of the several may have kept the code of the one.
void mark_regrouped(std::vector<Comparison>& pairs);

}  // namespace tthc
