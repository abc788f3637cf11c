#include "tthc/cost/pert.h"

#include <algorithm>
#include <array>
#include <bit>

namespace tthc {
namespace {

constexpr unsigned bits_of_cells = 12;
constexpr std::size_t density_cells = std::size_t{1} << bits_of_cells;
constexpr unsigned bits_of_exponent = 20;
constexpr std::uint64_t one_in_31 = std::uint64_t{1} << 31;
constexpr std::uint64_t one_in_32 = std::uint64_t{1} << 32;

/// The binary logarithm of a number above zero, 32 bits behind the point.
std::int64_t log2_of(std::uint64_t number) {
    const unsigned whole = static_cast<unsigned>(std::bit_width(number)) - 1;
    std::uint64_t rest = number << (31 - whole);
    std::uint64_t result = whole;
    for (unsigned bit = 0; bit < 32; ++bit) {
        rest = (rest * rest) >> 31;
        const bool doubled = rest >= one_in_32;
        if (doubled) rest >>= 1;
        result = result << 1 | (doubled ? 1 : 0);
    }
    return static_cast<std::int64_t>(result);
}

std::uint64_t square_root_of(std::uint64_t number) {
    std::uint64_t root = 0;
    for (std::uint64_t bit = one_in_31; bit != 0; bit >>= 1) {
        const std::uint64_t more = root | bit;
        if (more * more <= number) root = more;
    }
    return root;
}

/// 2 to the power of 1/2, 1/4, 1/8, …, 31 bits behind the point.
std::array<std::uint64_t, 32> roots_of_two() {
    std::array<std::uint64_t, 32> roots{};
    std::uint64_t last = one_in_32;
    for (std::uint64_t& root : roots) {
        last = square_root_of(last << 31);
        root = last;
    }
    return roots;
}

/// 2 to the power of a fraction of 32 bits, 31 bits behind the point.
std::uint64_t power_of_two(std::uint64_t fraction) {
    static const auto roots = roots_of_two();
    std::uint64_t result = one_in_31;
    for (std::size_t i = 0; i < roots.size(); ++i) {
        if ((fraction >> (31 - i) & 1U) != 0) result = (result * roots[i]) >> 31;
    }
    return result;
}

/// 2^40 · 2^−fall.
std::uint64_t weight_of_fall(std::int64_t fall) {
    const auto bits = static_cast<std::uint64_t>(fall);
    const std::uint64_t whole = bits >> 32;
    const std::uint64_t fraction = bits & (one_in_32 - 1);
    if (whole > 40) return 0;
    if (fraction == 0) return (std::uint64_t{1} << 40) >> whole;
    return (power_of_two(one_in_32 - fraction) << 8) >> whole;
}

/// The logarithm of x^(4p) · (1 − x)^(4(1 − p)) in the middle of each cell.
std::vector<std::int64_t> log_densities(const Spread& range) {
    const Rational part = (range.likely - range.low) / (range.high - range.low);
    const Rational scale = Rational(Integer(4) * Integer(std::int64_t{1} << bits_of_exponent));
    const std::int64_t left = floor(part * scale).to_int();
    const std::int64_t right = floor(scale).to_int() - left;
    std::vector<std::int64_t> logarithms;
    for (std::uint64_t i = 0; i < density_cells; ++i)
        logarithms.push_back(log2_of(2 * i + 1) - (std::int64_t{bits_of_cells + 1} << 32));
    std::vector<std::int64_t> result;
    for (std::size_t i = 0; i < density_cells; ++i) {
        const std::int64_t both = left * logarithms[i] + right * logarithms[density_cells - 1 - i];
        result.push_back(both / (std::int64_t{1} << bits_of_exponent));
    }
    return result;
}

}  // namespace

Rational pert_mean(const Spread& range) {
    return (range.low + 4 * range.likely + range.high) / 6;
}

Rational pert_variance(const Spread& range) {
    const Rational mean = pert_mean(range);
    return (mean - range.low) * (range.high - mean) / 7;
}

Integer rounded_root(const Rational& number) {
    const Integer square = floor(number * 4);
    if (square == 0) return 0;
    Integer root = pow(10, static_cast<unsigned>(square.str().size() / 2 + 1));
    for (Integer next = (root + square / root) / 2; next < root; next = (root + square / root) / 2)
        root = next;
    return (root + 1) / 2;
}

std::uint64_t RandomNumbers::next() {
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31);
}

PertDraws::PertDraws(const Spread& range) {
    const auto logarithms = log_densities(range);
    const std::int64_t top = *std::max_element(logarithms.begin(), logarithms.end());
    sums_.push_back(0);
    for (const std::int64_t logarithm : logarithms)
        sums_.push_back(sums_.back() + weight_of_fall(top - logarithm));
}

std::uint64_t PertDraws::position(RandomNumbers& random) const {
    const std::uint64_t drawn = random.next() % sums_.back();
    const auto above = std::upper_bound(sums_.begin(), sums_.end(), drawn);
    const auto cell = static_cast<std::uint64_t>(above - sums_.begin()) - 1;
    const std::uint64_t before = *(above - 1);
    constexpr unsigned bits_in_cell = 32 - bits_of_cells;
    return (cell << bits_in_cell) + ((drawn - before) << bits_in_cell) / (*above - before);
}

}  // namespace tthc
