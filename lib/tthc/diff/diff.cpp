#include "tthc/diff/diff.h"

#include "tthc/diff/describe.h"
#include "tthc/diff/groups.h"
#include "tthc/diff/match.h"
#include "tthc/diff/meaning/judgement.h"
#include "tthc/diff/renaming.h"
#include "tthc/diff/sections.h"
#include "tthc/diff/sets.h"
#include "tthc/model/identity.h"
#include "tthc/model/stated_none.h"

#include <algorithm>
#include <map>
#include <set>

namespace tthc {
namespace {

using meaning::Context;
using meaning::judge;

/// Two texts as one, whichever comes first.
std::string both_of(const std::string& one, const std::string& other) {
    return std::min(one, other) + std::max(one, other);
}

/// Some fields of a record, all others absent.
template <class T>
T only(std::string_view group, const T& record) {
    T part;
    groups::copy_group(group, record, part);
    return part;
}

/// Whether a version says of a part that there is none, which is not silence.
bool says_none(const Procedure& procedure, Section section) {
    const auto part = record::value_of<StatedNone>(record::word_of(section).key);
    return part && states_none(procedure, *part);
}

/// Two lists of one section, and which item became which.
template <class T>
struct Lists {
    Section section;
    const std::vector<T>& before;
    const std::vector<T>& after;
    const std::vector<std::string>& after_labels;  ///< as the file of the new version has them
    const Matching& matching;

    bool alone() const { return before.size() <= 1 && after.size() <= 1; }
};

/// What is known of two lists before anything is renamed.
struct Matched {
    Matching matching;
    std::vector<std::string> after_labels;
};

class Differ {
public:
    Differ(const Procedure& before, const Procedure& after, const Knowledge& knowledge)
        : before_(sections::opened(before)),
          after_(sections::opened(after)),
          knowledge_(knowledge) {
        sets::sort(before_);
        sets::sort(after_);
    }

    std::vector<Change> run() {
        sections::each_list(
            [&](Section section, auto get) { match(section, get(before_), get(after_)); });
        tell_in_old_names();
        sections::each_head(
            [&](Section section, auto get) { diff_head(section, get(before_), get(after_)); });
        sections::each_list(
            [&](Section section, auto get) { diff_list(section, get(before_), get(after_)); });
        for (Change& change : changes_)
            complete(change);
        std::stable_sort(changes_.begin(), changes_.end(),
                         [](const Change& a, const Change& b) { return a.section < b.section; });
        return std::move(changes_);
    }

private:
    Context context() const { return {before_, after_, knowledge_}; }

    /// Lists that are the same have nothing to match.
    template <class T>
    void match(Section section, const std::vector<T>& before, const std::vector<T>& after) {
        if (before == after) return;
        const auto labels = [&] {
            std::vector<std::string> all;
            for (const T& item : after)
                all.push_back(items::label_of(item));
            return all;
        };
        if constexpr (record::Record<T>) {
            const auto& channels = after_.channels.empty() ? before_.channels : after_.channels;
            matched_.emplace(section, Matched{items::match(before, after, channels), labels()});
        } else {
            matched_.emplace(section, Matched{items::match(before, after, knowledge_), labels()});
        }
    }

    /// The names that one field of the new list holds become those of the old one.
    template <class T>
    renaming::Renames take_names(Section section, const std::vector<T>& before,
                                 std::vector<T>& after, Text T::*field) const {
        const auto found = matched_.find(section);
        if (found == matched_.end()) return {};
        auto renames =
            renaming::of_names(renaming::names_of(before, field), renaming::names_of(after, field),
                               found->second.matching.pairs());
        for (T& item : after)
            renaming::rename(renames, item.*field);
        return renames;
    }

