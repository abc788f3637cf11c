#include "tthc/report/exact.h"

#include <algorithm>

namespace tthc::report {

std::string exact(const Rational& value) {
    Integer rest = value.denominator();
    int twos = 0;
    int fives = 0;
    for (; rest % 2 == 0; rest /= 2)
        ++twos;
    for (; rest % 5 == 0; rest /= 5)
        ++fives;
    if (rest != 1) return value.str();
    const auto places = static_cast<unsigned>(std::max(twos, fives));
    const Integer tens = pow(Integer(10), places);
    const Integer scaled = abs(value.numerator()) * tens / value.denominator();
    std::string digits = scaled.str();
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    if (places > 0) digits.insert(digits.size() - places, ".");
    return value < 0 ? "-" + digits : digits;
}

}  // namespace tthc::report
