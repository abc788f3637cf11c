#pragma once

#include "tthc/model/duration.h"

namespace tthc {

/// Whether `left` is longer than `right` whatever the calendar says: 45 days are longer than a
/// month, 20 working days than 15 days; 10 working days and 15 days are decided by the calendar
/// only. A month has 28 to 31 days; a run of working days may hold the longest holiday.
bool surely_longer(const Duration& left, const Duration& right);

}  // namespace tthc
