#include "tthc/cost/change_parts.h"

#include "tthc/base/typography.h"
#include "tthc/model/identity.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>

namespace tthc {
namespace {

using Parts = std::vector<std::string>;

bool changes_frequency(const Change& change) {
    return touches(change, &Burden::times_per_year);
}

/// The items that a change is about, whole: of a changed one its sides have the changed fields
/// alone.
template <class T>
std::vector<const T*> items_of(const Change& change, const std::vector<T>& before,
                               const std::vector<T>& after) {
    std::vector<const T*> items;
    const auto add_whole = [&](const std::vector<T>& list, const Side& side) {
        if (side.index && *side.index < list.size()) items.push_back(&list[*side.index]);
    };
    if (change.kind == ChangeKind::changed) {
        add_whole(before, change.before);
        add_whole(after, change.after);
        return items;
    }
    const auto add = [&](const Side& side) {
        if (const auto* const item = std::get_if<T>(&side.value)) items.push_back(item);
    };
    add(change.before);
    add(change.after);
    std::for_each(change.more.begin(), change.more.end(), add);
    return items;
}

const std::vector<Document>& papers_of(const Procedure& procedure) {
    static const std::vector<Document> none;
    return procedure.documents ? procedure.documents->items : none;
}

const std::vector<Task>& tasks_of(const Procedure& procedure) {
    static const std::vector<Task> none;
    return procedure.burden ? procedure.burden->tasks : none;
}

/// Whether a fee has a fixed amount, so that nothing but the amount depends on the amount.
bool is_fixed(const Fee& fee) {
    return fee.amount && !fee.foreign && !fee.percent && fee.tiers.empty();
}

class Sorter {
public:
    Sorter(const Versions& versions, const std::vector<Change>& changes)
        : versions_(versions), derived_(versions.basis.inputs == Inputs::derived) {
        const auto prepares = [](const Task& task) { return !task.document.value.empty(); };
        for (const Procedure* version : {&versions.adjusted, &versions.revised}) {
            const auto& tasks = tasks_of(*version);
            if (std::any_of(tasks.begin(), tasks.end(), prepares)) papers_have_tasks_ = true;
        }
        tariff_changes_ = std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
            return change.section == Section::fees && !changes_amounts_alone(change);
        });
    }

    static bool acts_everywhere(const Change& change, Topic topic) {
        if (change.section == Section::channels) return true;
        if (topic == Topic::waiting) return change.section == Section::deadlines;
        const bool of_item = change.before.index || change.after.index;
        return change.section == Section::levels ||
               (change.section == Section::documents && !of_item);
    }

    /// Changes that share one of these are of one class; without any, they cost nothing.
    Parts cost_parts(const Change& change) const {
        switch (change.section) {
            case Section::burden:
                return task_parts(change);
            case Section::documents:
                return derived_ || papers_have_tasks_ ? paper_parts(change) : Parts{};
            case Section::conditions:
            case Section::steps:
                return derived_ ? Parts{change.path} : Parts{};
            case Section::fees:
                return fee_parts(change);
            case Section::procedure:
            case Section::levels:
            case Section::coordinates_with:
            case Section::applicants:
            case Section::channels:
            case Section::basis:
            case Section::deadlines:
            case Section::results:
            case Section::sources:
                break;
        }
        return {};
    }

private:
    /// The paper under its id, the group of those that stand for each other and, where nobody
    /// measured, all whose copies are certified on one trip.
    void add_paper(const Document& paper, Parts& parts) const {
        if (!paper.id.value.empty()) parts.push_back("documents/" + paper.id.value);
        if (!paper.one_of.value.empty()) parts.push_back("documents/ " + paper.one_of.value);
        if (derived_ && paper.certified_copies) parts.emplace_back("documents/ certified");
    }

    Parts paper_parts(const Change& change) const {
        Parts parts{change.path};
        const auto items =
            items_of(change, papers_of(versions_.adjusted), papers_of(versions_.revised));
        for (const Document* const paper : items)
            add_paper(*paper, parts);
        return parts;
    }

