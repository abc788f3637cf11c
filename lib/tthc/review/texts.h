#pragma once

#include "tthc/review/rule.h"

#include <string>

namespace tthc {

/// Calls `visit(text, path)` for every text that a procedure has in words of its own, in order of
/// the file: papers, times, fees, steps, results, conditions and notes; not its name, not titles of
/// acts.
template <class Visit>
void for_each_text(const Procedure& procedure, const Visit& visit);

namespace detail {

template <class Item, class Visit>
void visit_texts(std::string_view section, const std::vector<Item>& items, const Visit& visit) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Item& item = items[i];
        const std::string path = item_path(section, item.id, i);
        if constexpr (requires { item.name; }) visit(item.name, path);
        if constexpr (requires { item.text; }) visit(item.text, path);
        if constexpr (requires { item.action; }) visit(item.action, path);
        if constexpr (requires { item.from; }) visit(item.from, path);
        if constexpr (requires { item.free; }) visit(item.free, path);
        if constexpr (requires { item.when; }) visit(item.when, path);
        visit(item.note, path);
    }
}

}  // namespace detail

template <class Visit>
void for_each_text(const Procedure& procedure, const Visit& visit) {
    if (procedure.documents) {
        detail::visit_texts("documents", procedure.documents->items, visit);
        visit(procedure.documents->note, std::string("documents"));
    }
    detail::visit_texts("deadlines", procedure.deadlines, visit);
    detail::visit_texts("fees", procedure.fees, visit);
    detail::visit_texts("steps", procedure.steps, visit);
    detail::visit_texts("results", procedure.results, visit);
    detail::visit_texts("conditions", procedure.conditions, visit);
    visit(procedure.note, std::string("note"));
}

}  // namespace tthc
