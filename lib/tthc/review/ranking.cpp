#include "tthc/review/ranking.h"

#include <algorithm>
#include <tuple>

namespace tthc {
namespace {

/// Findings are sorted by file.
std::span<const Finding> of_first_file(std::span<const Finding> findings) {
    const auto end = std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.where.file != findings.front().where.file;
    });
    return {findings.begin(), end};
}

auto weight(const RankedProcedure& procedure) {
    const auto& [path, facts, found] = procedure;
    return std::tuple(found.errors, found.warnings, found.info, facts.papers);
}

}  // namespace

std::vector<RankedProcedure> ranked(const Review& review) {
    std::vector<RankedProcedure> list;
    for (std::span<const Finding> rest = review.findings; !rest.empty();) {
        const auto file = of_first_file(rest);
        rest = rest.subspan(file.size());
        const auto facts = review.described.find(file.front().where.file);
        if (facts != review.described.end())
            list.push_back({facts->first, facts->second, tally(file)});
    }
    std::stable_sort(list.begin(), list.end(), [](const auto& left, const auto& right) {
        return weight(right) < weight(left);
    });
    return list;
}

}  // namespace tthc
