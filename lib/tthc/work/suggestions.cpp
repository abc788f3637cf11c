#include "tthc/work/suggestions.h"

#include "tthc/base/parallel.h"
#include "tthc/model/identity.h"
#include "tthc/model/load.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace tthc {
namespace {

/// What stays of a file.
struct FileSuggestions {
    bool is_procedure = false;
    std::vector<PricedSuggestion> suggestions;
    std::vector<Finding> findings;
};

PricedSuggestion priced(const ProcedureFile& file, Suggestion suggestion,
                        const CostParameters& parameters) {
    const Procedure& procedure = *file.procedure;
    const Saving saving = save(procedure, suggestion.revised, parameters);
    PricedSuggestion told{.code = identity(procedure),
                          .name = procedure.name.value,
                          .path = file.source.path(),
                          .suggestion = {},
                          .once = saving.once_without_fees,
                          .year = saving.year_without_fees,
                          .most_a_year = saving.year_without_fees.saved()};
    if (suggestion.at_most) {
        told.most_a_year =
            save(procedure, *suggestion.at_most, parameters).year_without_fees.saved();
    }
    told.wait = saving.legal_deadline;
    told.at_least = saving.adjusted.is_short();
    const auto& burden = procedure.burden;
    told.times_known = burden && burden->times_per_year && burden->applicants_per_year;
    const bool of_papers = suggestion.covers.front().starts_with("documents");
    told.untold = of_papers && told.year.saved() == 0 && saving.adjusted.inputs == Inputs::stated;
    suggestion.revised = {};
    suggestion.at_most.reset();
    told.suggestion = std::move(suggestion);
    return told;
}

FileSuggestions read_suggestions(const Source& source, const CostParameters& parameters,
                                 const Facts& facts, std::span<const Rule* const> rules) {
    ProcedureFile file = load_procedure(source);
    FileSuggestions told{.findings = std::move(file.findings)};
    if (!file.procedure) return told;
    told.is_procedure = true;
    for (Suggestion& suggestion : suggestions_for(file, facts, rules))
        told.suggestions.push_back(priced(file, std::move(suggestion), parameters));
    return told;
}

/// Days of another unit are no more and no less; what saves the same stands by code and element.
Rational days_saved(const PricedSuggestion& one) {
    const auto figure = one.wait ? one.wait->comparable() : std::nullopt;
    return figure ? figure->saved() : Rational(0);
}

bool goes_before(const PricedSuggestion& left, const PricedSuggestion& right) {
    const Rational left_year = left.year.saved();
    const Rational right_year = right.year.saved();
    if (left_year != right_year) return left_year > right_year;
    if (left.most_a_year != right.most_a_year) return left.most_a_year > right.most_a_year;
    const Rational left_days = days_saved(left);
    const Rational right_days = days_saved(right);
    if (left_days != right_days) return left_days > right_days;
    return std::tie(left.code, left.path, left.suggestion.covers) <
           std::tie(right.code, right.path, right.suggestion.covers);
}

void keep_first(std::vector<PricedSuggestion>& all, std::size_t top) {
    std::sort(all.begin(), all.end(), goes_before);
    if (top > 0 && all.size() > top)
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(top), all.end());
}

}  // namespace

Result<SuggestedList> suggest(std::span<const Source> sources, const SuggestRequest& request,
                              const Facts& facts, std::span<const Rule* const> rules) {
    constexpr std::size_t batch_size = 256;
    auto parameters = choose_parameters(request.norms, request.choice);
    if (!parameters) return parameters.error();
    SuggestedList list{.parameters = *std::move(parameters)};
    for (std::size_t begin = 0; begin < sources.size(); begin += batch_size) {
        const auto batch = sources.subspan(begin, std::min(batch_size, sources.size() - begin));
        std::vector<FileSuggestions> read_files(batch.size());
        for_each_index(batch.size(), request.jobs, [&](std::size_t i) {
            read_files[i] = read_suggestions(batch[i], list.parameters, facts, rules);
        });
        for (FileSuggestions& file : read_files) {
            list.procedures += file.is_procedure ? 1 : 0;
            list.found += file.suggestions.size();
            std::move(file.suggestions.begin(), file.suggestions.end(),
                      std::back_inserter(list.suggestions));
            std::move(file.findings.begin(), file.findings.end(),
                      std::back_inserter(list.findings));
        }
        keep_first(list.suggestions, request.top);
    }
    std::sort(list.findings.begin(), list.findings.end());
    return list;
}

}  // namespace tthc
