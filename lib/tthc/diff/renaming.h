#pragma once

#include "tthc/diff/matching.h"
#include "tthc/model/procedure.h"

#include <map>
#include <string>
#include <vector>

/// Names that hold inside one file, told in the names of another version.
namespace tthc::renaming {

using Renames = std::map<std::string, std::string>;

/// The ids of `after` in those of `before`: a matched item has its id of before, another one an id
/// that before does not use.
template <class T>
Renames of_ids(const std::vector<T>& before, const std::vector<T>& after,
               const std::vector<Pair>& pairs);
/// The same for the groups of alternatives, which are the same where they share a matched document.
Renames of_groups(const std::vector<Document>& before, const std::vector<Document>& after,
                  const std::vector<Pair>& pairs);

void rename(const Renames& renames, Text& name);
void rename(const Renames& renames, List<std::string>& names);
template <class T>
void rename_ids(const Renames& renames, std::vector<T>& items) {
    for (T& item : items)
        rename(renames, item.id);
}

/// A free name like this one.
std::string fresh(const std::string& name, const Renames& used);

template <class T>
Renames of_ids(const std::vector<T>& before, const std::vector<T>& after,
               const std::vector<Pair>& pairs) {
    Renames taken;
    for (const T& item : before)
        taken.emplace(item.id.value, "");
    Renames renames;
    std::vector<bool> matched(after.size());
    for (const Pair& pair : pairs) {
        matched[pair.after] = true;
        const std::string& old_id = before[pair.before].id.value;
        const std::string& new_id = after[pair.after].id.value;
        if (!old_id.empty() && !new_id.empty()) renames.emplace(new_id, old_id);
    }
    for (std::size_t i = 0; i < after.size(); ++i) {
        const std::string& id = after[i].id.value;
        if (id.empty() || renames.contains(id)) continue;
        const std::string name = taken.contains(id) ? fresh(id, taken) : id;
        taken.emplace(name, "");
        renames.emplace(id, name);
    }
    return renames;
}

}  // namespace tthc::renaming
