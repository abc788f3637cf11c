#pragma once

#include "tthc/base/decimal.h"

#include <boost/multiprecision/cpp_int.hpp>

namespace tthc {

/// Exact numbers without bounds, for sums and products of money and time.
using Rational = boost::multiprecision::cpp_rational;
using Integer = boost::multiprecision::cpp_int;

Rational to_rational(Decimal number);

/// The nearest whole number; halves go away from zero.
Integer round_half_away(const Rational& number);

/// The largest whole number that is not above.
Integer floor(const Rational& number);

}  // namespace tthc
