#include "tthc/work/baseline_run.h"

#include "tthc/work/inputs.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <numeric>
#include <set>
#include <string>

namespace tthc {
namespace {

std::size_t number_in(const BaselineFile& baseline) {
    const KnownPlaces places = known_from(baseline);
    return std::accumulate(places.begin(), places.end(), std::size_t{0},
                           [](std::size_t sum, const auto& place) { return sum + place.second; });
}

/// Whether the review of these paths could have found what the entry says.
bool was_looked_at(const BaselineEntry& entry, const std::set<std::string>& paths,
                   const std::vector<const Code*>& codes) {
    const bool applied = std::any_of(codes.begin(), codes.end(), [&](const Code* code) {
        return code->answers_to(entry.rule.value);
    });
    const std::string& path = entry.path.value;
    return applied && (paths.contains(path) || !std::filesystem::exists(path));
}

void add_new(BaselineOutcome& outcome) {
    const BaselineFile added = baseline_of(outcome.unknown);
    outcome.added = number_in(added);
    std::copy(added.baseline.begin(), added.baseline.end(),
              std::back_inserter(outcome.baseline.baseline));
    outcome.unknown.erase_if([&](std::size_t i) { return !outcome.unknown.code(i).incomplete; });
}

}  // namespace

Result<BaselineOutcome> run_baseline(const ReviewRequest& request, bool create, bool allow_new,
                                     std::span<const Rule* const> rules, const Facts& facts) {
    ReviewRequest asked = request;
    if (create) asked.baseline.clear();
    auto run = run_review(asked, rules, facts);
    if (!run) return run.error();
    BaselineOutcome outcome{.procedures = run->review.procedures};
    if (!create) {
        const auto paths = paths_of(request.inputs);
        const std::set<std::string> looked_at(paths.begin(), paths.end());
        outcome.baseline =
            without(run->baseline, std::move(run->gone), [&](const BaselineEntry& entry) {
                return was_looked_at(entry, looked_at, run->review.codes);
            });
        outcome.gone = number_in(run->baseline) - number_in(outcome.baseline);
    }
    outcome.unknown = std::move(run->review.findings);
    if (create || allow_new) add_new(outcome);
    outcome.entries = number_in(outcome.baseline);
    return outcome;
}

}  // namespace tthc
