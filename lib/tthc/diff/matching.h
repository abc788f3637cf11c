#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tthc {

/// Indices of an item before and after.
struct Pair {
    std::size_t before = 0;
    std::size_t after = 0;
};

/// Finds which item of one list became which of another; each way of matching sees only what the
/// earlier ones left. Exchanging the lists exchanges the sides of the pairs and nothing else.
class Matching {
public:
    using Keys = std::vector<std::optional<std::string>>;
    /// Per cent of likeness; more than 100 for equal items.
    using Score = std::function<int(std::size_t, std::size_t)>;

    /// Least likeness of items that are taken for the same.
    static constexpr int least_score = 60;
    /// Lists whose remaining pairs are more are not compared by likeness.
    static constexpr std::size_t most_pairs = 40'000;

    Matching(std::size_t before, std::size_t after) : before_(before), after_(after) {}

    /// Equal keys; of repeated ones, the first with the first.
    void by_key(const Keys& before, const Keys& after);
    /// Keys that one remaining item of each list has.
    void by_unique_key(const Keys& before, const Keys& after);
    void by_score(const Score& score);

    /// Partner of each item; by before index.
    std::vector<Pair> pairs() const;
    bool is_matched_before(std::size_t index) const { return before_[index].has_value(); }
    bool is_matched_after(std::size_t index) const { return after_[index]; }

private:
    void join(std::size_t before, std::size_t after);

    std::vector<std::optional<std::size_t>> before_;
    std::vector<bool> after_;
};

/// Which pairs (by before index) keep their order: a longest increasing chain, and among several
/// the one that the exchanged lists would choose too. `label` tells pairs apart that stand
/// symmetrically and must not depend on the side.
std::vector<bool> unmoved(const std::vector<Pair>& pairs,
                          const std::function<std::string(const Pair&)>& label);

/// Common words of two texts in per cent of all words.
int word_likeness(std::string_view left, std::string_view right);

}  // namespace tthc
