#include "support/golden.h"
#include "tthc/model/kind.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

using namespace tthc;

// TTHC_ACCEPT=schemas writes the printed schemas over the committed ones.
TEST_CASE("the schemas in the repository are those the records print") {
    for (const Kind& file : all_kinds()) {
        const std::string path =
            fmt::format("{}/schemas/{}.schema.json", TTHC_SOURCE_DIR, file.name);
        CAPTURE(path);
        const bool same = test::is_golden(path, file.schema(), "schemas");
        CHECK_MESSAGE(same, "print it again: TTHC_ACCEPT=schemas ctest --preset release");
        CHECK(find_kind(file.name) == &file);
    }
    CHECK(find_kind("nothing") == nullptr);
}
