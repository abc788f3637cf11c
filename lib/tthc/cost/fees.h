#pragma once

#include "tthc/cost/estimate.h"

namespace tthc {

/// Adds the fees of one dossier in the ordinary case, on the estimated channel. Where the amount
/// depends on the case or the tier, the lower median is likely (số liệu ở mức trung bình thấp,
/// 02/2017/TT-VPCP Điều 27), the least low and the most high; a fee for some cases beside one that
/// all pay counts in the high figure only.
void add_fees(const Procedure& procedure, Estimate& estimate);

}  // namespace tthc
