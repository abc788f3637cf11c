#include "tthc/review/ranking.h"

#include <algorithm>
#include <tuple>

namespace tthc {
namespace {

auto weight(const RankedProcedure& procedure) {
    const auto& [path, facts, found] = procedure;
    const int worst = found.errors > 0 ? 2 : found.warnings > 0 ? 1 : 0;
    return std::tuple(worst, facts.burden, found.errors, found.warnings, found.info, facts.papers);
}

}  // namespace

std::vector<RankedProcedure> ranked(const Review& review) {
    std::vector<RankedProcedure> list;
    const FindingList& findings = review.findings;
    for (std::size_t begin = 0; begin < findings.size();) {
        const std::size_t end = end_of_file(findings, begin);
        const auto facts = review.described.find(findings.file(begin));
        if (facts != review.described.end())
            list.push_back({facts->first, facts->second, tally(findings, begin, end)});
        begin = end;
    }
    std::stable_sort(list.begin(), list.end(), [](const auto& left, const auto& right) {
        return weight(right) < weight(left);
    });
    return list;
}

}  // namespace tthc
