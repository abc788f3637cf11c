#include "progress.h"

#include <fmt/format.h>

#include <ostream>

namespace tthc::cli {
namespace {

constexpr std::chrono::milliseconds until_shown{300};
constexpr std::chrono::milliseconds between_lines{100};
constexpr std::string_view erase_line = "\r\x1b[K";

}  // namespace

ProgressLine::ProgressLine(const Console& console, const Bilingual& of_what,
                           Clock::time_point start)
    : of_what_(of_what.in(console.language())), next_(start + until_shown) {
    if (console.streams.err_is_terminal && !console.environment.color_off)
        err_ = &console.streams.err;
}

ProgressLine::~ProgressLine() {
    if (shown_) *err_ << erase_line << std::flush;
}

void ProgressLine::tell(std::size_t done, Clock::time_point now) {
    if (err_ == nullptr || now < next_) return;
    next_ = now + between_lines;
    shown_ = true;
    *err_ << fmt::format("{}{} {}…", erase_line, done, of_what_) << std::flush;
}

}  // namespace tthc::cli
