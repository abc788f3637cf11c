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

/// What is put in, by its index in the other list.
template <class T>
using Insertions = std::multimap<std::size_t, T>;

template <class T>
void insert(const Side& side, Insertions<T>& insertions) {
    const T* const item = std::get_if<T>(&side.value);
    if (item != nullptr && side.index) insertions.emplace(*side.index, *item);
}

bool takes_out(const Change& change) {
    return change.kind != ChangeKind::added && change.kind != ChangeKind::changed;
}

bool puts_in(const Change& change) {
    return change.kind == ChangeKind::added || change.kind == ChangeKind::split ||
           change.kind == ChangeKind::merged;
}

/// What leaves a list and what enters it; a moved item does both.
template <class T>
struct Exchange {
    std::vector<bool> leaving;
    Insertions<T> entering;
};

template <class T>
Exchange<T> exchange_of(std::span<const Change> changes, Section section,
                        const std::vector<T>& list) {
    Exchange<T> exchange{std::vector<bool>(list.size()), {}};
    const auto leave = [&](const Side& side) {
        if (side.index && *side.index < list.size()) exchange.leaving[*side.index] = true;
    };
    for (const Change& change : changes) {
        if (change.section != section) continue;
        const bool many_before =
            change.kind == ChangeKind::removed || change.kind == ChangeKind::merged;
        if (takes_out(change)) {
            leave(change.before);
            if (many_before) std::for_each(change.more.begin(), change.more.end(), leave);
        }
        if (puts_in(change)) {
            insert(change.after, exchange.entering);
            for (const Side& side : change.more) {
                if (!many_before) insert(side, exchange.entering);
            }
        }
        if (change.kind == ChangeKind::moved && change.before.index && change.after.index &&
            *change.before.index < list.size())
            exchange.entering.emplace(*change.after.index, list[*change.before.index]);
    }
    return exchange;
}

template <class T>
std::vector<T> apply_list(std::span<const Change> changes, Section section, std::vector<T> list) {
    for (const Change& change : changes) {
        const auto index = change.before.index;
        if (change.section != section || change.kind != ChangeKind::changed) continue;
        if (index && *index < list.size()) apply_fields(change, list[*index]);
    }
    const Exchange<T> exchange = exchange_of(changes, section, list);
    std::vector<T> result;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!exchange.leaving[i]) result.push_back(std::move(list[i]));
    }
    for (const auto& [index, item] : exchange.entering) {
        const std::size_t at = std::min(index, result.size());
        result.insert(result.begin() + static_cast<std::ptrdiff_t>(at), item);
    }
    return result;
}

/// A section that says nothing is not written.
template <class Wrapper>
void close(const std::optional<Wrapper>& base, std::optional<Wrapper>& wrapper) {
    if (!base && *wrapper == Wrapper{}) wrapper.reset();
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
    close(base.documents, result.documents);
    close(base.burden, result.burden);
    return result;
}

}  // namespace tthc
