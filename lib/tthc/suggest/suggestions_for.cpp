#include "tthc/diff/diff.h"
#include "tthc/suggest/suggestion.h"

#include <algorithm>
#include <iterator>

namespace tthc {
namespace {

/// What a comparison calls the changes, which is what a measure has to cover.
std::vector<std::string> paths_of_changes(const Procedure& procedure, const Procedure& revised) {
    std::vector<std::string> paths;
    for (const Change& change : diff(procedure, revised)) {
        if (std::find(paths.begin(), paths.end(), change.path) == paths.end())
            paths.push_back(change.path);
    }
    return paths;
}

}  // namespace

std::vector<Suggestion> suggestions_for(const ProcedureFile& file, const Facts& facts,
                                        std::span<const Rule* const> rules) {
    std::vector<Suggestion> all = dossier_suggestions(file, facts, rules);
    std::vector<Suggestion> times = time_suggestions(*file.procedure);
    std::move(times.begin(), times.end(), std::back_inserter(all));
    for (Suggestion& suggestion : all)
        suggestion.covers = paths_of_changes(*file.procedure, suggestion.revised);
    return all;
}

}  // namespace tthc
