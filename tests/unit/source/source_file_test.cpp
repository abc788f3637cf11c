#include "tthc/source/source_file.h"

#include "support/folder.h"
#include "support/place.h"
#include "tthc/model/load.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

using namespace tthc;
namespace fs = std::filesystem;

namespace {

std::string refusal(const std::string& path) {
    const auto file = load_procedure(path);
    REQUIRE(file.findings.size() == 1);
    CHECK(file.findings[0].code->id == "Y001");
    CHECK(file.findings[0].where.file == path);
    CHECK(place(file.findings[0].where.begin) == std::pair{1U, 1U});
    CHECK(file.findings[0].message.vi != file.findings[0].message.en);
    const auto& words = file.findings[0].message.en;
    REQUIRE(words.starts_with(path + ": "));
    return words.substr(path.size() + 2);
}

}  // namespace

TEST_CASE("columns count code points from 1") {
    const SourceFile source("x", "tên: Đơn\nê😀x\n\nc");
    CHECK(place(source.point(0)) == std::pair{1U, 1U});
    CHECK(place(source.point(6)) == std::pair{1U, 6U});  // after `tên: `, ê is two bytes
    CHECK(place(source.point(8)) == std::pair{1U, 7U});  // after Đ
    CHECK(place(source.point(12)) == std::pair{2U, 1U});
    CHECK(place(source.point(14)) == std::pair{2U, 2U});
    CHECK(place(source.point(18)) == std::pair{2U, 3U});  // after the emoji, four bytes
    CHECK(place(source.point(20)) == std::pair{3U, 1U});
    CHECK(place(source.point(22)) == std::pair{4U, 2U});
    CHECK(place(source.point(999)) == std::pair{4U, 2U});
    CHECK(source.line(2) == "ê😀x");
    CHECK(source.line(3).empty());
    CHECK(source.line(0).empty());
    CHECK(source.line(5).empty());
}

TEST_CASE("a decomposed letter is as many columns as code points") {
    const SourceFile source("x", "e\xCC\x82\xCC\x81: x");
    CHECK(place(source.point(7)) == std::pair{1U, 6U});
}

TEST_CASE("a byte-order mark and CRLF move nothing") {
    const SourceFile source("x",
                            "\xEF\xBB\xBF"
                            "a: 1\r\nb: 2\r\n");
    CHECK(source.text() == "a: 1\r\nb: 2\r\n");
    CHECK(place(source.point(0)) == std::pair{1U, 1U});
    CHECK(place(source.point(9)) == std::pair{2U, 4U});
    CHECK(source.line(1) == "a: 1");
    CHECK(source.line(2) == "b: 2");
}

TEST_CASE("the character at a place") {
    const SourceFile source("x", "aĐ😀\r\n");
    CHECK(source.character(0) == Span{0, 1});
    CHECK(source.character(1) == Span{1, 3});
    CHECK(source.character(3) == Span{3, 7});
    CHECK(source.character(7) == Span{7, 7});
    CHECK(source.character(99) == Span{9, 9});
}

TEST_CASE("what cannot be read says why") {
    const test::Folder folder;
    CHECK(refusal((folder.path / "none.yaml").string()) == "no such file");
    CHECK(refusal((folder.path / "a.yaml" / "b.yaml").string()) == "no such file");
    CHECK(refusal(folder.path.string()) == "is a directory");
    const auto fifo = (folder.path / "fifo.yaml").string();
    REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
    CHECK(refusal(fifo) == "is not a regular file");
    CHECK(refusal("/dev/zero") == "is not a regular file");
    const auto huge = folder.file("huge.yaml", "name: x\n");
    fs::resize_file(huge, 100'000'000);
    CHECK(refusal(huge) == "is larger than 16 MiB");
    fs::create_symlink("loop.yaml", folder.path / "loop.yaml");
    CHECK(refusal((folder.path / "loop.yaml").string()).starts_with("cannot be read ("));
    const auto secret = folder.file("secret.yaml", "name: x\n");
    fs::permissions(secret, fs::perms::none);
    if (::geteuid() != 0) CHECK(refusal(secret) == "no permission to read it");
}

TEST_CASE("a file is read whole and written whole") {
    const test::Folder folder;
    const auto path = (folder.path / "out.yaml").string();
    REQUIRE_FALSE(write_file(path, "tên: x\n").has_value());
    REQUIRE_FALSE(write_file(path, "tên: y\n").has_value());
    const auto source = read_source(path);
    REQUIRE(source);
    CHECK(source->text() == "tên: y\n");
    CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 1);
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
    const auto link = folder.path / "link.yaml";
    fs::create_symlink(path, link);
    REQUIRE_FALSE(write_file(link.string(), "tên: z\n").has_value());
    CHECK(fs::is_symlink(link));
    CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(read_source(path)->text() == "tên: z\n");
    CHECK(write_file((folder.path / "none" / "out.yaml").string(), "x"));
    CHECK(read_source(folder.file("empty.yaml", ""))->text().empty());
}
