#include "tthc/source/data_files.h"

#include "support/folder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace tthc;
namespace fs = std::filesystem;

TEST_CASE("the compiled-in data are the files of the repository, by path") {
    const auto files = shipped_files();
    REQUIRE(files.size() > 1);
    CHECK(std::is_sorted(files.begin(), files.end(),
                         [](const auto& a, const auto& b) { return a.path < b.path; }));
    for (const ShippedFile& file : files) {
        CAPTURE(file.path);
        std::ifstream stream(fs::path(TTHC_SOURCE_DIR) / "data/engine" / file.path,
                             std::ios::binary);
        const std::string written{std::istreambuf_iterator<char>(stream), {}};
        CHECK((file.text == written));
    }
}

TEST_CASE("a folder replaces shipped files of the same path and adds others, after them") {
    const test::Folder folder;
    folder.file("law/agencies.yaml", "agencies: []\n");
    folder.file("law/a.yml", "instruments: []\n");
    folder.file("readme.txt", "x");
    const auto data = data_sources(folder.path.string());
    REQUIRE(data);
    const std::size_t shipped = shipped_files().size();
    REQUIRE(data->size() == shipped + 1);
    CHECK((*data)[shipped - 1].path() == (folder.path / "law/a.yml").string());
    CHECK((*data)[shipped].path() == (folder.path / "law/agencies.yaml").string());
    CHECK(std::none_of(data->begin(), data->end(),
                       [](const auto& file) { return file.path() == "law/agencies.yaml"; }));
}

TEST_CASE("a data folder that is not there is an error") {
    CHECK(data_sources({})->size() == shipped_files().size());
    const auto data = data_sources("no-such-folder");
    REQUIRE_FALSE(data);
    CHECK(data.error().message.en == "no-such-folder: the data folder cannot be read");
}

TEST_CASE("a table of a folder replaces the shipped one of the same path") {
    const test::Folder folder;
    const std::string name = folder.path.string();
    REQUIRE(data_tables(name).size() == shipped_tables().size());
    CHECK(data_tables({}).front().path == "law/communes.csv");
    folder.file("law/instruments.csv", "number;source\n");
    CHECK(data_tables(name).size() == shipped_tables().size() - 1);
}
