#include "tthc/model/kind.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

using namespace tthc;

// TTHC_ACCEPT=1 writes the printed schemas over the committed ones.
TEST_CASE("the schemas in the repository are those the records print") {
    for (const Kind& file : all_kinds()) {
        const std::string path =
            fmt::format("{}/schemas/{}.schema.json", TTHC_SOURCE_DIR, file.name);
        CAPTURE(path);
        if (std::getenv("TTHC_ACCEPT") != nullptr) REQUIRE_FALSE(write_file(path, file.schema()));
        std::ifstream stream(path, std::ios::binary);
        const std::string committed{std::istreambuf_iterator<char>(stream), {}};
        const bool same = committed == file.schema();
        CHECK_MESSAGE(same, "print it again: TTHC_ACCEPT=1 ctest --preset release");
        CHECK(find_kind(file.name) == &file);
    }
    CHECK(find_kind("nothing") == nullptr);
}
