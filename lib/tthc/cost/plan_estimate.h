#pragma once

#include "tthc/base/result.h"
#include "tthc/cost/plan.h"
#include "tthc/cost/saving.h"
#include "tthc/source/diagnostic.h"

#include <optional>
#include <string>
#include <vector>

namespace tthc {

/// What one measure of a plan saves in one procedure.
struct MeasureSaving {
    std::string id;  ///< empty: changes that no measure covers
    std::string name;
    Rational year;      ///< exact share of the yearly saving with fees
    Integer year_dong;  ///< whole đồng; the parts sum to the rounded total
    Rational alone;
    Rational last;
    /// Of the legal deadline, for one dossier and a year; empty where units differ and for one of
    /// several measures of an abolished procedure.
    std::optional<Rational> wait;
    std::optional<Rational> wait_year;
    std::vector<std::string> unmatched;  ///< `covers` that name no change
    std::vector<std::string> amends;
};

struct ProcedureSaving {
    std::string name;
    std::string original;
    Saving saving;
    std::vector<MeasureSaving> measures;
};

/// Whether a target of the plan is met. `reached` is empty when it cannot be computed.
struct TargetResult {
    Message what;
    Rational wanted;
    std::optional<Rational> reached;
    std::optional<Rational> beside;  ///< the same rate on the other base, shown beside
    bool met = false;
};

struct PlanEstimate {
    std::string name;
    NormSet norms;
    HourlyIncome income;
    bool norms_of_another_year = false;  ///< the set did not hold in the plan's year
    std::vector<ProcedureSaving> procedures;
    Figure year_without_fees;
    Figure year_with_fees;
    std::vector<TargetResult> targets;
};

/// A plan with its procedures, as read from their files (in the order of the plan).
struct PlanInput {
    Plan plan;
    std::vector<Procedure> originals;
    std::vector<std::optional<Procedure>> revisions;
};

/// Reads a plan and the procedures it names, relative to its own folder. `input` is empty when
/// anything was wrong.
struct LoadedPlan {
    std::optional<PlanInput> input;
    std::vector<Diagnostic> diagnostics;
};
LoadedPlan load_plan(const SourceFile& source);

/// `default_year` serves a plan without `year`. An error when norms or incomes are missing, a rate
/// cannot be read, or more than `max_players` measures of a procedure act together.
Result<PlanEstimate> estimate_plan(const PlanInput& input, const Norms& norms, int default_year);

}  // namespace tthc
