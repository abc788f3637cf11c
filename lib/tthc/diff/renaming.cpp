#include "tthc/diff/renaming.h"

#include <fmt/format.h>

#include <set>

namespace tthc::renaming {

namespace {

/// A free name like this one.
std::string fresh(const std::string& name, const std::set<std::string>& used) {
    for (int number = 2;; ++number) {
        std::string candidate = fmt::format("{}-{}", name, number);
        if (!used.contains(candidate)) return candidate;
    }
}

}  // namespace

Renames of_names(const std::vector<std::string>& before, const std::vector<std::string>& after,
                 const std::vector<Pair>& pairs) {
    Renames renames;
    std::set<std::string> given;
    for (const Pair& pair : pairs) {
        const std::string& old_name = before[pair.before];
        const std::string& new_name = after[pair.after];
        if (old_name.empty() || new_name.empty() || renames.contains(new_name)) continue;
        if (given.insert(old_name).second) renames.emplace(new_name, old_name);
    }
    std::set<std::string> used(before.begin(), before.end());
    for (const std::string& name : after) {
        if (name.empty() || renames.contains(name)) continue;
        std::string free = used.contains(name) ? fresh(name, used) : name;
        used.insert(free);
        renames.emplace(name, std::move(free));
    }
    return renames;
}

void rename(const Renames& renames, Text& name) {
    const auto found = renames.find(name.value);
    if (found != renames.end()) name.value = found->second;
}

void rename(const Renames& renames, List<std::string>& names) {
    for (Text& name : names)
        rename(renames, name);
}

}  // namespace tthc::renaming
