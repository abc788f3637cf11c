#pragma once

#include "tthc/diff/compare.h"

#include <functional>
#include <string>
#include <vector>

namespace tthc {

/// Which versions are compared. A version is a file, a folder, `-` (standard input), `/dev/null`
/// (nothing), `REV:path`, `:path` (the index), or `REV`, all procedures of a revision.
struct VersionOptions {
    /// Two versions; `REV..REV` and paths below it; or one revision against the work tree.
    std::vector<std::string> versions;
    /// What will be committed, against HEAD or one revision.
    bool staged = false;
    std::vector<std::string> paths;  ///< of the trees of revisions
    std::vector<std::string> exclude;
    std::function<std::string()> standard_input = [] { return std::string(); };
    unsigned jobs = 1;
    bool only_in_both = false;  ///< without the procedures that one version lacks
    bool same = false;          ///< two copies of one text: only where they disagree
    std::string accepted;       ///< file of changes that are taken out; empty for none
};

/// What differs, and the accepted changes that nobody made.
struct ComparedVersions {
    Comparisons comparisons;
    std::vector<std::string> unused;
};

/// An error for a file against a folder, an unknown revision, a shallow clone that lacks it, a file
/// of accepted changes that cannot be read.
Result<ComparedVersions> compare_versions(const VersionOptions& options,
                                          const Knowledge& knowledge = {});

/// Whether the words name two versions: two, a range, one revision, or the index.
bool are_versions(const VersionOptions& options);

}  // namespace tthc
