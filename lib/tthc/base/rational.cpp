#include "tthc/base/rational.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <new>
#include <utility>

namespace tthc {
namespace {

using Whole = boost::multiprecision::cpp_int;
using Fraction = boost::multiprecision::cpp_rational;

std::strong_ordering ordering(int compared) {
    return compared <=> 0;
}

}  // namespace

Integer::Integer(std::int64_t value) {
    new (&number_) Whole(value);
}
Integer::Integer(std::string_view digits) {
    new (&number_) Whole(std::string(digits));
}
Integer::Integer(const Integer& other) {
    new (&number_) Whole(other.number_.as<Whole>());
}
Integer::Integer(Integer&& other) noexcept {
    new (&number_) Whole(std::move(other.number_.as<Whole>()));
}
Integer& Integer::operator=(const Integer& other) {
    number_.as<Whole>() = other.number_.as<Whole>();
    return *this;
}
Integer& Integer::operator=(Integer&& other) noexcept {
    number_.as<Whole>() = std::move(other.number_.as<Whole>());
    return *this;
}
Integer::~Integer() {
    number_.as<Whole>().~Whole();
}

Integer& Integer::operator+=(const Integer& other) {
    number_.as<Whole>() += other.number_.as<Whole>();
    return *this;
}
Integer& Integer::operator-=(const Integer& other) {
    number_.as<Whole>() -= other.number_.as<Whole>();
    return *this;
}
Integer& Integer::operator*=(const Integer& other) {
    number_.as<Whole>() *= other.number_.as<Whole>();
    return *this;
}
Integer& Integer::operator/=(const Integer& other) {
    number_.as<Whole>() /= other.number_.as<Whole>();
    return *this;
}
Integer& Integer::operator%=(const Integer& other) {
    number_.as<Whole>() %= other.number_.as<Whole>();
    return *this;
}

std::string Integer::str() const {
    return number_.as<Whole>().str();
}

std::int64_t Integer::to_int() const {
    return static_cast<std::int64_t>(number_.as<Whole>());
}

bool operator==(const Integer& left, const Integer& right) {
    return left.number_.as<Whole>() == right.number_.as<Whole>();
}
std::strong_ordering operator<=>(const Integer& left, const Integer& right) {
    return ordering(left.number_.as<Whole>().compare(right.number_.as<Whole>()));
}

Integer operator+(Integer left, const Integer& right) {
    return std::move(left += right);
}
Integer operator-(Integer left, const Integer& right) {
    return std::move(left -= right);
}
Integer operator*(Integer left, const Integer& right) {
    return std::move(left *= right);
}
Integer operator/(Integer left, const Integer& right) {
    return std::move(left /= right);
}
Integer operator%(Integer left, const Integer& right) {
    return std::move(left %= right);
}
Integer operator-(const Integer& number) {
    return Integer() - number;
}
Integer abs(const Integer& number) {
    return number < 0 ? -number : number;
}

Integer pow(const Integer& base, unsigned exponent) {
    Integer power = 1;
    for (unsigned i = 0; i < exponent; ++i)
        power *= base;
    return power;
}

Integer least_common_multiple(const Integer& left, const Integer& right) {
    Integer divisor = left;
    for (Integer rest = right; rest != 0;) {
        Integer next = divisor % rest;
        divisor = std::move(rest);
        rest = std::move(next);
    }
    return left / divisor * right;
}

Rational::Rational(const Integer& value) {
    new (&number_) Fraction(value.number_.as<Whole>());
}
Rational::Rational(const Integer& numerator, const Integer& denominator) {
    new (&number_) Fraction(numerator.number_.as<Whole>(), denominator.number_.as<Whole>());
}
Rational::Rational(const Rational& other) {
    new (&number_) Fraction(other.number_.as<Fraction>());
}
Rational::Rational(Rational&& other) noexcept {
    new (&number_) Fraction(std::move(other.number_.as<Fraction>()));
}
Rational& Rational::operator=(const Rational& other) {
    number_.as<Fraction>() = other.number_.as<Fraction>();
    return *this;
}
Rational& Rational::operator=(Rational&& other) noexcept {
    number_.as<Fraction>() = std::move(other.number_.as<Fraction>());
    return *this;
}
Rational::~Rational() {
    number_.as<Fraction>().~Fraction();
}

Rational& Rational::operator+=(const Rational& other) {
    number_.as<Fraction>() += other.number_.as<Fraction>();
    return *this;
}
Rational& Rational::operator-=(const Rational& other) {
    number_.as<Fraction>() -= other.number_.as<Fraction>();
    return *this;
}
Rational& Rational::operator*=(const Rational& other) {
    number_.as<Fraction>() *= other.number_.as<Fraction>();
    return *this;
}
Rational& Rational::operator/=(const Rational& other) {
    number_.as<Fraction>() /= other.number_.as<Fraction>();
    return *this;
}

Integer Rational::numerator() const {
    Integer number;
    number.number_.as<Whole>() = boost::multiprecision::numerator(number_.as<Fraction>());
    return number;
}
Integer Rational::denominator() const {
    Integer number;
    number.number_.as<Whole>() = boost::multiprecision::denominator(number_.as<Fraction>());
    return number;
}
std::string Rational::str() const {
    return number_.as<Fraction>().str();
}

bool operator==(const Rational& left, const Rational& right) {
    return left.number_.as<Fraction>() == right.number_.as<Fraction>();
}
std::strong_ordering operator<=>(const Rational& left, const Rational& right) {
    return ordering(left.number_.as<Fraction>().compare(right.number_.as<Fraction>()));
}

Rational operator+(Rational left, const Rational& right) {
    return std::move(left += right);
}
Rational operator-(Rational left, const Rational& right) {
    return std::move(left -= right);
}
Rational operator*(Rational left, const Rational& right) {
    return std::move(left *= right);
}
Rational operator/(Rational left, const Rational& right) {
    return std::move(left /= right);
}
Rational operator-(const Rational& number) {
    return Rational() - number;
}
Rational abs(const Rational& number) {
    return number < 0 ? -number : number;
}

Rational to_rational(Decimal number) {
    return {Integer(number.mantissa()), pow(10, static_cast<unsigned>(number.scale()))};
}

Integer floor(const Rational& number) {
    const Integer top = number.numerator();
    const Integer bottom = number.denominator();
    Integer quotient = top / bottom;
    if (top < 0 && quotient * bottom != top) quotient -= 1;
    return quotient;
}

Integer round_half_away(const Rational& number) {
    const Rational half(1, 2);
    if (number < 0) return -floor(half - number);
    return floor(number + half);
}

}  // namespace tthc