    /// Ids and groups of the new version become those of the old, so that what refers to them says
    /// the same.
    void tell_in_old_names() {
        auto& papers = after_.documents->items;
        const auto& old_papers = before_.documents->items;
        take_names(Section::documents, old_papers, papers, &Document::one_of);
        const auto documents = take_names(Section::documents, old_papers, papers, &Document::id);
        const auto steps = take_names(Section::steps, before_.steps, after_.steps, &Step::id);
        for (Step& step : after_.steps)
            renaming::rename(steps, step.after);
        for (Step& step : after_.steps)
            renaming::rename(steps, step.returns_to);
        for (Condition& condition : after_.conditions)
            renaming::rename(documents, condition.proved_by);
        for (Task& task : after_.burden->tasks)
            renaming::rename(documents, task.document);
        sets::sort(after_);
        take_names(Section::deadlines, before_.deadlines, after_.deadlines, &Deadline::id);
        take_names(Section::fees, before_.fees, after_.fees, &Fee::id);
        take_names(Section::results, before_.results, after_.results, &Outcome::id);
        take_names(Section::conditions, before_.conditions, after_.conditions, &Condition::id);
        take_names(Section::burden, before_.burden->tasks, after_.burden->tasks, &Task::id);
    }

    Change& add(ChangeKind kind, Section section, std::string_view group = {}) {
        Change& change = changes_.emplace_back();
        change.kind = kind;
        change.section = section;
        change.group = group;
        return change;
    }

    static void judged(Change& change, Meaning meaning) {
        change.effect = meaning.effect;
        change.reason = std::move(meaning.reason);
    }

    template <class T>
    void diff_head(Section section, const T& before, const T& after) {
        for (const std::string_view group : groups::differing(before, after)) {
            Change& change = add(ChangeKind::changed, section, group);
            fill(change, group, before, after);
        }
    }

    /// Values, places and verdict of a record that changed in a group of fields.
    template <class T>
    void fill(Change& change, std::string_view group, const T& before, const T& after) {
        change.before.value = only(group, before);
        change.after.value = only(group, after);
        change.before.place.span = groups::place_of_group(group, before, after);
        change.after.place.span = groups::place_of_group(group, after, before);
        judged(change, groups::same_wording_in<T>(group, before, after)
                           ? meaning::only_typography()
                           : meaning::of_group<T>(judge<T>(), group, {before, after, context()}));
    }

    template <class T>
    Side side_before(const Lists<T>& lists, std::size_t index) const {
        return side(lists, lists.before[index], index, items::label_of(lists.before[index]),
                    before_);
    }
    template <class T>
    Side side_after(const Lists<T>& lists, std::size_t index) const {
        return side(lists, lists.after[index], index, lists.after_labels[index], after_);
    }
    template <class T>
    static Side side(const Lists<T>& lists, const T& item, std::size_t index, std::string label,
                     const Procedure& procedure) {
        Side side;
        side.index = index;
        side.label = lists.alone() ? std::move(label) : item_label(label, index);
        side.name = title_of(item, procedure);
        side.value = item;
        side.place.span = groups::span_of(item);
        return side;
    }

    template <class T>
    void diff_list(Section section, const std::vector<T>& before, const std::vector<T>& after) {
        const auto found = matched_.find(section);
        if (found == matched_.end()) return;
        const auto& [matching, labels] = found->second;
        const Lists<T> lists{section, before, after, labels, matching};
        diff_unmatched(lists, ChangeKind::removed);
        diff_pairs(lists);
        diff_unmatched(lists, ChangeKind::added);
        for (const Regrouping& regrouping : matching.regroupings())
            diff_regrouped(lists, regrouping);
    }

    template <class T>
    void diff_pairs(const Lists<T>& lists) {
        const std::vector<Pair> pairs = lists.matching.pairs();
        const std::vector<bool> kept = unmoved(pairs, [&](const Pair& pair) {
            const T& one = lists.before[pair.before];
            const T& other = lists.after[pair.after];
            return both_of(items::substance(one), items::substance(other)) +
                   both_of(items::printed(one), items::printed(other));
        });
        for (std::size_t k = 0; k < pairs.size(); ++k) {
            const T& before = lists.before[pairs[k].before];
            const T& after = lists.after[pairs[k].after];
            if (!kept[k] && !sets::is_set(lists.section)) {
                Change& change = add(ChangeKind::moved, lists.section);
                change.before = side_before(lists, pairs[k].before);
                change.after = side_after(lists, pairs[k].after);
                judged(change,
                       judge<T>().moved({before, false, lists.section, lists.after, context()}));
            }
            diff_item(lists, pairs[k], before, after);
        }
    }

