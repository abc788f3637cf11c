#pragma once

#include "tthc/model/procedure.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace tthc::test {

template <class T>
bool unique_ids(const std::vector<T>& items) {
    std::set<std::string> ids;
    return std::all_of(items.begin(), items.end(), [&](const T& item) {
        return item.id.value.empty() || ids.insert(item.id.value).second;
    });
}

/// Whether no two elements of a list have one id.
inline bool unique_ids(const Procedure& p) {
    return unique_ids(p.deadlines) && unique_ids(p.fees) && unique_ids(p.steps) &&
           unique_ids(p.results) && unique_ids(p.conditions) &&
           (!p.documents || unique_ids(p.documents->items)) &&
           (!p.burden || unique_ids(p.burden->tasks));
}

}  // namespace tthc::test
