#pragma once

#include "tthc/base/decimal.h"

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tthc {

namespace detail {

/// Room for a number of the library behind (Boost.Multiprecision), which no header of ours shows:
/// its own would be read by every file that counts.
template <std::size_t size>
class Opaque {
public:
    template <class T>
    T& as() {
        static_assert(sizeof(T) <= size && alignof(T) <= alignof(std::max_align_t));
        return *reinterpret_cast<T*>(room_);
    }
    template <class T>
    const T& as() const {
        static_assert(sizeof(T) <= size && alignof(T) <= alignof(std::max_align_t));
        return *reinterpret_cast<const T*>(room_);
    }

private:
    alignas(std::max_align_t) std::byte room_[size];
};

}  // namespace detail

/// A whole number without bounds.
class Integer {
public:
    Integer() : Integer(std::int64_t{0}) {}
    Integer(std::int64_t value);
    template <std::integral Number>
    Integer(Number value) : Integer(static_cast<std::int64_t>(value)) {}
    explicit Integer(std::string_view digits);
    Integer(const Integer& other);
    Integer(Integer&& other) noexcept;
    Integer& operator=(const Integer& other);
    Integer& operator=(Integer&& other) noexcept;
    ~Integer();

    Integer& operator+=(const Integer& other);
    Integer& operator-=(const Integer& other);
    Integer& operator*=(const Integer& other);
    /// Towards zero, as for built-in numbers.
    Integer& operator/=(const Integer& other);
    Integer& operator%=(const Integer& other);

    std::string str() const;
    /// For a number that is known to fit.
    std::int64_t to_int() const;

    friend bool operator==(const Integer& left, const Integer& right);
    friend std::strong_ordering operator<=>(const Integer& left, const Integer& right);

private:
    friend class Rational;
    detail::Opaque<48> number_;
};

Integer operator+(Integer left, const Integer& right);
Integer operator-(Integer left, const Integer& right);
Integer operator*(Integer left, const Integer& right);
Integer operator/(Integer left, const Integer& right);
Integer operator%(Integer left, const Integer& right);
Integer operator-(const Integer& number);
Integer abs(const Integer& number);
Integer pow(const Integer& base, unsigned exponent);
/// The least common multiple of two numbers above zero.
Integer least_common_multiple(const Integer& left, const Integer& right);

/// An exact fraction without bounds, in lowest terms; for sums and products of money and time.
class Rational {
public:
    Rational() : Rational(Integer()) {}
    template <std::integral Number>
    Rational(Number value) : Rational(Integer(value)) {}
    Rational(const Integer& value);
    Rational(const Integer& numerator, const Integer& denominator);
    Rational(const Rational& other);
    Rational(Rational&& other) noexcept;
    Rational& operator=(const Rational& other);
    Rational& operator=(Rational&& other) noexcept;
    ~Rational();

    Rational& operator+=(const Rational& other);
    Rational& operator-=(const Rational& other);
    Rational& operator*=(const Rational& other);
    Rational& operator/=(const Rational& other);

    Integer numerator() const;
    Integer denominator() const;
    /// `3`, `-1/3`.
    std::string str() const;

    friend bool operator==(const Rational& left, const Rational& right);
    friend std::strong_ordering operator<=>(const Rational& left, const Rational& right);

private:
    detail::Opaque<96> number_;
};

Rational operator+(Rational left, const Rational& right);
Rational operator-(Rational left, const Rational& right);
Rational operator*(Rational left, const Rational& right);
Rational operator/(Rational left, const Rational& right);
Rational operator-(const Rational& number);
Rational abs(const Rational& number);

Rational to_rational(Decimal number);

/// The nearest whole number; halves go away from zero.
Integer round_half_away(const Rational& number);

/// The largest whole number that is not above.
Integer floor(const Rational& number);

}  // namespace tthc
