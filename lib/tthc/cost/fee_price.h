#pragma once

#include "tthc/cost/dossier_mix.h"
#include "tthc/cost/estimate.h"

#include <cstddef>
#include <optional>

namespace tthc {

/// What the fee at `index` costs a dossier that has to pay it: amount × units, the tier by stated
/// shares, else the lower median (số liệu ở mức trung bình thấp, 02/2017/TT-VPCP Điều 27), a
/// percentage of another fee within its bounds. Nothing where no đồng can be told. Tells the
/// estimate what is missing.
std::optional<Spread> price_of(const Procedure& procedure, std::size_t index, const DossierMix& mix,
                               Estimate& estimate);

/// The other fee that a percentage is taken of, by its id or name.
const Fee* base_of(const Procedure& procedure, const Fee& fee);

}  // namespace tthc
