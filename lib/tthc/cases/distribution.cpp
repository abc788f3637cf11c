#include "tthc/cases/distribution.h"

namespace tthc::cases {

std::size_t Distribution::at_rank(std::uint64_t rank) const {
    std::size_t days = 0;
    for (std::uint64_t seen = counts_[0]; seen < rank; seen += counts_[days])
        ++days;
    return days;
}

std::optional<Rational> Distribution::median() const {
    if (count_ == 0) return {};
    return Rational(at_rank((count_ + 1) / 2) + at_rank(count_ / 2 + 1)) / 2;
}

std::optional<std::size_t> Distribution::p90() const {
    if (count_ == 0) return {};
    return at_rank(count_ - count_ / 10);
}

std::optional<Rational> Distribution::mean() const {
    if (count_ == 0) return {};
    Rational sum;
    for (std::size_t days = 0; days < counts_.size(); ++days)
        sum += Rational(days) * Rational(counts_[days]);
    return sum / Rational(count_);
}

}  // namespace tthc::cases
