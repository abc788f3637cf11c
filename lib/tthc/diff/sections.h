#pragma once

#include "tthc/diff/change.h"

#include <utility>

/// Where the sections of a procedure are; the one table that diff and apply share.
namespace tthc::sections {

/// Both wrappers present, so that their members can be named.
inline Procedure opened(Procedure procedure) {
    if (!procedure.documents) procedure.documents.emplace();
    if (!procedure.burden) procedure.burden.emplace();
    return procedure;
}

/// `visit(section, get)`: single values of an opened procedure.
template <class Visit>
void each_head(Visit&& visit) {
    visit(
        Section::procedure, [](auto& p) -> auto& { return p; });
    visit(
        Section::documents, [](auto& p) -> auto& { return *p.documents; });
    visit(
        Section::burden, [](auto& p) -> auto& { return *p.burden; });
}

/// `visit(section, get)`: the lists of an opened procedure.
template <class Visit>
void each_list(Visit&& visit) {
    visit(
        Section::levels, [](auto& p) -> auto& { return p.levels; });
    visit(
        Section::coordinates_with, [](auto& p) -> auto& { return p.coordinates_with; });
    visit(
        Section::applicants, [](auto& p) -> auto& { return p.applicants; });
    visit(
        Section::channels, [](auto& p) -> auto& { return p.channels; });
    visit(
        Section::basis, [](auto& p) -> auto& { return p.basis; });
    visit(
        Section::documents, [](auto& p) -> auto& { return p.documents->items; });
    visit(
        Section::deadlines, [](auto& p) -> auto& { return p.deadlines; });
    visit(
        Section::fees, [](auto& p) -> auto& { return p.fees; });
    visit(
        Section::steps, [](auto& p) -> auto& { return p.steps; });
    visit(
        Section::results, [](auto& p) -> auto& { return p.results; });
    visit(
        Section::conditions, [](auto& p) -> auto& { return p.conditions; });
    visit(
        Section::burden, [](auto& p) -> auto& { return p.burden->tasks; });
    visit(
        Section::sources, [](auto& p) -> auto& { return p.sources; });
}

}  // namespace tthc::sections
