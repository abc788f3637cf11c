#pragma once

#include "tthc/work/due_dates.h"

#include <string>

namespace tthc::report {

/// `thứ năm, 12/03/2026`, `Thursday, 2026-03-12 15:30`.
Message words_of(const Moment& moment);
/// `2026-03-12`, `2026-03-12T15:30`.
std::string iso_of(const Moment& moment);

/// `thời hạn theo quy định, cấp mới: 15 ngày`.
Message words_of_period(const PeriodDue& period);

Message words_of(DossierState state, Date today);

}  // namespace tthc::report
