#include "tthc/review/join.h"

#include "tthc/review/once_for_run.h"

#include <algorithm>
#include <unordered_set>

namespace tthc {
namespace {

void add_part(const ReviewPart& part, Review& review) {
    review.suppressed += part.suppressed;
    for (const auto& [kind, number] : part.skipped)
        review.skipped[kind] += number;
    review.unjudged.add(part.unjudged);
}

/// An entry of suppressions is of no use where no part has a use for it.
std::vector<Finding> told_by_all(const std::vector<PartFound>& parts) {
    std::vector<Finding> shared = parts.front().part.shared;
    std::erase_if(shared, [&](const Finding& finding) {
        return std::any_of(parts.begin(), parts.end(), [&](const PartFound& found) {
            const auto& other = found.part.shared;
            return std::find(other.begin(), other.end(), finding) == other.end();
        });
    });
    return shared;
}

std::vector<std::string> in_order_of(std::span<const std::string> paths,
                                     const std::vector<PartFound>& parts) {
    std::unordered_set<std::string_view> reviewed;
    for (const PartFound& found : parts)
        reviewed.insert(found.files.begin(), found.files.end());
    std::vector<std::string> files;
    for (const std::string& path : paths) {
        if (reviewed.contains(path)) files.push_back(path);
    }
    return files;
}

}  // namespace

Review join(std::vector<PartFound> parts, std::vector<const Code*> codes,
            std::span<const std::string> paths) {
    Review review{.codes = std::move(codes)};
    review.files = in_order_of(paths, parts);
    review.procedures = review.files.size();
    for (PartFound& found : parts) {
        add_part(found.part, review);
        for (const Finding& finding : found.findings)
            review.findings.push_back(finding);
        review.described.merge(found.described);
    }
    review.findings.sort();
    tell_once(review.procedures, review.findings);
    review.findings.append(told_by_all(parts));
    review.findings.sort();
    return review;
}

}  // namespace tthc
