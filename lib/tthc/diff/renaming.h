#pragma once

#include "tthc/diff/matching.h"
#include "tthc/model/procedure.h"

#include <map>
#include <string>
#include <vector>

/// Names that hold inside one file, told in the names of another version.
namespace tthc::renaming {

using Renames = std::map<std::string, std::string>;

/// What the items of two lists are called by one of their fields (`id`, `one_of`).
template <class T>
std::vector<std::string> names_of(const std::vector<T>& items, Text T::*field) {
    std::vector<std::string> names;
    for (const T& item : items)
        names.push_back((item.*field).value);
    return names;
}

/// The names of `after` in those of `before`: what a matched item is called, where no other name
/// has become that already; any other name one that before does not use.
Renames of_names(const std::vector<std::string>& before, const std::vector<std::string>& after,
                 const std::vector<Pair>& pairs);

void rename(const Renames& renames, Text& name);
void rename(const Renames& renames, List<std::string>& names);
template <class T>
void rename_ids(const Renames& renames, std::vector<T>& items) {
    for (T& item : items)
        rename(renames, item.id);
}

}  // namespace tthc::renaming
