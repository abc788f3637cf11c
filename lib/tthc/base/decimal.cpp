#include "tthc/base/decimal.h"

#include "tthc/base/digits.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>

namespace tthc {
namespace {

constexpr int max_digits = 18;

constexpr std::array<std::int64_t, max_digits + 1> powers_of_ten() {
    std::array<std::int64_t, max_digits + 1> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i)
        powers[i] = powers[i - 1] * 10;
    return powers;
}

constexpr auto power_of_ten = powers_of_ten();

/// Two 18-digit numbers at a common scale may need 36 digits.
__extension__ typedef __int128 Wide;  // NOLINT(modernize-use-using)

Wide raised(std::int64_t mantissa, int places) {
    return static_cast<Wide>(mantissa) * power_of_ten[static_cast<std::size_t>(places)];
}

struct Literal {
    std::string digits;
    int scale = 0;
    bool negative = false;
};

std::optional<int> parse_exponent(std::string_view text) {
    if (!text.empty() && text.front() == '+') text.remove_prefix(1);
    int exponent = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), exponent);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return {};
    if (exponent < -max_digits || exponent > max_digits) return {};
    return exponent;
}

std::optional<Literal> literal_of(std::string_view text) {
    Literal literal;
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        literal.negative = text.front() == '-';
        text.remove_prefix(1);
    }
    std::size_t i = 0;
    bool point = false;
    for (; i < text.size() && (is_digit(text[i]) || (text[i] == '.' && !point)); ++i) {
        if (text[i] == '.') {
            point = true;
            continue;
        }
        literal.digits += text[i];
        if (point) ++literal.scale;
    }
    if (literal.digits.empty()) return {};
    if (i == text.size()) return literal;
    if (text[i] != 'e' && text[i] != 'E') return {};
    const auto exponent = parse_exponent(text.substr(i + 1));
    if (!exponent) return {};
    literal.scale -= *exponent;
    return literal;
}

void trim(Literal& literal) {
    literal.digits.erase(0, literal.digits.find_first_not_of('0'));
    if (literal.digits.empty()) literal = {.digits = "0"};
    while (literal.scale > 0 && literal.digits.size() > 1 && literal.digits.back() == '0') {
        literal.digits.pop_back();
        --literal.scale;
    }
    while (literal.scale < 0 && literal.digits.size() <= max_digits) {
        literal.digits += '0';
        ++literal.scale;
    }
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
    auto literal = literal_of(text);
    if (!literal) return {};
    trim(*literal);
    if (literal->digits.size() > max_digits || literal->scale > max_digits || literal->scale < 0) {
        return {};
    }
    std::int64_t mantissa = 0;
    for (const char c : literal->digits)
        mantissa = mantissa * 10 + (c - '0');
    Decimal number;
    number.mantissa_ = literal->negative ? -mantissa : mantissa;
    number.scale_ = mantissa == 0 ? 0 : literal->scale;
    return number;
}

std::string Decimal::to_string() const {
    const std::int64_t magnitude = mantissa_ < 0 ? -mantissa_ : mantissa_;
    const std::string digits = fmt::format("{:0{}}", magnitude, scale_ + 1);
    const std::string_view sign = mantissa_ < 0 ? "-" : "";
    if (scale_ == 0) return fmt::format("{}{}", sign, digits);
    const std::string_view all = digits;
    const std::size_t whole = all.size() - static_cast<std::size_t>(scale_);
    return fmt::format("{}{}.{}", sign, all.substr(0, whole), all.substr(whole));
}

Decimal operator+(Decimal left, Decimal right) {
    Decimal sum;
    sum.scale_ = std::max(left.scale_, right.scale_);
    Wide mantissa = raised(left.mantissa_, sum.scale_ - left.scale_) +
                    raised(right.mantissa_, sum.scale_ - right.scale_);
    for (; sum.scale_ > 0 && mantissa % 10 == 0; mantissa /= 10)
        --sum.scale_;
    assert(mantissa <= power_of_ten[max_digits] && -mantissa <= power_of_ten[max_digits]);
    sum.mantissa_ = static_cast<std::int64_t>(mantissa);
    return sum;
}

std::strong_ordering operator<=>(Decimal left, Decimal right) {
    const int scale = std::max(left.scale_, right.scale_);
    const auto a = raised(left.mantissa_, scale - left.scale_);
    const auto b = raised(right.mantissa_, scale - right.scale_);
    if (a == b) return std::strong_ordering::equal;
    return a < b ? std::strong_ordering::less : std::strong_ordering::greater;
}

}  // namespace tthc
