#pragma once

#include "tthc/diff/compare.h"

#include <functional>
#include <string>
#include <vector>

namespace tthc {

/// Which versions are compared. A version is a file, a folder, `-` (standard input), `/dev/null`
/// (nothing), `REV:path`, `:path` (the index), or `REV`, all procedures of a revision.
struct VersionOptions {
    /// Two versions; `REV..REV`; or one revision against the work tree.
    std::vector<std::string> versions;
    /// What will be committed, against HEAD or one revision.
    bool staged = false;
    std::vector<std::string> paths;  ///< of the trees of revisions
    std::vector<std::string> exclude;
    std::function<std::string()> standard_input = [] { return std::string(); };
    unsigned jobs = 1;
};

/// What differs; an error for a file against a folder, an unknown revision, a shallow clone that
/// lacks it.
Result<Comparisons> compare_versions(const VersionOptions& options,
                                     const Knowledge& knowledge = {});

/// Whether the words name two versions: two, a range, one revision, or the index.
bool are_versions(const VersionOptions& options);

}  // namespace tthc
