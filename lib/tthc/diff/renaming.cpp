#include "tthc/diff/renaming.h"

#include <fmt/format.h>

#include <set>

namespace tthc::renaming {

std::string fresh(const std::string& name, const Renames& used) {
    for (int number = 2;; ++number) {
        std::string candidate = fmt::format("{}-{}", name, number);
        if (!used.contains(candidate)) return candidate;
    }
}

Renames of_groups(const std::vector<Document>& before, const std::vector<Document>& after,
                  const std::vector<Pair>& pairs) {
    Renames taken;
    for (const Document& document : before)
        taken.emplace(document.one_of.value, "");
    Renames renames;
    std::set<std::string> given;
    for (const Pair& pair : pairs) {
        const std::string& old_group = before[pair.before].one_of.value;
        const std::string& new_group = after[pair.after].one_of.value;
        if (old_group.empty() || new_group.empty() || renames.contains(new_group)) continue;
        if (given.insert(old_group).second) renames.emplace(new_group, old_group);
    }
    for (const Document& document : after) {
        const std::string& group = document.one_of.value;
        if (group.empty() || renames.contains(group)) continue;
        const std::string name = taken.contains(group) ? fresh(group, taken) : group;
        taken.emplace(name, "");
        renames.emplace(group, name);
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
