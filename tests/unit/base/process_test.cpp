#include "tthc/base/process.h"

#include <doctest/doctest.h>

#include <string>

using namespace tthc;

TEST_CASE("a program takes more than any pipe holds while it answers") {
    std::string input;
    for (int i = 0; i < 1'000'000; ++i)
        input += std::to_string(i) + "\n";
    const auto finished = run_program({"cat"}, input);
    REQUIRE(finished);
    CHECK(finished->status == 0);
    CHECK(finished->output == input);
}

TEST_CASE("a program that does not read, or is not there, is no end of ours") {
    const auto deaf = run_program({"true"}, std::string(1'000'000, 'x'));
    REQUIRE(deaf);
    CHECK(deaf->status == 0);
    const auto failed = run_program({"sh", "-c", "echo no >&2; exit 3"});
    REQUIRE(failed);
    CHECK(failed->status == 3);
    CHECK(failed->errors == "no\n");
    CHECK_FALSE(run_program({"no-such-program-of-tthc"}));
}
