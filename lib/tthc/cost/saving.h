#pragma once

#include "tthc/cost/estimate.h"
#include "tthc/diff/change.h"

#include <optional>
#include <set>

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
    /// Empty when the units differ: only a calendar turns working days into days. Weeks are
    /// counted in days and years in months.
    std::optional<Figure> comparable() const;
};

/// Two versions made comparable. The number of applicants, the area and the shares of dossiers are
/// parameters, not simplifications: `adjusted` is the original with those of the revision. What one
/// version does not state at all (n, m, tasks, fees, papers, channels, …) it takes from the other:
/// silence is no saving.
struct Versions {
    Procedure original;
    Procedure adjusted;
    Procedure revised;  ///< asks for nothing when abolished
    Basis basis;
    bool abolished = false;
    bool shared_tasks = false;    ///< the revision states no tasks and takes those of the original
    bool shared_times = false;    ///< one of them does not state how often
    bool shared_papers = false;   ///< one of them lists no papers
    std::set<Section> shared;     ///< sections that one of them does not state
    std::vector<Change> changes;  ///< between the files, as far as both state something
    std::vector<MissingInput> missing;
};

/// `revised` empty: the procedure is abolished.
Versions align(const Procedure& original, const std::optional<Procedure>& revised);
/// With the changes between them, which are known.
Versions align(const Procedure& original, const std::optional<Procedure>& revised,
               std::vector<Change> changes);

/// What a revision saves: the original at its own parameters → at new ones (an adjustment) → the
/// revision (the saving). Figures are the likely ones; the estimates have the others.
struct Saving {
    Estimate before;
    Estimate adjusted;
    Estimate after;
    bool abolished = false;
    std::vector<MissingInput> missing;  ///< of the comparison; each estimate has its own
    /// Left out of the revision alone, so that no more than what is told is saved.
    std::vector<MissingInput> untold;
    Rational adjustment;  ///< of the yearly cost with fees
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
/// With another hourly income or other norms after than before, which are an adjustment too.
Saving save(const Versions& versions, const CostParameters& before, const CostParameters& after);

}  // namespace tthc
