#pragma once

#include "command.h"

#include <chrono>

namespace tthc::cli {

/// A line on standard error that tells how far a long command is, gone when the command ends. None
/// where standard error is no terminal, where colours are off, or where the command is short.
class ProgressLine {
public:
    using Clock = std::chrono::steady_clock;

    /// `of_what` stands behind the number: `bản ghi`.
    ProgressLine(const Console& console, const Bilingual& of_what,
                 Clock::time_point start = Clock::now());
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void tell(std::size_t done, Clock::time_point now = Clock::now());

private:
    std::ostream* err_ = nullptr;
    std::string_view of_what_;
    Clock::time_point next_;
    bool shown_ = false;
};

}  // namespace tthc::cli
