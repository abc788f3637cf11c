#include "tthc/work/new_folder.h"

#include "support/folder.h"
#include "support/golden.h"
#include "tthc/source/source_file.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <iterator>

using namespace tthc;
namespace fs = std::filesystem;

namespace {

std::optional<Error> put(const std::string& place, const std::string& name,
                         const std::string& text) {
    return replace_folder(place, ".mark", [&](const std::string& folder) {
        return write_file((fs::path(folder) / name).string(), text);
    });
}

}  // namespace

TEST_CASE("a folder is put in place whole, and nothing stays beside it") {
    const test::Folder work;
    const std::string place = work.name("site/");
    CHECK_FALSE(put(place, "a", "1"));
    CHECK_FALSE(put(place, "b", "2"));
    CHECK(test::read(work.path / "site/b") == "2");
    CHECK_FALSE(fs::exists(work.path / "site/a"));
    CHECK(std::distance(fs::directory_iterator(work.path), {}) == 1);
}

TEST_CASE("what others made is not replaced, and what failed leaves what was there") {
    const test::Folder work;
    work.file("mine/index.html", "<p>");
    CHECK(put(work.name("mine"), "a", "1"));
    CHECK(test::read(work.path / "mine/index.html") == "<p>");
    CHECK_FALSE(put(work.name("site"), "a", "1"));
    CHECK(replace_folder(work.name("site"), ".mark", [](const std::string& /*folder*/) {
        return std::optional<Error>(Error{{"hỏng", "broken"}});
    }));
    CHECK(test::read(work.path / "site/a") == "1");
    CHECK(std::distance(fs::directory_iterator(work.path), {}) == 2);
}
