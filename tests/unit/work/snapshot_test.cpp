#include "tthc/work/snapshot.h"

#include "support/folder.h"

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>

using tthc::changed_between;
using tthc::Snapshot;
using tthc::snapshot_of;

TEST_CASE("what came, went or was written is changed") {
    const Snapshot before{{"a", {1, 10}}, {"b", {1, 10}}, {"c", {1, 10}}, {"d", {1, 10}}};
    const Snapshot after{{"a", {1, 10}}, {"b", {2, 10}}, {"c", {1, 11}}, {"e", {1, 10}}};
    CHECK(changed_between(before, after) == std::vector<std::string>{"b", "c", "d", "e"});
    CHECK(changed_between(after, after).empty());
    CHECK(changed_between({}, {}).empty());
}

TEST_CASE("a snapshot sees sizes and times, and that a file is not there") {
    const tthc::test::Folder folder;
    const std::vector<std::string> paths{folder.file("a.yaml", "name: x\n"), folder.name("b.yaml")};
    const Snapshot first = snapshot_of(paths);
    CHECK(first.size() == 1);
    folder.file("b.yaml", "name: y\n");
    CHECK(changed_between(first, snapshot_of(paths)) == std::vector<std::string>{paths[1]});
    const Snapshot second = snapshot_of(paths);
    const auto written = std::filesystem::last_write_time(paths[0]);
    std::filesystem::last_write_time(paths[0], written + std::chrono::milliseconds(5));
    CHECK(changed_between(second, snapshot_of(paths)) == std::vector<std::string>{paths[0]});
    std::filesystem::remove(paths[0]);
    CHECK(changed_between(second, snapshot_of(paths)) == std::vector<std::string>{paths[0]});
}
