#pragma once

#include "tthc/diff/meaning.h"
#include "tthc/model/duration.h"
#include "tthc/model/quantity.h"

#include <string_view>
#include <vector>

namespace tthc {

/// -1, 0, 1 as the burden of a thing falls, stays or grows; empty where that cannot be said.
using Trend = std::optional<int>;

/// Ranges fall when no bound grows.
Trend trend(const Quantity& before, const Quantity& after);

/// Adds up how the parts of one group change: all down reduces the burden, all up increases it.
class Balance {
public:
    void add(const Bilingual& part, Trend trend);
    /// A change of words that no number answers.
    void add_text(const Bilingual& part) { add(part, Trend{}); }

    bool falls(std::string_view part_en) const;
    bool grows(std::string_view part_en) const;

    Meaning meaning() const;

private:
    std::vector<Bilingual> down_;
    std::vector<Bilingual> up_;
    std::vector<Bilingual> unknown_;
};

}  // namespace tthc
