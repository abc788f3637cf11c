#include "tthc/diff/matching.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <numeric>
#include <tuple>

namespace tthc {
namespace {

/// A sum of different powers of two, highest bits first, so that sums compare as texts do.
using Weight = std::vector<std::uint64_t>;
constexpr std::size_t bits = 64;

/// Longer disordered stretches are taken to be moved as a whole.
constexpr std::size_t longest_chain = 1'000;

std::size_t distance(const Pair& pair) {
    return std::max(pair.before, pair.after) - std::min(pair.before, pair.after);
}

std::size_t sum(const Pair& pair) {
    return pair.before + pair.after;
}

/// Ends of the stretches that nothing crosses: each is in order with all that comes later.
std::vector<std::size_t> stretches(const std::vector<Pair>& pairs) {
    std::vector<std::size_t> least(pairs.size() + 1, std::numeric_limits<std::size_t>::max());
    for (std::size_t i = pairs.size(); i-- > 0;)
        least[i] = std::min(least[i + 1], pairs[i].after);
    std::vector<std::size_t> ends;
    std::size_t largest = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        largest = std::max(largest, pairs[i].after);
        if (largest < least[i + 1]) ends.push_back(i + 1);
    }
    return ends;
}

struct Chain {
    std::size_t length = 0;
    Weight weight;
    std::optional<std::size_t> previous;

    bool is_better_than(const Chain& other) const {
        return std::tie(length, weight) > std::tie(other.length, other.weight);
    }
};

std::vector<std::size_t> ranks(const std::vector<Pair>& pairs,
                               const std::function<std::string(const Pair&)>& label) {
    using Rank = std::tuple<std::ptrdiff_t, std::size_t, std::string>;
    std::vector<Rank> keys;
    keys.reserve(pairs.size());
    for (const Pair& pair : pairs)
        keys.emplace_back(-static_cast<std::ptrdiff_t>(distance(pair)), sum(pair), label(pair));
    std::vector<std::size_t> order(pairs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t left, std::size_t right) { return keys[left] < keys[right]; });
    std::vector<std::size_t> rank(pairs.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        rank[order[i]] = i;
    return rank;
}

/// The members of the best chain of one stretch.
std::vector<std::size_t> best_chain(const std::vector<Pair>& pairs,
                                    const std::vector<std::size_t>& rank) {
    std::vector<Chain> chains(pairs.size());
    std::size_t best = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        Chain start;
        for (std::size_t j = 0; j < i; ++j) {
            if (pairs[j].after > pairs[i].after) continue;
            if (start.previous && !chains[j].is_better_than(chains[*start.previous])) continue;
            start.previous = j;
        }
        chains[i] = start;
        chains[i].length = 1 + (start.previous ? chains[*start.previous].length : 0);
        chains[i].weight =
            start.previous ? chains[*start.previous].weight : Weight(pairs.size() / bits + 1);
        chains[i].weight.rbegin()[static_cast<std::ptrdiff_t>(rank[i] / bits)] |=
            std::uint64_t{1} << (rank[i] % bits);
        if (chains[i].is_better_than(chains[best])) best = i;
    }
    std::vector<std::size_t> members;
    for (std::optional<std::size_t> at = best; at; at = chains[*at].previous)
        members.push_back(*at);
    return members;
}

using Occurrences = std::map<std::string, std::vector<std::size_t>>;

template <class IsFree>
Occurrences occurrences(const Matching::Keys& keys, IsFree is_free) {
    Occurrences found;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (keys[i] && is_free(i)) found[*keys[i]].push_back(i);
    }
    return found;
}

}  // namespace

void Matching::join(std::size_t before, std::size_t after) {
    partner_[before] = after;
    taken_before_[before] = true;
    taken_after_[after] = true;
}

void Matching::regroup(Regrouping regrouping) {
    const bool splits = regrouping.direction == Regrouping::Direction::split;
    auto& one = splits ? taken_before_ : taken_after_;
    auto& many = splits ? taken_after_ : taken_before_;
    one[regrouping.one] = true;
    for (const std::size_t index : regrouping.many)
        many[index] = true;
    regroupings_.push_back(std::move(regrouping));
}

