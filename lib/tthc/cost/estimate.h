#pragma once

#include "tthc/cost/dossier_mix.h"
#include "tthc/cost/norms.h"
#include "tthc/model/critical_path.h"
#include "tthc/model/procedure.h"

#include <optional>
#include <string>
#include <vector>

namespace tthc {

/// A figure with its range; all three are equal where the inputs are single numbers.
struct Spread {
    Rational low;
    Rational likely;
    Rational high;

    Spread& operator+=(const Spread& other);
    friend Spread operator*(const Spread& left, const Spread& right);
    friend bool operator==(const Spread&, const Spread&) = default;
};

/// The range that a record states.
Spread spread_of(const Quantity& quantity);
/// A figure that has no range.
Spread exactly(const Rational& value);

enum class LineKind { form, work, travel, services, fee };

/// One factor of a line: how much of what, and who says so.
struct Factor {
    enum class Unit { number, hours, dong };

    Message what;
    Spread value;
    Unit unit = Unit::number;
    std::string input;  ///< its path in the record; empty where norms or incomes give it
    Message source;     ///< the norm or the income: text, article
};
using Factors = std::vector<Factor>;

/// What a record states, or what is assumed of it.
Factor stated(Message what, const Spread& value, std::string input);
Spread product(const Factors& factors);

/// One row of the calculation: hours and money of one dossier.
struct CostLine {
    LineKind kind = LineKind::work;
    std::string path;  ///< the element it comes from: `burden/lam-don`, `fees/phi-tham-dinh`
    Message what;
    Spread hours;
    Spread money;          ///< đồng; the product of the factors
    bool derived = false;  ///< not measured: made from other facts of the record
    Factors factors;
};

/// An input that the record does not have; never silently zero. `left_out`: its amount is not in
/// the totals, which are then too low; otherwise `what` says what is counted for it.
struct MissingInput {
    std::string path;
    Message what;
    bool left_out = false;
};

/// Whether the tasks of `burden` are priced or, where nobody has stated any, the facts of the
/// procedure.
enum class Inputs { stated, derived };

Inputs inputs_of(const Procedure& procedure);

/// Compliance cost of one procedure: C = Σ (T × W + S) + F, C_year = C × n × m (02/2017/TT-VPCP
/// Điều 27, 03/2022/TT-BTP Điều 11 khoản 4). Nothing is rounded.
struct Estimate {
    Inputs inputs = Inputs::stated;
    std::vector<CostLine> lines;
    std::vector<MissingInput> missing;
    Spread hours;
    Spread without_fees;  ///< one dossier
    Spread fees;          ///< its range is that of the dossier, not the sum of those of its lines
    Spread with_fees;
    Spread times;       ///< n
    Spread applicants;  ///< m
    Spread year_without_fees;
    Spread year_with_fees;
    Spread trips;
    Count steps = 0;
    Count documents = 0;  ///< a group of alternatives once
    Count copies = 0;     ///< originals, copies and certified copies handed in, all sets
    std::optional<Duration> legal_deadline;  ///< of the ordinary case
    std::optional<Duration> committed_deadline;
    std::optional<CriticalPath> critical_path;

    /// Whether something is left out of the totals, so that they are "at least".
    bool is_short() const;

    /// Tells an input whose amount is not in the totals.
    void leave_out(std::string path_of_it, Message what);
    /// Tells an input whose assumed value stands in the words.
    void assume(std::string path_of_it, Message what);
};

/// The likely money of all lines.
Rational likely_cost(const Estimate& estimate);

Estimate estimate(const Procedure& procedure, const CostParameters& parameters);

/// What versions that are compared have in common.
struct Basis {
    Inputs inputs = Inputs::stated;
    DossierMix mix;
};
Estimate estimate(const Procedure& procedure, const CostParameters& parameters, const Basis& basis);

}  // namespace tthc
