#pragma once

#include "tthc/diff/meaning.h"
#include "tthc/model/quantity.h"

#include <optional>
#include <vector>

namespace tthc {

/// -1, 0, 1 as the burden of a thing falls, stays or grows; empty where that cannot be said.
using Trend = std::optional<int>;

/// Ranges fall when no bound grows.
Trend trend(const Quantity& before, const Quantity& after);

/// Of the English words; a verb follows its noun.
enum class Number { singular, plural };

/// What grows or falls, in words.
struct Part {
    Bilingual name;
    Number number = Number::singular;
};

/// Adds up how the parts of one group change: all down reduces the burden, all up increases it.
class Balance {
public:
    void add(const Part& part, Trend trend);
    /// A change of words that no number answers.
    void add_text(const Part& part) { add(part, Trend{}); }

    /// Whether this part, and no other, does.
    bool falls(const Part& part) const;
    bool grows(const Part& part) const;

    Meaning meaning() const;

private:
    std::vector<Part> down_;
    std::vector<Part> up_;
    std::vector<Part> unknown_;
};

}  // namespace tthc
