#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tthc {

/// An exact decimal number of at most 18 significant digits: hours, pages, counts, percentages.
/// Always in lowest terms, so equal numbers are equal values (`1.50` == `1.5`).
class Decimal {
public:
    constexpr Decimal() = default;
    constexpr Decimal(std::int64_t whole) : mantissa_(whole) {}

    /// Reads `12`, `0.25`, `-3`, `1e3`; empty when the text is no such number or has too many
    /// digits.
    static std::optional<Decimal> parse(std::string_view text);

    constexpr std::int64_t mantissa() const { return mantissa_; }
    /// Digits after the decimal point; the value is mantissa × 10^-scale.
    constexpr int scale() const { return scale_; }
    constexpr bool is_whole() const { return scale_ == 0; }
    constexpr bool is_negative() const { return mantissa_ < 0; }

    /// With a point and no grouping, as YAML and JSON write it.
    std::string to_string() const;

    /// Exact; the caller keeps sums below 18 digits (asserted).
    friend Decimal operator+(Decimal left, Decimal right);

    friend constexpr bool operator==(Decimal, Decimal) = default;
    friend std::strong_ordering operator<=>(Decimal left, Decimal right);

private:
    std::int64_t mantissa_ = 0;
    int scale_ = 0;
};

}  // namespace tthc
