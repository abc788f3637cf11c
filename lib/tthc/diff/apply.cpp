#include "tthc/diff/diff.h"
#include "tthc/diff/groups.h"
#include "tthc/diff/sections.h"

#include <algorithm>
#include <map>

namespace tthc {
namespace {

template <class T>
void apply_fields(const Change& change, T& item) {
    const T* const after = std::get_if<T>(&change.after.value);
    if (after == nullptr) return;
    if constexpr (record::Record<T>) {
        groups::copy_group(change.group, *after, item);
    } else {
        item = *after;
    }
}

template <class T>
void apply_head(std::span<const Change> changes, Section section, T& head) {
    for (const Change& change : changes) {
        const bool own = change.kind == ChangeKind::changed && !change.before.index;
        if (own && change.section == section) apply_fields(change, head);
    }
}

/// What is taken out of the list first and put in last, by its index in the other list.
template <class T>
using Insertions = std::multimap<std::size_t, T>;

template <class T>
Insertions<T> insertions(std::span<const Change> changes, Section section,
                         const std::vector<T>& list) {
    Insertions<T> found;
    for (const Change& change : changes) {
        if (change.section != section || !change.after.index) continue;
        if (change.kind == ChangeKind::added) {
            if (const T* item = std::get_if<T>(&change.after.value)) {
                found.emplace(*change.after.index, *item);
            }
        } else if (change.kind == ChangeKind::moved && *change.before.index < list.size()) {
            found.emplace(*change.after.index, list[*change.before.index]);
        }
    }
    return found;
}

template <class T>
std::vector<T> apply_list(std::span<const Change> changes, Section section, std::vector<T> list) {
    std::vector<bool> leaves(list.size());
    for (const Change& change : changes) {
        const auto index = change.before.index;
        if (change.section != section || !index || *index >= list.size()) continue;
        if (change.kind == ChangeKind::changed) {
            apply_fields(change, list[*index]);
        } else {
            leaves[*index] = true;
        }
    }
    std::vector<T> result;
    const Insertions<T> entering = insertions(changes, section, list);
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!leaves[i]) result.push_back(std::move(list[i]));
    }
    for (const auto& [index, item] : entering) {
        const std::size_t at = std::min(index, result.size());
        result.insert(result.begin() + static_cast<std::ptrdiff_t>(at), item);
    }
    return result;
}

template <class Wrapper>
void close(std::span<const Change> changes, Section section, bool bare,
           std::optional<Wrapper>& wrapper) {
    for (const Change& change : changes) {
        if (change.section != section || change.group != presence_group) continue;
        bare = change.kind == ChangeKind::added;
    }
    if (sections::is_bare(wrapper) && !bare) wrapper.reset();
}

}  // namespace

Procedure apply(const Procedure& base, std::span<const Change> changes) {
    Procedure result = sections::opened(base);
    sections::each_head(
        [&](Section section, auto get) { apply_head(changes, section, get(result)); });
    sections::each_list([&](Section section, auto get) {
        auto& list = get(result);
        list = apply_list(changes, section, std::move(list));
    });
    sections::each_wrapper([&](Section section, auto member) {
        close(changes, section, sections::is_bare(base.*member), result.*member);
    });
    return result;
}

}  // namespace tthc
