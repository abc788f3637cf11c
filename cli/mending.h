#pragma once

#include "command.h"
#include "tthc/base/result.h"
#include "tthc/source/source.h"

#include <optional>
#include <span>

namespace tthc::cli {

/// `--diff`: what `--fix` would do.
ExitCode print_patch(const Console& console, std::span<const Source> inputs);

/// `--fix`: mends the files and says how many; an error where one cannot be written.
std::optional<Error> mend_files(const Console& console, std::span<const Source> inputs);

}  // namespace tthc::cli
