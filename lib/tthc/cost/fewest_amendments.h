#pragma once

#include "tthc/base/result.h"
#include "tthc/cost/procedure_saving.h"
#include "tthc/cost/targets.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tthc {

/// Texts that are amended together, and what that saves.
struct Amendments {
    std::vector<std::string> acts;
    Rational saved;  ///< a year, on the base of the target
    Rational rate;
};

/// The shortest ways to a target: all the smallest sets of texts that reach it, the one that saves
/// most first. Found by trying every set, smaller ones first.
struct FewestAmendments {
    CostBase base = CostBase::with_fees;
    Rational wanted;
    std::vector<Amendments> ways;  ///< empty: not even all of them reach it
    Amendments all;                ///< that may be amended
};

/// `may_amend` leaves out texts that others decide. Errors: there was no cost, or more than
/// `max_players` texts, told before any set is tried.
Result<FewestAmendments> fewest_amendments(
    const std::vector<ProcedureSaving>& procedures, CostBase base, const Rational& wanted,
    const std::function<bool(const std::string&)>& may_amend);

/// With all texts, and with those alone that the authority of the plan decides (where the plan
/// tells its level).
struct ShortestWays {
    FewestAmendments any;
    std::optional<FewestAmendments> own;
};

/// To the target of cost, which the plan has to have.
Result<ShortestWays> shortest_ways(const Plan& plan,
                                   const std::vector<ProcedureSaving>& procedures);

}  // namespace tthc
