#include "tthc/cost/ranged_inputs.h"

#include "tthc/model/identity.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace tthc {
namespace {

bool is_range(const Maybe<Quantity>& quantity) {
    return quantity && quantity->value.is_range();
}

/// The items of a list that both versions have: by what was found to be the same item, by id, or
/// by what they say.
template <class T>
class SameItems {
public:
    SameItems(const std::vector<T>& before, const std::vector<T>& after, Section section,
              const std::vector<Change>& changes) {
        for (const Change& change : changes) {
            const bool both = change.before.index && change.after.index;
            if (change.section == section && both) add(*change.after.index, *change.before.index);
        }
        match(before, after, [](const T& old, const T& revised) {
            return !old.id.value.empty() && old.id.value == revised.id.value;
        });
        match(before, after, [](T old, T revised) {
            old.id = {};
            revised.id = {};
            return old == revised;
        });
    }

    /// The place before of the item at this place after.
    std::optional<std::size_t> before_of(std::size_t after) const {
        const auto found = before_.find(after);
        return found == before_.end() ? std::nullopt : std::optional(found->second);
    }

private:
    template <class Same>
    void match(const std::vector<T>& before, const std::vector<T>& after, Same is_same) {
        for (std::size_t i = 0; i < after.size(); ++i) {
            for (std::size_t j = 0; j < before.size(); ++j) {
                if (is_same(before[j], after[i])) add(i, j);
            }
        }
    }

    void add(std::size_t after, std::size_t before) {
        if (before_.contains(after) || !taken_.insert(before).second) return;
        before_.emplace(after, before);
    }

    std::map<std::size_t, std::size_t> before_;
    std::set<std::size_t> taken_;
};

/// A number of an item, or of the burden itself.
struct Slot {
    std::string path;
    Section section = Section::burden;
    std::optional<std::size_t> item;
    std::size_t field = 0;
    Maybe<Quantity>* quantity = nullptr;

    bool multiplies() const { return section == Section::burden && !item; }
};

std::vector<Slot> slots_of(Procedure& procedure) {
    std::vector<Slot> slots;
    if (procedure.burden) {
        Burden& burden = *procedure.burden;
        slots.push_back({"burden/times_per_year", Section::burden, {}, 0, &burden.times_per_year});
        slots.push_back(
            {"burden/applicants_per_year", Section::burden, {}, 1, &burden.applicants_per_year});
        for (std::size_t i = 0; i < burden.tasks.size(); ++i) {
            Task& task = burden.tasks[i];
            const std::string path = item_path("burden", task.id, i);
            slots.push_back({path + "/form_pages", Section::burden, i, 0, &task.form_pages});
            slots.push_back({path + "/hours", Section::burden, i, 1, &task.hours});
            slots.push_back({path + "/trips", Section::burden, i, 2, &task.trips});
            slots.push_back({path + "/services", Section::burden, i, 3, &task.services});
        }
    }
    for (std::size_t i = 0; i < procedure.fees.size(); ++i) {
        Fee& fee = procedure.fees[i];
        slots.push_back(
            {item_path("fees", fee.id, i) + "/quantity", Section::fees, i, 0, &fee.quantity});
    }
    return slots;
}

const std::vector<Task>& tasks_in(const Procedure& procedure) {
    static const std::vector<Task> none;
    return procedure.burden ? procedure.burden->tasks : none;
}

/// Which number of the version before is the same input as one of the version after.
class Pairing {
public:
    Pairing(const Versions& versions, const std::vector<Slot>& before)
        : before_(before),
          tasks_(tasks_in(versions.adjusted), tasks_in(versions.revised), Section::burden,
                 versions.changes),
          fees_(versions.adjusted.fees, versions.revised.fees, Section::fees, versions.changes) {}

    std::optional<std::size_t> before_of(const Slot& after) const {
        std::optional<std::size_t> item;
        if (after.item) {
            item = after.section == Section::fees ? fees_.before_of(*after.item)
                                                  : tasks_.before_of(*after.item);
            if (!item) return {};
        }
        for (std::size_t i = 0; i < before_.size(); ++i) {
            const Slot& slot = before_[i];
            const bool same =
                slot.section == after.section && slot.item == item && slot.field == after.field;
            if (same && *slot.quantity == *after.quantity) return i;
        }
        return {};
    }

private:
    const std::vector<Slot>& before_;
    SameItems<Task> tasks_;
    SameItems<Fee> fees_;
};

}  // namespace

std::vector<QuantityAt> quantities_of(Procedure& procedure) {
    std::vector<QuantityAt> all;
    for (Slot& slot : slots_of(procedure))
        all.push_back({std::move(slot.path), slot.quantity});
    return all;
}

std::vector<RangedInput> ranged_inputs(const Versions& versions) {
    Procedure adjusted = versions.adjusted;
    Procedure revised = versions.revised;
    const std::vector<Slot> before = slots_of(adjusted);
    const std::vector<Slot> after = slots_of(revised);
    std::vector<RangedInput> inputs;
    std::map<std::size_t, std::size_t> known;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!is_range(*before[i].quantity)) continue;
        known.emplace(i, inputs.size());
        inputs.push_back({before[i].path, spread_of((*before[i].quantity)->value), i, std::nullopt,
                          before[i].multiplies()});
    }
    const Pairing pairing(versions, before);
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (!is_range(*after[i].quantity)) continue;
        if (const auto same = pairing.before_of(after[i])) {
            inputs[known.at(*same)].after = i;
            continue;
        }
        inputs.push_back({after[i].path, spread_of((*after[i].quantity)->value), std::nullopt, i,
                          after[i].multiplies()});
    }
    return inputs;
}

}  // namespace tthc
