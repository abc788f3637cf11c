#pragma once

#include "tthc/base/result.h"
#include "tthc/source/source_file.h"

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::cli {

struct InputOptions {
    std::vector<std::string> paths;  ///< files, folders, or `-` alone; none: the current folder
    std::vector<std::string> exclude;
    std::string stdin_filename;
    std::vector<std::string> extensions{".yaml", ".yml"};  ///< of the files looked for in folders
};

/// What is to be read: sorted paths without repetition, or the text of standard input.
struct Inputs {
    std::vector<std::string> files;
    std::optional<SourceFile> standard_input;
};

/// Folders are walked for the extensions; hidden entries below them are skipped. A named file is
/// kept even if it does not exist, so that the loader reports it.
Result<Inputs> collect_inputs(const InputOptions& options, std::istream& in);

/// Whether a path matches a pattern (an absolute one is held against the absolute path) of `*`
/// (within one folder), `**` (across folders) and `?`. A pattern without a slash is held against
/// each part of the path.
bool matches_glob(std::string_view path, std::string_view pattern);

}  // namespace tthc::cli
