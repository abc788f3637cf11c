#pragma once

#include "tthc/review/database_record.h"
#include "tthc/review/rule.h"

#include <string>

namespace tthc {

/// Calls `visit(text, path)` for every text that a procedure has in words of its own, in order of
/// the file: papers, times, fees, steps, results, conditions; not its name, not titles of acts.
/// Notes of a database record too, for the import keeps there what has no field; elsewhere a note
/// is a remark of the author.
template <class Visit>
void for_each_text(const Procedure& procedure, const Visit& visit);

namespace detail {

enum class Notes { part, remark };

template <class Item, class Visit>
void visit_texts(std::string_view section, const std::vector<Item>& items, Notes notes,
                 const Visit& visit) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Item& item = items[i];
        const std::string path = item_path(section, item.id, i);
        if constexpr (requires { item.name; }) visit(item.name, path);
        if constexpr (requires { item.text; }) visit(item.text, path);
        if constexpr (requires { item.action; }) visit(item.action, path);
        if constexpr (requires { item.from; }) visit(item.from, path);
        if constexpr (requires { item.free; }) visit(item.free, path);
        if constexpr (requires { item.when; }) visit(item.when, path);
        if (notes == Notes::part) visit(item.note, path);
    }
}

}  // namespace detail

template <class Visit>
void for_each_text(const Procedure& procedure, const Visit& visit) {
    using detail::Notes;
    const Notes notes = is_database_record(procedure) ? Notes::part : Notes::remark;
    if (procedure.documents) {
        detail::visit_texts("documents", procedure.documents->items, notes, visit);
        if (notes == Notes::part) visit(procedure.documents->note, std::string("documents"));
    }
    detail::visit_texts("deadlines", procedure.deadlines, notes, visit);
    detail::visit_texts("fees", procedure.fees, notes, visit);
    detail::visit_texts("steps", procedure.steps, notes, visit);
    detail::visit_texts("results", procedure.results, notes, visit);
    detail::visit_texts("conditions", procedure.conditions, notes, visit);
    if (notes == Notes::part) visit(procedure.note, std::string("note"));
}

}  // namespace tthc
