#include "tthc/base/nearest.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace tthc {
namespace {

std::size_t edit_distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < right.size(); ++j) {
            const std::size_t replaced = diagonal + (left[i] == right[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, replaced});
        }
    }
    return row.back();
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
    std::string_view best;
    std::size_t limit = (word.size() + 2) / 3 + 1;
    for (const std::string_view candidate : candidates) {
        const std::size_t distance = edit_distance(word, candidate);
        if (distance >= limit) continue;
        limit = distance;
        best = candidate;
    }
    return best;
}

Message unknown_word(const Bilingual& what, std::string_view word,
                     std::span<const std::string_view> known) {
    if (const auto near = nearest(word, known); !near.empty()) {
        return {fmt::format("không có {} `{}`; ý bạn là `{}`?", what.vi, word, near),
                fmt::format("unknown {} `{}`; did you mean `{}`?", what.en, word, near)};
    }
    constexpr std::size_t readable = 30;
    if (known.size() > readable) {
        return {fmt::format("không có {} `{}`", what.vi, word),
                fmt::format("unknown {} `{}`", what.en, word)};
    }
    const std::string all = fmt::format("{}", fmt::join(known.begin(), known.end(), ", "));
    return {fmt::format("không có {} `{}`; có: {}", what.vi, word, all),
            fmt::format("unknown {} `{}`; there is: {}", what.en, word, all)};
}

}  // namespace tthc
