#include "tthc/diff/sets.h"

#include "tthc/diff/items.h"

#include <algorithm>

namespace tthc::sets {
namespace {

template <class T>
void sort_list(List<T>& list) {
    if (list.size() < 2) return;
    std::stable_sort(list.begin(), list.end(), [](const Located<T>& left, const Located<T>& right) {
        return items::printed(left) < items::printed(right);
    });
}

template <class Member>
void sort_list(Member& /*no_set*/) {}

/// Lists of values of every item of a list.
template <class Item>
void sort_inside(std::vector<Item>& items) {
    for (Item& item : items) {
        Item::fields([&](const record::Field& /*field*/, auto member) { sort_list(item.*member); });
    }
}

}  // namespace

bool is_set(Section section) {
    switch (section) {
        case Section::levels:
        case Section::coordinates_with:
        case Section::applicants:
        case Section::channels:
        case Section::basis:
        case Section::sources:
            return true;
        case Section::procedure:
        case Section::documents:
        case Section::deadlines:
        case Section::fees:
        case Section::steps:
        case Section::results:
        case Section::conditions:
        case Section::burden:
            break;
    }
    return false;
}

void sort(Procedure& procedure) {
    sort_list(procedure.authority);
    sort_list(procedure.handled_by);
    sort_list(procedure.none);
    if (procedure.publication) sort_list(procedure.publication->posted);
    if (procedure.documents) {
        sort_list(procedure.documents->basis);
        sort_inside(procedure.documents->items);
    }
    sort_inside(procedure.deadlines);
    sort_inside(procedure.fees);
    sort_inside(procedure.steps);
    sort_inside(procedure.results);
    sort_inside(procedure.conditions);
}

}  // namespace tthc::sets