    /// With the papers that a task prepares.
    Parts task_parts(const Change& change) const {
        if (!change.before.index && !change.after.index) return {};
        if (derived_) return {};
        Parts parts{change.path};
        const auto items =
            items_of(change, tasks_of(versions_.adjusted), tasks_of(versions_.revised));
        for (const Task* const task : items) {
            if (task->document.value.empty()) continue;
            parts.push_back("documents/" + task->document.value);
            for (const Procedure* version : {&versions_.adjusted, &versions_.revised}) {
                for (const Document& paper : papers_of(*version)) {
                    if (versions_.basis.mix.is_one_paper(paper.id.value, task->document.value))
                        add_paper(paper, parts);
                }
            }
        }
        return parts;
    }

    /// Whether the tariff stays what it is, but for how much.
    bool changes_amounts_alone(const Change& change) const {
        const auto items = items_of(change, versions_.adjusted.fees, versions_.revised.fees);
        if (change.kind != ChangeKind::changed || items.size() != 2) return false;
        if (!is_fixed(*items[0]) || !is_fixed(*items[1])) return false;
        const auto tariff = [](Fee fee) {
            fee.id = {};
            fee.amount.reset();
            fee.quantity.reset();
            fee.per = {};
            fee.basis.clear();
            fee.prescribed.clear();
            fee.note = {};
            return fee;
        };
        return tariff(*items[0]) == tariff(*items[1]);
    }

    /// Entries of one payment and one case may be the same entry twice; others add up unless the
    /// tariff itself changes.
    Parts fee_parts(const Change& change) const {
        if (tariff_changes_) return {"fees"};
        const auto items = items_of(change, versions_.adjusted.fees, versions_.revised.fees);
        Parts parts;
        for (const Fee* const fee : items) {
            parts.push_back("fees/" + without_typography(fee->name.value) + " / " +
                            versions_.basis.mix.case_of(fee->when));
        }
        return parts;
    }

    const Versions& versions_;
    bool derived_;
    bool papers_have_tasks_ = false;
    bool tariff_changes_ = false;
};

/// Joins what shares a part.
class Classes {
public:
    void add(std::size_t change, const Parts& parts) {
        Class joined{{change}, {parts.begin(), parts.end()}};
        std::vector<Class> apart;
        for (Class& other : classes_) {
            const bool shared =
                std::any_of(other.parts.begin(), other.parts.end(),
                            [&](const std::string& part) { return joined.parts.contains(part); });
            if (!shared) {
                apart.push_back(std::move(other));
                continue;
            }
            joined.changes.insert(joined.changes.end(), other.changes.begin(), other.changes.end());
            joined.parts.merge(other.parts);
        }
        apart.push_back(std::move(joined));
        classes_ = std::move(apart);
    }

    std::vector<std::vector<std::size_t>> take() {
        std::vector<std::vector<std::size_t>> all;
        for (Class& one : classes_) {
            std::sort(one.changes.begin(), one.changes.end());
            all.push_back(std::move(one.changes));
        }
        std::sort(all.begin(), all.end());
        return all;
    }

private:
    struct Class {
        std::vector<std::size_t> changes;
        std::set<std::string> parts;
    };
    std::vector<Class> classes_;
};

}  // namespace

ChangeParts parts_of(const Versions& versions, const std::vector<Change>& changes, Topic topic) {
    const Sorter sorter(versions, changes);
    ChangeParts result;
    Classes classes;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (changes_frequency(changes[i])) result.frequency.push_back(i);
        if (Sorter::acts_everywhere(changes[i], topic)) {
            result.everywhere.push_back(i);
        } else if (topic == Topic::cost) {
            const Parts parts = sorter.cost_parts(changes[i]);
            if (!parts.empty()) classes.add(i, parts);
        }
    }
    result.classes = classes.take();
    return result;
}

}  // namespace tthc
