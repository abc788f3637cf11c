#pragma once

#include "command.h"

#include <string>

namespace tthc::cli {

/// What bare `tthc` prints: what it is for, examples, the commands.
std::string overview(Language language);

/// `tthc COMMAND --help`.
std::string help_of(const Command& command, const CLI::App& options, const CLI::App& program,
                    Language language);

}  // namespace tthc::cli
