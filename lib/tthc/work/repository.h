#pragma once

#include "tthc/base/result.h"
#include "tthc/source/source.h"

#include <string>
#include <vector>

/// Versions that git keeps. Everything is read through `git` itself: lists by `ls-tree`, `ls-files`
/// and contents by one `cat-file --batch`; nothing is checked out.
namespace tthc::repository {

/// Which files of a tree are wanted: below the paths (all where none is named), without the
/// excluded.
struct Selection {
    std::vector<std::string> paths;
    std::vector<std::string> exclude;
};

/// Whether git knows this revision (`HEAD`, `main~2`, a tag); false outside a repository.
bool is_revision(const std::string& name);

/// The commit from which this revision and HEAD went apart, as git names it.
Result<std::string> merge_base(const std::string& revision);

/// One file of a revision (`REV:path`) or of the index (`:path`).
Result<Source> file(const std::string& object);

/// The procedure files of a revision; of the index; of the work tree, those that git tracks.
Result<std::vector<Source>> tree(const std::string& revision, const Selection& selection);
Result<std::vector<Source>> index(const Selection& selection);
Result<std::vector<Source>> work_tree(const Selection& selection);

}  // namespace tthc::repository
