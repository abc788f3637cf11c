#pragma once

#include "tthc/base/result.h"
#include "tthc/cost/attribution.h"
#include "tthc/cost/change_parts.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tthc {

/// The changes that a measure brings about, by their place in the list of changes.
using Cover = std::vector<std::size_t>;

/// What a version costs, in amounts that add up (work, fees); or how long it takes.
using Values = std::vector<Rational>;

/// A part of a saving that few measures decide: what each set of them saves of it.
struct SavingTerm {
    std::vector<std::size_t> players;  ///< measures; bit i of a set stands for the i-th of these
    std::vector<Values> saved;         ///< by set
};

/// A saving is the sum of its terms, whatever measures are taken.
using SavingTerms = std::vector<SavingTerm>;

enum class Per { dossier, year };

/// `value` of a version, per dossier; empty where it has none.
using Valuation = std::function<std::optional<Values>(const Procedure&)>;

/// The fall of `value` from the original to the revision, by the measures that bring the changes
/// about: a change is made when any of its measures is taken. Empty where `value` is, once. An
/// error, told before anything is computed, where more than `max_players` decide one term.
Result<std::optional<SavingTerms>> saving_terms(const Versions& versions,
                                                const std::vector<Change>& changes,
                                                const std::vector<Cover>& covers, Topic topic,
                                                Per per, const Valuation& value);

/// What is shared out of the values.
using Worth = std::function<Rational(const Values&)>;

/// Shapley values of the measures.
Attribution attribute(std::size_t measures, const SavingTerms& terms, const Worth& worth);

/// What all measures in the list save together.
Rational saved_by(const std::vector<bool>& taken, const SavingTerms& terms, const Worth& worth);

}  // namespace tthc
