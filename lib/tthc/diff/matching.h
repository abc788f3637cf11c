#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tthc {

/// Indices of an item before and after.
struct Pair {
    std::size_t before = 0;
    std::size_t after = 0;
};

/// One item of one list and the several of the other that it became, or that became it.
struct Regrouping {
    enum class Direction { split, merged };

    Direction direction = Direction::split;
    std::size_t one = 0;
    std::vector<std::size_t> many;
};

/// Finds which item of one list became which of another; each way of matching sees only what the
/// earlier ones left. Exchanging the lists exchanges the sides of the pairs and nothing else.
class Matching {
public:
    using Keys = std::vector<std::optional<std::string>>;
    /// Thousandths of likeness.
    using Score = std::function<int(std::size_t, std::size_t)>;

    /// Least likeness of items that are taken for the same.
    static constexpr int least_score = 600;
    /// Lists whose remaining pairs are more are not compared by likeness.
    static constexpr std::size_t most_pairs = 40'000;

    Matching(std::size_t before, std::size_t after)
        : partner_(before), taken_before_(before), taken_after_(after) {}

    /// Equal keys; repeated ones in order, or, where their numbers differ, first those whose place
    /// from the start or from the end is the same.
    void by_key(const Keys& before, const Keys& after);
    /// Keys that one remaining item of each list has.
    void by_unique_key(const Keys& before, const Keys& after);
    void by_score(const Score& score);
    /// Takes the items of the regrouping out of the matching.
    void regroup(Regrouping regrouping);

    /// Partner of each item; by before index.
    std::vector<Pair> pairs() const;
    const std::vector<Regrouping>& regroupings() const { return regroupings_; }
    bool is_free_before(std::size_t index) const { return !taken_before_[index]; }
    bool is_free_after(std::size_t index) const { return !taken_after_[index]; }

private:
    void join(std::size_t before, std::size_t after);
    void join_in_place(const std::vector<std::size_t>& left, const std::vector<std::size_t>& right);

    std::vector<std::optional<std::size_t>> partner_;
    std::vector<bool> taken_before_;
    std::vector<bool> taken_after_;
    std::vector<Regrouping> regroupings_;
};

/// Which pairs (by before index) keep their order: a longest increasing chain, and among several
/// the one that the exchanged lists would choose too. `label` tells pairs apart that stand
/// symmetrically and must not depend on the side.
std::vector<bool> unmoved(const std::vector<Pair>& pairs,
                          const std::function<std::string(const Pair&)>& label);

}  // namespace tthc
