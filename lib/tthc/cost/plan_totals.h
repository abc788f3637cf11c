#pragma once

#include "tthc/base/result.h"
#include "tthc/cost/decider.h"
#include "tthc/cost/procedure_saving.h"

#include <optional>
#include <string>
#include <vector>

namespace tthc {

/// What one measure saves over all procedures of a plan: those that name it by the same id and
/// title.
struct MeasureTotal {
    std::string id;  ///< empty: changes that no measure covers
    Message name;
    std::vector<std::string> procedures;
    Rational year;
    Integer year_dong;  ///< the sum of those of the procedures
    Rational year_without_fees;
};

std::vector<MeasureTotal> over_procedures(const std::vector<ProcedureSaving>& procedures);

/// What amending one text saves. A measure takes effect once all the texts that it amends are
/// amended, so that the texts of a plan interact; theirs are Shapley values too.
struct ActSaving {
    std::optional<Decider> decider;
    std::string act;  ///< empty: what is saved without amending any
    std::vector<std::string> measures;
    Rational year;
    Integer year_dong;  ///< the parts sum to the rounded total
    Rational year_without_fees;
    Rational alone;  ///< with fees: amended alone, and as the last
    Rational last;
};

/// The texts by number, then what needs none. An error where more than `max_players` decide one
/// term of the cost.
Result<std::vector<ActSaving>> by_act(const std::vector<ProcedureSaving>& procedures);

/// What the procedures of one field, or of one authority, cost a year.
struct GroupTotal {
    std::string name;  ///< empty: not stated
    std::size_t procedures = 0;
    Figure without_fees;
    Figure with_fees;
};

/// By name.
std::vector<GroupTotal> by_group(const std::vector<ProcedureSaving>& procedures,
                                 std::string ProcedureSaving::*group);

}  // namespace tthc
