#include "tthc/base/glob.h"

#include <doctest/doctest.h>

using tthc::matches_glob;

TEST_CASE("a pattern without a slash names a file or a folder anywhere") {
    CHECK(matches_glob("data/plans/a.yaml", "plans"));
    CHECK(matches_glob("data/plans/a.yaml", "plans/"));
    CHECK(matches_glob("data/plans/a.yaml", "*.yaml"));
    CHECK(matches_glob("data/plans/a.yaml", "?.yaml"));
    CHECK_FALSE(matches_glob("data/plans/a.yaml", "plan"));
    CHECK_FALSE(matches_glob("data/plans/ab.yaml", "?.yaml"));
}

TEST_CASE("a pattern with a slash is held against the whole path") {
    CHECK(matches_glob("data/plans/a.yaml", "data/*/a.yaml"));
    CHECK(matches_glob("data/plans/a.yaml", "data/**"));
    CHECK(matches_glob("data/plans/a.yaml", "**/a.yaml"));
    CHECK(matches_glob("a.yaml", "**/a.yaml"));
    CHECK_FALSE(matches_glob("data/plans/a.yaml", "data/*.yaml"));
    CHECK_FALSE(matches_glob("data/plans/a.yaml", "plans/*"));
}
