#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace tthc {

/// What leaves one sequence and what comes at its place in the other.
struct Difference {
    std::size_t before = 0;
    std::size_t before_end = 0;
    std::size_t after = 0;
    std::size_t after_end = 0;
};

/// Length of the longest common subsequence of every pair of tails.
class Tails {
public:
    template <class Same>
    Tails(std::size_t left, std::size_t right, const Same& same)
        : width_(right + 1), lengths_((left + 1) * width_) {
        for (std::size_t i = left; i-- > 0;) {
            for (std::size_t j = right; j-- > 0;) {
                lengths_[i * width_ + j] =
                    same(i, j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
            }
        }
    }
    std::size_t at(std::size_t i, std::size_t j) const { return lengths_[i * width_ + j]; }

private:
    std::size_t width_;
    std::vector<std::size_t> lengths_;
};

/// The fewest edits; one for all between the first and the last difference where more than `most`
/// items stand there. `same(left, right)` compares two items.
template <class T, class Same>
std::vector<Difference> differences_between(const std::vector<T>& left, const std::vector<T>& right,
                                            const Same& same, std::size_t most) {
    const std::size_t shorter = std::min(left.size(), right.size());
    std::size_t begin = 0;
    std::size_t tail = 0;
    while (begin < shorter && same(left[begin], right[begin]))
        ++begin;
    while (tail < shorter - begin &&
           same(left[left.size() - tail - 1], right[right.size() - tail - 1]))
        ++tail;
    const std::size_t left_end = left.size() - tail;
    const std::size_t right_end = right.size() - tail;
    if (begin == left_end && begin == right_end) return {};
    if (std::max(left_end, right_end) - begin > most) return {{begin, left_end, begin, right_end}};
    const auto alike = [&](std::size_t i, std::size_t j) {
        return same(left[begin + i], right[begin + j]);
    };
    const Tails tails(left_end - begin, right_end - begin, alike);
    std::vector<Difference> edits;
    std::size_t i = begin;
    std::size_t j = begin;
    while (i < left_end || j < right_end) {
        if (i < left_end && j < right_end && same(left[i], right[j])) {
            ++i;
            ++j;
            continue;
        }
        const bool open =
            !edits.empty() && edits.back().before_end == i && edits.back().after_end == j;
        if (!open) edits.push_back({i, i, j, j});
        const bool drop =
            j == right_end || (i < left_end && tails.at(i + 1 - begin, j - begin) >=
                                                   tails.at(i - begin, j + 1 - begin));
        if (drop) {
            edits.back().before_end = ++i;
        } else {
            edits.back().after_end = ++j;
        }
    }
    return edits;
}

}  // namespace tthc
