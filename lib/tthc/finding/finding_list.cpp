#include "tthc/finding/finding_list.h"

#include <algorithm>
#include <tuple>

namespace tthc {

void FindingList::append(const std::vector<Finding>& findings) {
    for (const Finding& finding : findings)
        push_back(finding);
}

void FindingList::sort() {
    const auto order = store_->file_order();
    const auto key = [&](const KeptFinding& kept) {
        return std::tuple(order[kept.file], kept.offset, store_->code(kept)->id);
    };
    std::sort(kept_.begin(), kept_.end(), [&](const KeptFinding& left, const KeptFinding& right) {
        const auto first = key(left);
        const auto second = key(right);
        return first == second ? store_->load(left) < store_->load(right) : first < second;
    });
}

bool operator==(const FindingList& left, const FindingList& right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end());
}

std::size_t end_of_file(const FindingList& findings, std::size_t begin) {
    const std::string& file = findings.file(begin);
    std::size_t end = begin + 1;
    while (end < findings.size() && findings.file(end) == file)
        ++end;
    return end;
}

}  // namespace tthc
