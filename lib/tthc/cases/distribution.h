#pragma once

#include "tthc/base/rational.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tthc::cases {

/// How many dossiers took how many days: exact, and no larger than the longest of them.
class Distribution {
public:
    void add(std::size_t days) {
        if (days >= counts_.size()) counts_.resize(days + 1);
        ++counts_[days];
        ++count_;
    }

    std::uint64_t count() const { return count_; }
    /// By number of days.
    const std::vector<std::uint64_t>& counts() const { return counts_; }

    /// The middle value, the mean of both where there are two; nothing of none.
    std::optional<Rational> median() const;
    /// The least number of days within which nine of ten are done; nothing of none.
    std::optional<std::size_t> p90() const;
    std::optional<Rational> mean() const;

private:
    /// The value with this rank, from 1.
    std::size_t at_rank(std::uint64_t rank) const;

    std::vector<std::uint64_t> counts_;
    std::uint64_t count_ = 0;
};

}  // namespace tthc::cases
