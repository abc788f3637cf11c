#pragma once

#include "tthc/review/rule.h"

#include <string>

namespace tthc {

/// Calls `visit(citation, path)` for every citation of a procedure and of its elements, in order
/// of the file.
template <class Visit>
void for_each_citation(const Procedure& procedure, const Visit& visit);

namespace detail {

template <class Visit>
void visit_list(const List<Citation>& list, const std::string& path, const Visit& visit) {
    for (const auto& citation : list)
        visit(citation, path);
}

template <class Item, class Visit>
void visit_items(std::string_view section, const std::vector<Item>& items, const Visit& visit) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string path = item_path(section, items[i].id, i);
        visit_list(items[i].basis, path, visit);
        if constexpr (requires { items[i].prescribed; }) {
            for (const Prescription& prescription : items[i].prescribed) {
                if (prescription.basis) visit(*prescription.basis, path);
            }
        }
    }
}

}  // namespace detail

template <class Visit>
void for_each_citation(const Procedure& procedure, const Visit& visit) {
    detail::visit_list(procedure.basis, "basis", visit);
    if (procedure.documents) {
        detail::visit_list(procedure.documents->basis, "documents", visit);
        detail::visit_items("documents", procedure.documents->items, visit);
    }
    detail::visit_items("deadlines", procedure.deadlines, visit);
    detail::visit_items("fees", procedure.fees, visit);
    detail::visit_items("steps", procedure.steps, visit);
    detail::visit_items("results", procedure.results, visit);
    detail::visit_items("conditions", procedure.conditions, visit);
}

}  // namespace tthc
