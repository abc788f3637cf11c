#pragma once

#include <cstdint>
#include <utility>

namespace tthc {

/// Bytes [begin, end) of one file.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend constexpr bool operator==(Span, Span) = default;
    friend constexpr auto operator<=>(Span, Span) = default;
};

/// Where a structure stands in its file. All places are equal, so that values made from different
/// files compare by what they say.
struct Place {
    Span span;

    friend constexpr bool operator==(Place, Place) { return true; }
};

/// A value and where it was written; `==` ignores the place.
template <class T>
struct Located {
    T value{};
    Span span{};

    Located() = default;
    Located(T v) : value(std::move(v)) {}
    Located(T v, Span s) : value(std::move(v)), span(s) {}

    const T& operator*() const { return value; }
    const T* operator->() const { return &value; }

    friend bool operator==(const Located& left, const Located& right) {
        return left.value == right.value;
    }
};

}  // namespace tthc
