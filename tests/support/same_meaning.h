#pragma once

#include "tthc/diff/items.h"
#include "tthc/diff/sections.h"
#include "tthc/diff/sets.h"
#include "tthc/record/writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

namespace tthc::test {

/// A procedure without what `diff` takes for no difference: sets in one order, names inside the
/// file by the place of what they name, no empty sections.
class Plain {
public:
    static Procedure of(Procedure procedure) {
        sets::sort(procedure);
        procedure = sections::opened(std::move(procedure));
        Plain plain;
        sections::each_list([&](Section section, auto get) {
            auto& list = get(procedure);
            if (sets::is_set(section)) plain.order(list);
            plain.name_by_place(section, list);
        });
        for (Step& step : procedure.steps)
            plain.rename(Section::steps, step.after);
        for (Condition& condition : procedure.conditions)
            plain.rename(Section::documents, condition.proved_by);
        for (Task& task : procedure.burden->tasks)
            plain.rename(Section::documents, task.document);
        for (Document& document : procedure.documents->items)
            plain.rename_group(document.one_of);
        sets::sort(procedure);
        if (*procedure.documents == Dossier{}) procedure.documents.reset();
        if (*procedure.burden == Burden{}) procedure.burden.reset();
        return procedure;
    }

private:
    template <class T>
    static void order(T& list) {
        std::stable_sort(list.begin(), list.end(), [](const auto& left, const auto& right) {
            return items::printed(left) < items::printed(right);
        });
    }
    template <class T>
    void name_by_place(Section section, std::vector<T>& list) {
        if constexpr (record::Record<T>) {
            for (std::size_t i = 0; i < list.size(); ++i) {
                if (list[i].id.value.empty()) continue;
                const std::string name = fmt::format("\x01{}", i);
                names_.emplace(std::pair(section, list[i].id.value), name);
                list[i].id.value = name;
            }
        }
    }
    void rename(Section section, Text& name) const {
        const auto found = names_.find({section, name.value});
        if (found != names_.end()) name.value = found->second;
    }
    void rename(Section section, List<std::string>& names) const {
        for (Text& name : names)
            rename(section, name);
    }
    void rename_group(Text& group) {
        if (group.value.empty()) return;
        group.value =
            groups_.emplace(group.value, fmt::format("\x01{}", groups_.size())).first->second;
    }

    std::map<std::pair<Section, std::string>, std::string> names_;
    std::map<std::string, std::string> groups_;
};

/// What a procedure says, in one text.
inline std::string meaning_of(const Procedure& procedure) {
    return record::to_yaml(Plain::of(procedure));
}

}  // namespace tthc::test
