#pragma once

#include "tthc/cost/saving.h"
#include "tthc/source/source.h"
#include "tthc/suggest/suggestion.h"

#include <string>
#include <vector>

namespace tthc {

/// A simplification of one procedure with what it saves, all others left out.
struct PricedSuggestion {
    std::string code;  ///< national code, else local id
    std::string name;
    std::string path;
    Suggestion suggestion;  ///< without the procedures
    Figure once;            ///< đồng of one dossier, without fees
    Figure year;            ///< without fees
    Rational most_a_year;   ///< saved if all dossiers change; as `year` where all do
    std::optional<TimeFigure> wait;
    bool at_least = false;     ///< an input of the cost is missing: more is saved
    bool times_known = false;  ///< how many dossiers a year there are; else `year` is of one
    bool untold = false;       ///< `burden` states tasks of its own, which this change leaves alone
};

struct SuggestRequest {
    Norms norms;
    ParameterChoice choice;
    unsigned jobs = 1;
    std::size_t top = 0;  ///< the most saving ones; 0: all
};

struct SuggestedList {
    CostParameters parameters;
    std::vector<PricedSuggestion> suggestions;  ///< what saves most a year first, then in waiting
    std::size_t found = 0;                      ///< all there were
    std::size_t procedures = 0;                 ///< that were read
    std::vector<Finding> findings;              ///< of files that could not be read
};

/// The same at any number of jobs. An error where norms or incomes are missing.
Result<SuggestedList> suggest(std::span<const Source> sources, const SuggestRequest& request,
                              const Facts& facts, std::span<const Rule* const> rules);

}  // namespace tthc
