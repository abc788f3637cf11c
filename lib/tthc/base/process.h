#pragma once

#include "tthc/base/result.h"

#include <string>
#include <vector>

namespace tthc {

struct Finished {
    int status = 0;  ///< exit status; 128 and more where a signal ended it
    std::string output;
    std::string errors;
};

/// Runs a program found on PATH, without a shell, gives it `input` and waits. An error when it
/// cannot be started.
Result<Finished> run_program(const std::vector<std::string>& command,
                             const std::string& input = {});

}  // namespace tthc
