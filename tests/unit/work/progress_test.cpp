#include "progress.h"

#include <doctest/doctest.h>

#include <sstream>

using namespace tthc;
using namespace tthc::cli;
using std::chrono::milliseconds;

namespace {

/// What a command that tells itself after each of these times has written to standard error.
std::string shown(bool is_terminal, bool color_off, const std::vector<int>& times) {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const Console console{{in, out, err, false, is_terminal}, {.color_off = color_off}, {}};
    const ProgressLine::Clock::time_point start;
    {
        ProgressLine line(console, {"bản ghi", "records"}, start);
        std::size_t done = 0;
        for (const int time : times)
            line.tell(++done, start + milliseconds(time));
    }
    CHECK(out.str().empty());
    return err.str();
}

}  // namespace

TEST_CASE("a long command tells on a terminal how far it is, and takes the line away") {
    CHECK(shown(true, false, {100, 310, 320, 420}) ==
          "\r\x1b[K2 bản ghi…\r\x1b[K4 bản ghi…\r\x1b[K");
}

TEST_CASE("a short command, a pipe and a terminal without colours get no such line") {
    CHECK(shown(true, false, {100, 299}).empty());
    CHECK(shown(false, false, {100, 5000}).empty());
    CHECK(shown(true, true, {100, 5000}).empty());
}