    template <class T>
    void diff_item(const Lists<T>& lists, const Pair& pair, const T& before, const T& after) {
        if constexpr (record::Record<T>) {
            for (const std::string_view group : groups::differing(before, after)) {
                Change& change = add(ChangeKind::changed, lists.section, group);
                change.before = side_before(lists, pair.before);
                change.after = side_after(lists, pair.after);
                fill(change, group, before, after);
            }
        } else if (before != after) {
            constexpr std::string_view value = "value";
            Change& change = add(ChangeKind::changed, lists.section, value);
            change.before = side_before(lists, pair.before);
            change.after = side_after(lists, pair.after);
            judged(change,
                   items::substance(before) == items::substance(after)
                       ? meaning::only_typography()
                       : meaning::of_group<T>(judge<T>(), value, {before, after, context()}));
        }
    }

    /// What only one side has; a group of alternatives that came or went whole is one change.
    template <class T>
    void diff_unmatched(const Lists<T>& lists, ChangeKind kind) {
        const bool came = kind == ChangeKind::added;
        const auto& list = came ? lists.after : lists.before;
        const auto side_at = [&](std::size_t index) {
            return came ? side_after(lists, index) : side_before(lists, index);
        };
        const auto is_free = [&](std::size_t index) {
            return came ? lists.matching.is_free_after(index)
                        : lists.matching.is_free_before(index);
        };
        std::set<std::size_t> told;
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (!is_free(i) || told.contains(i)) continue;
            Change& change = add(kind, lists.section);
            (came ? change.after : change.before) = side_at(i);
            const auto group = group_of(list, i);
            const bool whole = std::all_of(group.begin(), group.end(), is_free);
            for (const std::size_t member : group) {
                if (!whole || member == i) continue;
                told.insert(member);
                change.more.push_back(side_at(member));
            }
            judge_item(change, lists, list[i], came ? lists.before : lists.after,
                       group.size() > 1 && !whole);
        }
    }

    /// The documents of one group of alternatives; any other item stands for itself.
    template <class T>
    static std::vector<std::size_t> group_of(const std::vector<T>& list, std::size_t index) {
        if constexpr (std::is_same_v<T, Document>) {
            if (list[index].one_of.value.empty()) return {index};
            std::vector<std::size_t> members;
            for (std::size_t i = 0; i < list.size(); ++i) {
                if (list[i].one_of == list[index].one_of) members.push_back(i);
            }
            return members;
        } else {
            return {index};
        }
    }

    template <class T>
    void judge_item(Change& change, const Lists<T>& lists, const T& item,
                    const std::vector<T>& others, bool has_alternative) {
        const bool came = change.kind == ChangeKind::added;
        Meaning meaning = judge<T>().came_or_went(
            {item, came, lists.section, others, context(), has_alternative});
        change.one_is_silent = others.empty() && meaning::is_directed(meaning) &&
                               !says_none(came ? before_ : after_, change.section);
        if (change.one_is_silent) meaning = meaning::not_stated(came);
        judged(change, std::move(meaning));
    }

    template <class T>
    void diff_regrouped(const Lists<T>& lists, const Regrouping& regrouping) {
        if constexpr (record::Record<T>) {
            const bool splits = regrouping.direction == Regrouping::Direction::split;
            Change& change = add(splits ? ChangeKind::split : ChangeKind::merged, lists.section);
            const auto& one_list = splits ? lists.before : lists.after;
            const auto& many_list = splits ? lists.after : lists.before;
            meaning::Regrouped<T> regrouped{one_list[regrouping.one], {}, splits, context()};
            std::vector<Side> many;
            for (const std::size_t index : regrouping.many) {
                regrouped.many.push_back(&many_list[index]);
                many.push_back(splits ? side_after(lists, index) : side_before(lists, index));
            }
            change.before = splits ? side_before(lists, regrouping.one) : many.front();
            change.after = splits ? many.front() : side_after(lists, regrouping.one);
            change.more.assign(many.begin() + 1, many.end());
            judged(change, judge<T>().split(regrouped));
        }
    }

    Procedure before_;
    Procedure after_;  ///< in the names of before
    Knowledge knowledge_;
    std::map<Section, Matched> matched_;
    std::vector<Change> changes_;
};

}  // namespace

std::vector<Change> diff(const Procedure& before, const Procedure& after,
                         const Knowledge& knowledge) {
    return Differ(before, after, knowledge).run();
}

}  // namespace tthc
