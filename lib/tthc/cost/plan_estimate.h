#pragma once

#include "tthc/base/result.h"
#include "tthc/cost/plan.h"
#include "tthc/cost/saving.h"
#include "tthc/diff/change.h"
#include "tthc/finding/findings.h"

#include <optional>
#include <string>
#include <vector>

namespace tthc {

/// What one measure of a plan saves in one procedure.
struct MeasureSaving {
    std::string id;  ///< empty: changes that no measure covers
    Message name;
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
    std::string reason;
};

struct ProcedureSaving {
    std::string code;  ///< national code, else local id
    std::string name;
    std::string original_path;
    std::string revised_path;  ///< empty: abolished
    Saving saving;
    std::vector<MeasureSaving> measures;
};

/// Whether a target of the plan is met. `reached` is empty where it cannot be computed, and
/// `why_not` says why.
struct TargetResult {
    Message what;
    Rational wanted;
    std::optional<Rational> reached;
    Message why_not;
    std::optional<Rational> beside;  ///< the same rate on the other base, shown beside
    bool met = false;
};

struct PlanEstimate {
    std::string name;
    CostParameters parameters;
    std::vector<ProcedureSaving> procedures;
    Figure year_without_fees;
    Figure year_with_fees;
    std::vector<TargetResult> targets;
};

/// A procedure and what it becomes, with the files they come from.
struct VersionPair {
    std::string original_path;
    Procedure original;
    std::string revised_path;
    std::optional<Procedure> revised;  ///< empty: abolished
    std::vector<Change> changes;       ///< `diff` of the two; none where it is abolished
};

/// The two with what differs.
VersionPair paired(std::string original_path, Procedure original, std::string revised_path,
                   std::optional<Procedure> revised);

/// A plan with its procedures, in the order of the plan.
struct PlanInput {
    Plan plan;
    std::vector<VersionPair> pairs;
};

/// Reads a plan and the procedures it names, relative to its own folder. `input` is empty when
/// anything was wrong.
struct LoadedPlan {
    std::optional<PlanInput> input;
    std::vector<Finding> findings;
};
LoadedPlan load_plan(const SourceFile& source);

/// An error when norms or incomes are missing, or more than `max_players` measures of a procedure
/// act together.
/// The year of `choice` is for plans that name none; its set of norms goes before the plan's own.
Result<PlanEstimate> estimate_plan(const PlanInput& input, const Norms& norms,
                                   const ParameterChoice& choice);

/// Versions without a plan: each change is a measure of its own, under its own words; where too
/// many act together, the changes of a procedure are told as one.
Result<PlanEstimate> estimate_versions(const std::vector<VersionPair>& pairs, const Norms& norms,
                                       const ParameterChoice& choice);

}  // namespace tthc