/// Of repeated keys whose numbers differ, those that stand at the same place counted from the start
/// or from the end: the others are the ones that came or went.
void Matching::join_in_place(const std::vector<std::size_t>& left,
                             const std::vector<std::size_t>& right) {
    if (left.size() == right.size()) return;
    const auto join_at = [&](std::size_t index, std::size_t partner) {
        const bool stands = std::find(right.begin(), right.end(), partner) != right.end();
        if (stands && is_free_before(index) && is_free_after(partner)) join(index, partner);
    };
    const std::size_t grown = taken_after_.size() - taken_before_.size();
    for (const std::size_t index : left)
        join_at(index, index);
    for (const std::size_t index : left)
        join_at(index, index + grown);
}

void Matching::by_key(const Keys& before, const Keys& after) {
    const auto left = occurrences(before, [&](std::size_t i) { return is_free_before(i); });
    const auto right = occurrences(after, [&](std::size_t i) { return is_free_after(i); });
    for (const auto& [key, indices] : left) {
        const auto partner = right.find(key);
        if (partner == right.end()) continue;
        join_in_place(indices, partner->second);
        auto other = partner->second.begin();
        for (const std::size_t index : indices) {
            if (!is_free_before(index)) continue;
            while (other != partner->second.end() && !is_free_after(*other))
                ++other;
            if (other == partner->second.end()) break;
            join(index, *other);
        }
    }
}

void Matching::by_unique_key(const Keys& before, const Keys& after) {
    const auto left = occurrences(before, [&](std::size_t i) { return is_free_before(i); });
    const auto right = occurrences(after, [&](std::size_t i) { return is_free_after(i); });
    for (const auto& [key, indices] : left) {
        const auto partner = right.find(key);
        if (partner == right.end() || indices.size() != 1 || partner->second.size() != 1) continue;
        join(indices.front(), partner->second.front());
    }
}

void Matching::by_score(const Score& score) {
    struct Candidate {
        int score;
        Pair pair;
    };
    const auto left = std::count(taken_before_.begin(), taken_before_.end(), false);
    const auto right = std::count(taken_after_.begin(), taken_after_.end(), false);
    if (static_cast<std::size_t>(left) * static_cast<std::size_t>(right) > most_pairs) return;
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < taken_before_.size(); ++i) {
        for (std::size_t j = 0; j < taken_after_.size() && is_free_before(i); ++j) {
            if (taken_after_[j]) continue;
            const int value = score(i, j);
            if (value >= least_score) candidates.push_back({value, {i, j}});
        }
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return std::tuple(-a.score, sum(a.pair), distance(a.pair), a.pair.before) <
               std::tuple(-b.score, sum(b.pair), distance(b.pair), b.pair.before);
    });
    for (const Candidate& candidate : candidates) {
        const auto [before, after] = candidate.pair;
        if (is_free_before(before) && is_free_after(after)) join(before, after);
    }
}

std::vector<Pair> Matching::pairs() const {
    std::vector<Pair> found;
    for (std::size_t i = 0; i < partner_.size(); ++i) {
        if (partner_[i]) found.push_back({i, *partner_[i]});
    }
    return found;
}

std::vector<bool> unmoved(const std::vector<Pair>& pairs,
                          const std::function<std::string(const Pair&)>& label) {
    std::vector<bool> kept(pairs.size());
    std::size_t begin = 0;
    for (const std::size_t end : stretches(pairs)) {
        const std::vector<Pair> stretch(pairs.begin() + static_cast<std::ptrdiff_t>(begin),
                                        pairs.begin() + static_cast<std::ptrdiff_t>(end));
        if (stretch.size() == 1) {
            kept[begin] = true;
        } else if (stretch.size() <= longest_chain) {
            for (const std::size_t member : best_chain(stretch, ranks(stretch, label)))
                kept[begin + member] = true;
        }
        begin = end;
    }
    return kept;
}

}  // namespace tthc
