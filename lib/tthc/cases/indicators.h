#pragma once

#include "tthc/cases/case_list.h"

#include <optional>
#include <vector>

namespace tthc::cases {

/// One of the nine indicators of 01/2018/TT-VPCP Điều 13.
struct Indicator {
    int number = 0;
    Bilingual title;
    std::optional<Rational> score;  ///< rounded to one decimal (Điều 15)
    std::uint64_t dossiers = 0;     ///< on which it rests
    std::uint64_t undecided = 0;    ///< of which the rule does not say the points
    Message why_not = {};           ///< where there is no score
};

/// All nine, in their order: those that the columns of the lists give, and why the others are not
/// given.
std::vector<Indicator> indicators_of(const CaseResults& results);

}  // namespace tthc::cases
