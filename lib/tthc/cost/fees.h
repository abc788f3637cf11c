#pragma once

#include "tthc/cost/dossier_mix.h"
#include "tthc/cost/estimate.h"

namespace tthc {

/// Adds the fees of one dossier that are due on the day. Fees of different cases or channels
/// exclude each other, those of one case add up; of one payment (same name and kind) what is said
/// for a case or a channel holds instead of what is said for all. Weighted by the shares of `mix`;
/// where these are assumed, low is the cheapest case or channel and high the dearest.
void add_fees(const Procedure& procedure, const DossierMix& mix, Date day, Estimate& estimate);

}  // namespace tthc
