#pragma once

#include "command.h"

#include <span>
#include <string>

namespace tthc::cli {

/// Arguments (without the program's name) to exit code; the whole program as a function.
int run(std::span<const std::string> arguments, const Streams& streams,
        const Environment& environment);

/// The day at UTC+7.
Date today();
/// The same day, the processors, the colour variables of this process.
Environment read_environment();

}  // namespace tthc::cli
