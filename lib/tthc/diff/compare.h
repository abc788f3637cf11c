#pragma once

#include "tthc/diff/diff.h"
#include "tthc/finding/findings.h"
#include "tthc/model/load.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tthc {

/// A procedure that is part of a split or a merger, or the one that was split or came of it.
struct Regrouped {
    ChangeKind kind = ChangeKind::split;
    std::string one;  ///< identity of the one
};

/// Two versions of one procedure; the side that does not exist has no `procedure`.
struct Comparison {
    ProcedureFile before;
    ProcedureFile after;
    std::vector<Change> changes;  ///< empty for a procedure that only one side has
    std::size_t accepted = 0;     ///< changes that were taken out as accepted
    std::optional<Regrouped> regrouped = {};

    bool is_added() const { return !before.procedure; }
    bool is_removed() const { return !after.procedure; }
    bool differs() const { return is_added() || is_removed() || !changes.empty(); }
    /// The version that exists, the newer one if both do.
    const Procedure& procedure() const {
        return is_removed() ? *before.procedure : *after.procedure;
    }
};

/// All pairs in the order of code, then id, then file, and what is wrong in the files.
struct Comparisons {
    std::vector<Comparison> pairs;
    std::vector<Finding> findings;
};

/// One file against one, whatever their codes.
Comparisons compare(const Source& before, const Source& after, const Knowledge& knowledge = {});

/// Two sets of files. Procedures match by national code (with or without the suffix of a province),
/// else by local id, by the name of the file, by what a proposal `revises`, else as the same
/// procedure under another code: equal name, levels alike, most of the dossier. Other kinds of file
/// are left out.
Comparisons compare_sets(std::span<const Source> before, std::span<const Source> after,
                         unsigned jobs, const Knowledge& knowledge = {});

}  // namespace tthc
