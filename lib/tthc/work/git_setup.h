#pragma once

#include "tthc/base/result.h"

#include <optional>
#include <string>
#include <vector>

/// `tthc` as the driver of git's own `diff`, `log`, `show` and `difftool`, in the repository of the
/// current folder (gitattributes(5), git-config(1)).
namespace tthc::git_setup {

/// What was written and where, one line each.
using Lines = std::vector<std::string>;

/// `program` is what git calls. Settings of the clone and its `info/attributes`; installing again
/// changes nothing.
Result<Lines> install(const std::string& program);

/// Takes out what `install` wrote, and nothing else.
Result<Lines> uninstall();

}  // namespace tthc::git_setup
