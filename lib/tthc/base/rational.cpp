#include "tthc/base/rational.h"

namespace tthc {

Rational to_rational(Decimal number) {
    Integer denominator = 1;
    for (int i = 0; i < number.scale(); ++i)
        denominator *= 10;
    return {Integer(number.mantissa()), denominator};
}

Integer floor(const Rational& number) {
    const Integer top = boost::multiprecision::numerator(number);
    const Integer bottom = boost::multiprecision::denominator(number);
    Integer quotient = top / bottom;
    if (top < 0 && quotient * bottom != top) --quotient;
    return quotient;
}

Integer round_half_away(const Rational& number) {
    const Rational half(1, 2);
    if (number < 0) return Integer(-floor(Rational(half - number)));
    return floor(Rational(number + half));
}

}  // namespace tthc
