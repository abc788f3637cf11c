#include "tthc/diff/compare.h"

#include "tthc/base/parallel.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <tuple>

namespace tthc {
namespace {

/// What makes two files versions of one procedure.
std::tuple<int, std::string> identity(const ProcedureFile& file) {
    const Procedure& procedure = *file.procedure;
    if (!procedure.code.value.empty()) return {0, procedure.code.value};
    if (!procedure.id.value.empty()) return {1, procedure.id.value};
    return {2, std::filesystem::path(file.source.path()).filename().string()};
}

std::vector<ProcedureFile> load_all(std::span<const Source> sources, unsigned jobs,
                                    std::vector<Finding>& findings) {
    auto files = load_procedures(sources, jobs);
    for (const ProcedureFile& file : files)
        findings.insert(findings.end(), file.findings.begin(), file.findings.end());
    return files;
}

void complete(Comparison& pair) {
    if (pair.is_added() || pair.is_removed()) return;
    pair.changes = diff(*pair.before.procedure, *pair.after.procedure);
}

}  // namespace

Comparisons compare(const Source& before, const Source& after) {
    Comparisons result;
    const Source sources[] = {before, after};
    auto files = load_all(sources, 1, result.findings);
    Comparison pair{.before = std::move(files[0]), .after = std::move(files[1])};
    if (!pair.before.procedure || !pair.after.procedure) return result;
    complete(pair);
    result.pairs.push_back(std::move(pair));
    return result;
}

Comparisons compare_sets(std::span<const Source> before, std::span<const Source> after,
                         unsigned jobs) {
    Comparisons result;
    std::multimap<std::tuple<int, std::string>, Comparison> pairs;
    for (ProcedureFile& file : load_all(before, jobs, result.findings)) {
        if (!file.procedure) continue;
        auto key = identity(file);
        pairs.emplace(std::move(key), Comparison{.before = std::move(file)});
    }
    for (ProcedureFile& file : load_all(after, jobs, result.findings)) {
        if (!file.procedure) continue;
        auto key = identity(file);
        auto [first, last] = pairs.equal_range(key);
        const auto free = std::find_if(
            first, last, [](const auto& entry) { return !entry.second.after.procedure; });
        if (free != last) {
            free->second.after = std::move(file);
        } else {
            pairs.emplace(std::move(key), Comparison{.after = std::move(file)});
        }
    }
    for (auto& [key, pair] : pairs)
        result.pairs.push_back(std::move(pair));
    for_each_index(result.pairs.size(), jobs, [&](std::size_t i) { complete(result.pairs[i]); });
    return result;
}

}  // namespace tthc
