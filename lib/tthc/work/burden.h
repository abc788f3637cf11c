#pragma once

#include "tthc/base/date.h"
#include "tthc/base/rational.h"
#include "tthc/base/result.h"
#include "tthc/model/procedure.h"

#include <functional>
#include <string>

namespace tthc {

/// What a procedure costs those who must comply in a year, without fees, in đồng; one dossier where
/// nobody has stated how many there are. For an order of procedures: where the income of the year
/// before is not known, that of the last year whose figures are known serves.
using BurdenOf = std::function<Rational(const Procedure&)>;

/// By the shipped norms and those of a folder; an empty name means none.
Result<BurdenOf> burden_by_norms(const std::string& folder, Date day);

}  // namespace tthc
