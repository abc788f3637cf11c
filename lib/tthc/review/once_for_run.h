#pragma once

#include "tthc/finding/finding_list.h"

#include <cstddef>

namespace tthc {

/// One root cause is one finding. What one rule tells of a record another does not ask again (a
/// sibling has the online channel: whether there could be one); and a question that stands at more
/// than half of the procedures of a run, twenty at least, is asked once, with a thousand of its
/// places at most. Findings are in order before and after.
void tell_once(std::size_t procedures, FindingList& findings);

/// Whether a finding stands for several procedures, after that.
bool is_asked_together(const Finding& finding);

}  // namespace tthc
