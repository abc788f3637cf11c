#pragma once

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

enum class LineKind { form, work, travel, services, fee };

/// One row of the calculation: hours and money of one dossier.
struct CostLine {
    LineKind kind = LineKind::work;
    std::string path;  ///< the element it comes from: `burden/lam-don`, `fees/phi-tham-dinh`
    Message what;
    Spread hours;
    Spread money;          ///< đồng; hours × W for work, as stated for services and fees
    bool derived = false;  ///< not measured: made from other facts of the record
};

/// An input that the record does not have; never silently zero.
struct MissingInput {
    std::string path;
    Message what;
};

/// Compliance cost of one procedure: C = Σ (T × W + S) + F, C_year = C × n × m (02/2017/TT-VPCP
/// Điều 27, 03/2022/TT-BTP Điều 11 khoản 4). Nothing is rounded.
struct Estimate {
    std::vector<CostLine> lines;
    std::vector<MissingInput> missing;
    Spread hours;
    Spread without_fees;  ///< one dossier
    Spread fees;
    Spread with_fees;
    Spread times;       ///< n
    Spread applicants;  ///< m
    Spread year_without_fees;
    Spread year_with_fees;
    Spread trips;
    Count steps = 0;
    Count documents = 0;
    Count copies = 0;  ///< originals, copies and certified copies handed in, all sets
    std::optional<Duration>
        legal_deadline;  ///< the longest; empty when there is none or units differ
    std::optional<Duration> committed_deadline;
    std::optional<CriticalPath> critical_path;
};

struct CostParameters {
    NormSet norms;
    HourlyIncome income;
};

Estimate estimate(const Procedure& procedure, const CostParameters& parameters);

}  // namespace tthc
