#pragma once

#include "tthc/base/result.h"
#include "tthc/cost/input_places.h"
#include "tthc/cost/plan.h"
#include "tthc/cost/saving.h"
#include "tthc/cost/saving_terms.h"

#include <optional>
#include <string>
#include <vector>

namespace tthc {

/// What one measure saves of a length of waiting.
struct WaitSaving {
    std::optional<Rational> once;
    std::optional<Rational> year;
};

/// A change between the versions, in words.
struct ToldChange {
    std::size_t index = 0;  ///< in the list of changes
    std::string path;
    Message what;
    Effect effect = Effect::unclear;
};

/// What one measure of a plan saves in one procedure.
struct MeasureSaving {
    std::string id;  ///< empty: changes that no measure covers
    Message name;
    Rational year;      ///< exact share of the yearly saving with fees
    Integer year_dong;  ///< whole đồng; the parts sum to the rounded total
    Rational year_without_fees;
    Rational alone;
    Rational last;
    /// Empty where units differ and for one of several measures of an abolished procedure.
    WaitSaving legal;
    WaitSaving committed;
    std::vector<ToldChange> changes;     ///< that it brings about
    std::vector<std::string> unmatched;  ///< `covers` that name no change
    std::vector<std::string> amends;
    std::string reason;
    std::vector<std::string> acts;  ///< the numbers of the texts of `amends`, each once
};

struct ProcedureSaving {
    std::string code;  ///< national code, else local id
    std::string name;
    std::string field;
    std::string authority;
    std::string original_path;
    std::string revised_path;  ///< empty: abolished
    Saving saving;
    std::vector<MeasureSaving> measures;
    InputPlaces places_before;
    InputPlaces places_after;  ///< of the revised file
    SavingTerms terms;         ///< of the yearly cost: without fees, fees; by measures
};

inline Rational worth_without_fees(const Values& values) {
    return values[0];
}
inline Rational worth_with_fees(const Values& values) {
    return values[0] + values[1];
}

/// A procedure and what it becomes, with the files they come from.
struct VersionPair {
    std::string original_path;
    Procedure original;
    std::string revised_path;
    std::optional<Procedure> revised;  ///< empty: abolished
    std::vector<Change> changes;       ///< `diff` of the two; none where it is abolished
    InputPlaces places_before;
    InputPlaces places_after;
};

/// The two with what differs.
VersionPair paired(std::string original_path, Procedure original, std::string revised_path,
                   std::optional<Procedure> revised);

/// By the measures of a plan. An error where more than `max_players` decide one term.
Result<ProcedureSaving> saved_by_measures(const VersionPair& pair,
                                          const std::vector<Measure>& measures,
                                          const CostParameters& parameters);

/// Without a plan each change is a measure of its own, under its own words; where too many act
/// together, all changes are told as one.
Result<ProcedureSaving> saved_by_changes(const VersionPair& pair, const CostParameters& parameters);

}  // namespace tthc
