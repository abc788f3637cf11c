#pragma once

#include "tthc/cost/estimate.h"

#include <optional>

namespace tthc {

/// A figure before and after.
struct Figure {
    Rational before;
    Rational after;

    Rational saved() const { return before - after; }
    /// saved / before; empty when there was nothing before.
    std::optional<Rational> rate() const;
};

/// Days (or another unit) of waiting before and after; never turned into money.
struct TimeFigure {
    Duration before;
    Duration after;
    /// Empty when the units differ: only a calendar turns working days into days.
    std::optional<Figure> comparable() const;
};

/// What a revision saves. A change in the number of applicants is no saving but an adjustment: it
/// is taken out first, by costing the original with the number of the revision.
struct Saving {
    Estimate before;
    Estimate after;
    Rational adjustment;  ///< of the yearly cost with fees, by the number of applicants
    Figure once_without_fees;
    Figure once_fees;
    Figure once_with_fees;
    Figure year_without_fees;  ///< after the adjustment
    Figure year_with_fees;
    Figure hours;
    Figure trips;
    std::optional<TimeFigure> legal_deadline;
    std::optional<TimeFigure> committed_deadline;
};

/// `after` empty: the procedure is abolished, and costs nothing (03/2022/TT-BTP Điều 12 khoản 4).
Saving save(const Procedure& before, const std::optional<Procedure>& after,
            const CostParameters& parameters);

}  // namespace tthc
