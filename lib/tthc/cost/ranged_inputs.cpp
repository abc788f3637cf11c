#include "tthc/cost/ranged_inputs.h"

#include "tthc/model/identity.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace tthc {
namespace {

bool states_range(const Maybe<Quantity>& quantity) {
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
struct InputSlot {
    std::string path;
    Section section = Section::burden;
    std::optional<std::size_t> item;
    std::size_t field = 0;
    Maybe<Quantity>* quantity = nullptr;

    bool multiplies() const { return section == Section::burden && !item; }
};

std::vector<InputSlot> input_slots(Procedure& procedure) {
    std::vector<InputSlot> slots;
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

const std::vector<Task>& ranged_tasks(const Procedure& procedure) {
    static const std::vector<Task> none;
    return procedure.burden ? procedure.burden->tasks : none;
}

/// Which number of the version before is the same input as one of the version after.
class InputPairing {
public:
    InputPairing(const Versions& versions, const std::vector<InputSlot>& before)
        : before_(before),
          tasks_(ranged_tasks(versions.adjusted), ranged_tasks(versions.revised), Section::burden,
                 versions.changes),
          fees_(versions.adjusted.fees, versions.revised.fees, Section::fees, versions.changes) {}

    std::optional<std::size_t> before_of(const InputSlot& after) const {
        std::optional<std::size_t> item;
        if (after.item) {
            item = after.section == Section::fees ? fees_.before_of(*after.item)
                                                  : tasks_.before_of(*after.item);
            if (!item) return {};
        }
        for (std::size_t i = 0; i < before_.size(); ++i) {
            const InputSlot& slot = before_[i];
            const bool same =
                slot.section == after.section && slot.item == item && slot.field == after.field;
            if (same && *slot.quantity == *after.quantity) return i;
        }
        return {};
    }

private:
    const std::vector<InputSlot>& before_;
    SameItems<Task> tasks_;
    SameItems<Fee> fees_;
};

}  // namespace

std::vector<QuantityAt> quantities_of(Procedure& procedure) {
    std::vector<QuantityAt> all;
    for (InputSlot& slot : input_slots(procedure))
        all.push_back({std::move(slot.path), slot.quantity});
    return all;
}

std::vector<RangedInput> ranged_inputs(const Versions& versions) {
    Procedure adjusted = versions.adjusted;
    Procedure revised = versions.revised;
    const std::vector<InputSlot> before = input_slots(adjusted);
    const std::vector<InputSlot> after = input_slots(revised);
    std::vector<RangedInput> inputs;
    std::map<std::size_t, std::size_t> known;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!states_range(*before[i].quantity)) continue;
        known.emplace(i, inputs.size());
        inputs.push_back({before[i].path, spread_of((*before[i].quantity)->value), i, std::nullopt,
                          before[i].multiplies()});
    }
    const InputPairing pairing(versions, before);
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (!states_range(*after[i].quantity)) continue;
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
