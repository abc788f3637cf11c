#pragma once

#include "tthc/base/bilingual.h"
#include "tthc/base/rational.h"

#include <string>

namespace tthc::report {

/// `190.055 đ` in Vietnamese, `190,055 đ` in English; half đồng away from zero.
std::string format_money(const Rational& dong, Language language);

/// `21,58 %` / `21.58 %`: a rate with two decimals, halves away from zero.
std::string format_percent(const Rational& rate, Language language);

/// At most two decimals, without closing zeros: `2,5` / `2.5`.
std::string format_number(const Rational& number, Language language);

}  // namespace tthc::report
