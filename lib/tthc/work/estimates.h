#pragma once

#include "tthc/cost/plan_estimate.h"
#include "tthc/diff/compare.h"
#include "tthc/model/engine_data.h"
#include "tthc/source/source.h"
#include "tthc/work/figure_check.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tthc {

/// All known norms, and which set was asked for (empty: the newest).
struct ChosenNorms {
    Norms norms;
    std::string id;
};

/// `word` is the id of a set, or a file that adds one; the shipped data and those of `folder`.
Result<ChosenNorms> choose_norms(const std::string& folder, const std::string& word);

/// The cost of one procedure as it stands.
struct ProcedureCost {
    std::string code;  ///< national code, else local id
    std::string name;
    std::string path;
    Estimate estimate;
    InputPlaces places;
};

/// Costs as they stand, and savings of plans or of pairs of versions.
struct Estimates {
    CostParameters parameters;  ///< of `costs`; each plan has its own
    std::vector<ProcedureCost> costs;
    std::size_t ranked_of =
        0;  ///< `costs` are the heaviest of so many; 0: in the order of the files
    std::vector<PlanEstimate> plans;
    std::vector<CheckedTable> tables;  ///< published figures, computed again
    std::vector<Message> notes;
    std::vector<Finding> findings;
};

/// What is priced with what.
struct Pricing {
    Norms norms;
    ParameterChoice choice;
    unsigned jobs = 1;
    bool shortest_ways = false;  ///< to the targets of plans
    std::size_t top = 0;         ///< of single procedures only so many, the heaviest first; 0: all
};

/// The sources with their texts, where every one of them is a plan; read once.
std::optional<std::vector<Source>> plans_of(std::span<const Source> sources);

Result<Estimates> estimate_plans(std::span<const Source> plans, const Pricing& pricing);
Result<Estimates> estimate_procedures(std::span<const Source> sources, const Pricing& pricing);
/// Published tables of savings.
Result<Estimates> check_tables(std::span<const std::string> paths);
/// The old and the new; a procedure that is new has no saving, and a note says so.
Result<Estimates> estimate_revision(Comparisons versions, const Pricing& pricing);

}  // namespace tthc
