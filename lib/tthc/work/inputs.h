#pragma once

#include "tthc/base/result.h"
#include "tthc/source/source.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tthc {

struct InputOptions {
    std::vector<std::string> paths;  ///< files, folders, or `-` alone; none: the current folder
    std::vector<std::string> exclude;
    std::string stdin_filename;
    std::vector<std::string> extensions{".yaml", ".yml"};  ///< of the files looked for in folders
};

/// What is to be read, sorted by path without repetition. Folders are walked for the extensions;
/// hidden entries below them are skipped. A named file is kept even if it does not exist, so that
/// the loader reports it. `standard_input` gives the text of `-`.
Result<std::vector<Source>> collect_inputs(const InputOptions& options,
                                           const std::function<std::string()>& standard_input);

/// The files that are named and that a pattern leaves out.
std::vector<std::string> named_but_excluded(const InputOptions& options);

std::vector<std::string> paths_of(std::span<const Source> sources);

}  // namespace tthc
