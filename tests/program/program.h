#pragma once

#include <functional>
#include <string>
#include <vector>

namespace tthc::test {

struct Ran {
    int status = 0;  ///< exit status; 128 and the signal for a program that a signal ended
    std::string out;
    std::string err;
    long peak_kib = 0;  ///< most memory that it held
    bool in_time = true;
};

struct RunOptions {
    std::string folder = ".";
    std::string input;
    std::vector<std::string> environment;  ///< `NAME=value`, added to ours
    int seconds = 600;                     ///< then it is killed
    /// Called in the child before the program starts: limits and the like.
    std::function<void()> before;
    /// Called while it runs, again and again, with its process id.
    std::function<void(int)> meanwhile;
};

/// Runs the built `tthc` as a process of its own.
Ran run_program(const std::vector<std::string>& arguments, const RunOptions& options = {});

/// Whether this build is watched by a sanitizer, which needs memory of its own.
bool is_sanitized();

}  // namespace tthc::test
