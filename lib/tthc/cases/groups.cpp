#include "tthc/cases/groups.h"

#include <algorithm>
#include <tuple>

namespace tthc::cases {

std::size_t Groups::add(const std::string& label) {
    const auto known = index_.find(label);
    if (known != index_.end()) return known->second;
    too_many_ = too_many_ || groups_.size() > most_groups;
    if (too_many_) return none;
    index_.emplace(label, groups_.size());
    groups_.push_back({label, {}});
    return groups_.size() - 1;
}

std::vector<Groups::Group> Groups::sorted() const {
    std::vector<Group> all;
    for (const Group& group : groups_) {
        if (group.measures.dossiers > 0) all.push_back(group);
    }
    std::sort(all.begin(), all.end(), [](const Group& left, const Group& right) {
        return std::tuple(left.label.empty(), left.label) <
               std::tuple(right.label.empty(), right.label);
    });
    return all;
}

}  // namespace tthc::cases
