#pragma once

#include "tthc/diff/compare.h"

#include <optional>
#include <string>
#include <vector>

namespace tthc {

/// One side of what git asks to have compared. A side that does not exist has no `path`.
struct GitSide {
    std::string path;  ///< in the tree
    std::string file;  ///< where its bytes are: a file of the work tree or a temporary one
    std::string mode;  ///< octal, empty where git does not tell it

    bool exists() const { return !path.empty(); }
};

/// The call of a diff driver or a difftool (git(1), `GIT_EXTERNAL_DIFF`).
struct GitChange {
    GitSide before;
    GitSide after;
    std::string header;     ///< git's own lines about a rename or a copy
    bool unmerged = false;  ///< a path in conflict; nothing is compared
};

/// One argument is a path in conflict; two to four are the files of a difftool, the third the name
/// of both; seven are those of a driver; eight and nine add the new path and the header.
Result<GitChange> git_change(const std::vector<std::string>& arguments);

/// What the change does. It never fails: what cannot be read as procedures is compared as text.
struct GitComparison {
    Comparisons by_meaning;
    bool same_bytes = false;
    /// The hunks of git's own comparison; empty where the versions were compared by meaning.
    std::string as_text;
};

GitComparison compare(const GitChange& change, const Knowledge& knowledge);

}  // namespace tthc
