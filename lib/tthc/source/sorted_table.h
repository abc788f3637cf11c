#pragma once

#include "tthc/base/split.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace tthc {

/// Rows of cells, sorted by the first one, as tools/tabulate compiles them in: a start costs
/// nothing, a look-up compares a few keys. Row `i` is text[starts[i], starts[i + 1]).
class SortedTable {
public:
    static constexpr std::string_view separator = "\x1F";

    constexpr SortedTable() = default;
    constexpr SortedTable(std::string_view text, std::span<const std::uint32_t> starts)
        : text_(text), starts_(starts) {}

    std::size_t size() const { return starts_.empty() ? 0 : starts_.size() - 1; }
    std::string_view key(std::size_t row) const {
        const std::string_view whole = text(row);
        return whole.substr(0, whole.find(separator));
    }
    std::vector<std::string_view> cells(std::size_t row) const {
        return split(text(row), separator);
    }
    /// The first row whose key is not less.
    std::size_t lower_bound(std::string_view key) const {
        std::size_t begin = 0;
        for (std::size_t count = size(); count > 0;) {
            const std::size_t half = count / 2;
            const bool less = this->key(begin + half) < key;
            begin += less ? half + 1 : 0;
            count = less ? count - half - 1 : half;
        }
        return begin;
    }
    /// The cells of the row with this key; none where there is no such row.
    std::vector<std::string_view> find(std::string_view key) const {
        const std::size_t row = lower_bound(key);
        const bool found = row < size() && this->key(row) == key;
        return found ? cells(row) : std::vector<std::string_view>{};
    }

private:
    std::string_view text(std::size_t row) const {
        return text_.substr(starts_[row], starts_[row + 1] - starts_[row]);
    }

    std::string_view text_;
    std::span<const std::uint32_t> starts_;
};

}  // namespace tthc
