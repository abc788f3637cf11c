#include "tthc/diff/diff.h"

#include "tthc/diff/groups.h"
#include "tthc/diff/items.h"
#include "tthc/diff/meaning.h"
#include "tthc/diff/sections.h"
#include "tthc/model/identity.h"

#include <algorithm>

namespace tthc {
namespace {

/// Some fields of a record, all others absent.
template <class T>
T only(std::string_view group, const T& record) {
    T part;
    groups::copy_group(group, record, part);
    return part;
}

class Differ {
public:
    std::vector<Change> run(const Procedure& before, const Procedure& after) {
        before_ = sections::opened(before);
        after_ = sections::opened(after);
        sections::each_wrapper([&](Section section, auto member) {
            diff_presence(section, before.*member, after.*member);
        });
        sections::each_head(
            [&](Section section, auto get) { diff_head(section, get(before_), get(after_)); });
        sections::each_list(
            [&](Section section, auto get) { diff_list(section, get(before_), get(after_)); });
        for (Change& change : changes_) {
            change.has_alternative = has_alternative(change);
            complete(change);
        }
        std::stable_sort(changes_.begin(), changes_.end(),
                         [](const Change& a, const Change& b) { return a.section < b.section; });
        return std::move(changes_);
    }

private:
    Change& add(ChangeKind kind, Section section, std::string_view group) {
        Change& change = changes_.emplace_back();
        change.kind = kind;
        change.section = section;
        change.group = group;
        return change;
    }

    template <class Wrapper>
    void diff_presence(Section section, const std::optional<Wrapper>& before,
                       const std::optional<Wrapper>& after) {
        const bool was = sections::is_bare(before);
        if (was == sections::is_bare(after)) return;
        Change& change =
            add(was ? ChangeKind::removed : ChangeKind::added, section, presence_group);
        const auto& wrapper = was ? before : after;
        (was ? change.before : change.after).value = Wrapper{};
        (was ? change.before : change.after).place = wrapper->place;
    }

    template <class T>
    void diff_head(Section section, const T& before, const T& after) {
        for (const std::string_view group : groups::differing(before, after)) {
            Change& change = add(ChangeKind::changed, section, group);
            change.before.value = only(group, before);
            change.after.value = only(group, after);
            change.before.place.span = groups::place_of_group(group, before, after);
            change.after.place.span = groups::place_of_group(group, after, before);
        }
    }

    template <class T>
    static Side side(const std::vector<T>& list, std::size_t index, bool alone) {
        const T& item = list[index];
        Side side;
        side.index = index;
        side.label = items::label_of(item);
        if (!alone) side.label = item_label(side.label, index);
        side.name = items::name_of(item);
        side.value = item;
        side.place.span = groups::span_of(item);
        return side;
    }

    template <class T>
    void diff_list(Section section, const std::vector<T>& before, const std::vector<T>& after) {
        const bool alone = before.size() <= 1 && after.size() <= 1;
        const Matching matching = items::match(before, after);
        for (std::size_t i = 0; i < before.size(); ++i) {
            if (matching.is_matched_before(i)) continue;
            add(ChangeKind::removed, section, "").before = side(before, i, alone);
        }
        const std::vector<Pair> pairs = matching.pairs();
        const std::vector<bool> kept = unmoved(pairs, [&](const Pair& pair) {
            const std::string one = items::printed(before[pair.before]);
            const std::string other = items::printed(after[pair.after]);
            return std::min(one, other) + std::max(one, other);
        });
        for (std::size_t k = 0; k < pairs.size(); ++k) {
            const Side from = side(before, pairs[k].before, alone);
            const Side to = side(after, pairs[k].after, alone);
            if (!kept[k]) {
                Change& change = add(ChangeKind::moved, section, order_group);
                change.before = from;
                change.after = to;
            }
            diff_item(section, before[pairs[k].before], after[pairs[k].after], from, to);
        }
        for (std::size_t i = 0; i < after.size(); ++i) {
            if (matching.is_matched_after(i)) continue;
            add(ChangeKind::added, section, "").after = side(after, i, alone);
        }
    }

    template <class T>
    void diff_item(Section section, const T& before, const T& after, const Side& from,
                   const Side& to) {
        if constexpr (record::Record<T>) {
            for (const std::string_view group : groups::differing(before, after)) {
                Change& change = add(ChangeKind::changed, section, group);
                change.before = from;
                change.after = to;
                change.before.value = only(group, before);
                change.after.value = only(group, after);
                change.before.place.span = groups::place_of_group(group, before, after);
                change.after.place.span = groups::place_of_group(group, after, before);
            }
        } else if (before != after) {
            Change& change = add(ChangeKind::changed, section, value_group);
            change.before = from;
            change.after = to;
        }
    }

    /// Whether the side that lacks the document asks for another one of its group of alternatives.
    bool has_alternative(const Change& change) const {
        const bool added = change.kind == ChangeKind::added;
        if (!added && change.kind != ChangeKind::removed) return false;
        const auto* const document =
            std::get_if<Document>(added ? &change.after.value : &change.before.value);
        if (document == nullptr || document->one_of.value.empty()) return false;
        const auto& others = (added ? before_ : after_).documents->items;
        return std::any_of(others.begin(), others.end(),
                           [&](const Document& other) { return other.one_of == document->one_of; });
    }

    Procedure before_;
    Procedure after_;
    std::vector<Change> changes_;
};

}  // namespace

std::vector<Change> diff(const Procedure& before, const Procedure& after) {
    return Differ().run(before, after);
}

}  // namespace tthc
