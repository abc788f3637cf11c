#pragma once

#include "tthc/cost/polynomial.h"
#include "tthc/cost/procedure_saving.h"
#include "tthc/cost/ranged_inputs.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tthc {

/// How far a yearly saving may go: each range a PERT distribution, independent of the others. All
/// in đồng and exact but the percentiles, which are drawn.
struct SavingSpread {
    Rational likely;
    Ends ends;
    Moments moments;
    Percentiles percentiles;

    friend bool operator==(const SavingSpread&, const SavingSpread&) = default;
};

/// What the plan saves a year where one input is at an end of its range and all others are likely.
struct Swing {
    std::size_t procedure = 0;  ///< of the plan, by place
    RangedInput input;
    Rational at_low;  ///< with fees
    Rational at_high;
    Rational without_fees_at_low;
    Rational without_fees_at_high;

    Rational width() const { return abs(at_high - at_low); }
};

/// The range of the saving itself: an input of both versions moves in both. What nobody stated, and
/// conventions, stay as likely as they are.
struct SavingRange {
    std::vector<Swing> swings;  ///< the widest first
    /// Empty where the saving is no sum of products of its inputs; `why_not` says where.
    std::optional<SavingSpread> without_fees;
    std::optional<SavingSpread> with_fees;
    Message why_not;
};

/// Empty where no procedure states a range. `procedures` are those of the pairs.
std::optional<SavingRange> saving_range(const std::vector<VersionPair>& pairs,
                                        const std::vector<ProcedureSaving>& procedures,
                                        const CostParameters& parameters);

}  // namespace tthc
