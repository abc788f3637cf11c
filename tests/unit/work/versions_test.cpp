#include "tthc/work/versions.h"

#include "support/folder.h"
#include "support/repository.h"
#include "tthc/diff/accepted.h"
#include "tthc/diff/disagreements.h"
#include "tthc/diff/effects.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <string>
#include <vector>

using namespace tthc;

namespace {

std::string procedure(int number, int days) {
    return fmt::format("code: \"1.{:06}\"\nname: Thủ tục {}\ndeadlines: [{{legal: {} ngày}}]\n",
                       number, number, days);
}

EffectCounts counts_of(const VersionOptions& options) {
    const auto compared = compare_versions(options);
    if (!compared) FAIL(compared.error().message.en);
    return count(compared->comparisons.pairs);
}

std::string error_of(const VersionOptions& options) {
    const auto compared = compare_versions(options);
    REQUIRE_FALSE(compared);
    return compared.error().message.en;
}

}  // namespace

TEST_CASE("every pair of versions that git keeps is compared without a checkout") {
    for (const char* const format : {"sha1", "sha256"}) {
        CAPTURE(format);
        const test::Repository repository(format);
        repository.write("data/a.yaml", procedure(1, 15));
        repository.write("data/b.yaml", procedure(2, 5));
        repository.write("notes.txt", "no procedure");
        repository.commit();
        repository.write("data/a.yaml", procedure(1, 10));
        repository.commit();
        CHECK(counts_of({.versions = {"HEAD~1..HEAD"}}).reducing == 1);
        CHECK(counts_of({.versions = {"HEAD..HEAD~1"}}).increasing == 1);
        CHECK(counts_of({.versions = {"HEAD~1", "HEAD"}}).changes() == 1);
        CHECK(counts_of({.versions = {"HEAD~1:data/a.yaml", "data/a.yaml"}}).reducing == 1);
        CHECK(counts_of({.versions = {"HEAD~1"}, .paths = {"elsewhere"}}).changes() == 0);
        CHECK_FALSE(counts_of({.versions = {"HEAD"}}).differs());
        repository.write("data/a.yaml", procedure(1, 20));
        CHECK(counts_of({.versions = {"HEAD"}}).increasing == 1);
        CHECK_FALSE(counts_of({.staged = true}).differs());
        repository.git({"add", "-A"});
        CHECK(counts_of({.staged = true}).increasing == 1);
        CHECK(counts_of({.versions = {":data/a.yaml", "data/a.yaml"}}).changes() == 0);
        std::filesystem::remove("data/b.yaml");
        CHECK(counts_of({.versions = {"HEAD"}}).procedures_removed == 1);
    }
}

TEST_CASE("nothing and standard input are versions too") {
    const test::Folder folder;
    const std::string file = folder.file("a.yaml", procedure(1, 15));
    CHECK(counts_of({.versions = {"/dev/null", file}}).procedures_added == 1);
    CHECK(counts_of({.versions = {file, "/dev/null"}}).procedures_removed == 1);
    CHECK(counts_of({.versions = {file, "-"}, .standard_input = [] { return procedure(1, 9); }})
              .reducing == 1);
}

TEST_CASE("what is not there is said, and a shallow clone says how to get it") {
    const test::Repository repository;
    repository.write("a.yaml", procedure(1, 15));
    repository.commit();
    repository.write("a.yaml", procedure(1, 10));
    repository.commit();
    CHECK(error_of({.versions = {"nowhere..HEAD"}}).find("nowhere") != std::string::npos);
    CHECK(error_of({.versions = {"HEAD:b.yaml", "a.yaml"}}).find("HEAD:b.yaml") !=
          std::string::npos);
    CHECK(error_of({.versions = {"a.yaml", "."}}) == "needs two files, or two folders");
    const auto missing = compare_versions({.versions = {"../missing.yaml", "a.yaml"}});
    REQUIRE(missing);
    CHECK(missing->comparisons.findings.front().where.file == "../missing.yaml");
    repository.git({"clone", "-q", "--depth", "1", "file://" + repository.path(), "shallow"});
    std::filesystem::current_path("shallow");
    CHECK(error_of({.versions = {"HEAD~1..HEAD"}}).find("git fetch --unshallow") !=
          std::string::npos);
}

TEST_CASE("a list of files longer than a pipe does not stop git") {
    const test::Repository repository;
    constexpr std::size_t many = 3000;
    for (std::size_t i = 0; i < many; ++i) {
        repository.write(fmt::format("{}.yaml", i), procedure(static_cast<int>(i), 5) +
                                                        "note: " + std::string(400, 'x') + "\n");
    }
    repository.commit();
    const auto compared = compare_versions({.versions = {"HEAD", "HEAD"}, .jobs = 2});
    REQUIRE(compared);
    CHECK(compared->comparisons.pairs.size() == many);
}

TEST_CASE("a thousand procedures, fifty changed, the same bytes on every run") {
    const test::Repository repository;
    for (int i = 0; i < 1000; ++i)
        repository.write(fmt::format("data/{}.yaml", i), procedure(i, 15));
    repository.commit();
    for (int i = 0; i < 50; ++i)
        repository.write(fmt::format("data/{}.yaml", 7 * i), procedure(7 * i, 12));
    repository.commit();
    std::string first;
    for (const unsigned jobs : {1U, 4U, 2U}) {
        auto compared = compare_versions({.versions = {"HEAD~1..HEAD"}, .jobs = jobs});
        REQUIRE(compared);
        CHECK(compared->comparisons.pairs.size() == 1000);
        CHECK(count(compared->comparisons.pairs).reducing == 50);
        std::string told;
        for (const Comparison& pair : compared->comparisons.pairs) {
            for (const Change& change : pair.changes)
                told += fingerprint(change, pair.procedure().code.value) + change.what.vi + "\n";
        }
        if (first.empty()) first = told;
        CHECK(told == first);
    }
}

TEST_CASE("an accepted change is known again in another place") {
    const test::Folder folder;
    const std::string before = folder.file("a.yaml", procedure(1, 15));
    const std::string after = folder.file("b.yaml", "# moved\n\n" + procedure(1, 20));
    auto compared = compare_versions({.versions = {before, after}});
    REQUIRE(compared);
    REQUIRE(compared->comparisons.pairs[0].changes.size() == 1);
    AcceptedFile file;
    Acceptance& acceptance = file.accepted.emplace_back();
    acceptance.change.value = fingerprint(compared->comparisons.pairs[0].changes[0], "1.000001");
    file.accepted.emplace_back().change.value = "0000000000000000";
    CHECK(accept(compared->comparisons, file) == std::vector<std::string>{"0000000000000000"});
    const EffectCounts counts = count(compared->comparisons.pairs);
    CHECK(counts.accepted == 1);
    CHECK_FALSE(counts.differs());
    auto other = compare_versions({.versions = {before, folder.file("c.yaml", procedure(1, 21))}});
    REQUIRE(other);
    CHECK(accept(other->comparisons, file).size() == 2);
}

TEST_CASE("two copies agree but for what they say") {
    const test::Folder folder;
    const std::string ours =
        folder.file("a.yaml",
                    "name: Cấp giấy phép\nfees: [{amount: 100000}]\nnote: nguồn\n"
                    "documents: {items: [{name: \"Đơn – theo mẫu;\"}, {name: Bản sao}]}\n");
    const std::string posted =
        folder.file("b.yaml",
                    "name: Cấp giấy phép\nfees: [{amount: 120000}]\n"
                    "documents: {items: [{name: Bản sao}, {name: Đơn - theo mẫu}]}\n");
    auto compared = compare_versions({.versions = {ours, posted}});
    REQUIRE(compared);
    keep_disagreements(compared->comparisons);
    REQUIRE(compared->comparisons.pairs[0].changes.size() == 1);
    CHECK(kind_id(compared->comparisons.pairs[0].changes[0]) == "fees.amount");
}

TEST_CASE("procedures of two folders find each other by code, name and file") {
    const test::Folder folder;
    const std::string old_folder = folder.name("old");
    const auto found = [&](const std::string& name) {
        return counts_of({.versions = {old_folder, folder.name(name)}});
    };
    folder.file("old/a.yaml",
                "code: \"1.000001\"\nname: Cấp giấy phép A\nlevels: [province]\n"
                "documents: {items: [{name: Đơn, originals: 1}]}\n");
    folder.file("old/cap-giay-phep-b.yaml", "id: cap-giay-phep-b\nname: Cấp giấy phép B\n");

    // One of two is missing: that counts as a change.
    folder.file("fewer/cap-giay-phep-b.yaml", "id: cap-giay-phep-b\nname: Cấp giấy phép B\n");
    CHECK(found("fewer").procedures_removed == 1);
    CHECK(found("fewer").changes() == 1);

    // Another code, and a code for what had only an id: the same procedures.
    folder.file("coded/a.yaml",
                "code: \"1.000009\"\nname: Cấp giấy phép A\nlevels: [province]\n"
                "documents: {items: [{name: Đơn, originals: 1}]}\n");
    folder.file("coded/cap-giay-phep-b.yaml", "code: \"1.000002\"\nname: Cấp giấy phép B\n");
    const EffectCounts coded = found("coded");
    CHECK(coded.procedures_removed + coded.procedures_added == 0);
    CHECK(coded.reducing + coded.increasing == 0);
    CHECK(coded.differs());

    // Two files of one code, one left that is the second: the first is missing.
    folder.file("twice/a.yaml", "code: \"1.000001\"\nname: A\nlevels: [province]\n");
    folder.file("twice/b.yaml", "code: \"1.000001\"\nname: B\nlevels: [commune]\n");
    folder.file("once/b.yaml", "code: \"1.000001\"\nname: B\nlevels: [commune]\n");
    const auto pairs = compare_versions({.versions = {folder.name("twice"), folder.name("once")}});
    REQUIRE(pairs);
    CHECK(count(pairs->comparisons.pairs).changes() == 1);
    CHECK(count(pairs->comparisons.pairs).procedures_removed == 1);

    // Behind a range, paths of the trees.
    const test::Repository repository;
    repository.write("x/a.yaml", procedure(1, 15));
    repository.write("y/b.yaml", procedure(2, 15));
    repository.commit();
    repository.write("x/a.yaml", procedure(1, 10));
    repository.write("y/b.yaml", procedure(2, 10));
    repository.commit();
    CHECK(counts_of({.versions = {"HEAD~1..HEAD"}}).reducing == 2);
    CHECK(counts_of({.versions = {"HEAD~1..HEAD", "x"}}).reducing == 1);
    CHECK(counts_of({.versions = {"HEAD~1..HEAD", "x", "y"}}).reducing == 2);
}

TEST_CASE("a procedure that became several, and several that became one, are told as such") {
    const test::Folder folder;
    folder.file("one/a.yaml",
                "code: \"1.000001\"\nname: Cấp, cấp lại, cấp đổi giấy phép lái tàu\n");
    folder.file("one/b.yaml", "code: \"1.000002\"\nname: Cấp giấy phép hoạt động bến thủy\n");
    folder.file("several/a.yaml", "code: \"1.000001\"\nname: Cấp giấy phép lái tàu\n");
    folder.file("several/b.yaml", "code: \"1.000002\"\nname: Cấp giấy phép hoạt động bến thủy\n");
    folder.file("several/c.yaml", "code: \"1.000003\"\nname: Cấp lại giấy phép lái tàu\n");
    folder.file("several/d.yaml", "code: \"1.000004\"\nname: Cấp đổi giấy phép lái tàu\n");
    const std::string one = folder.name("one");
    const std::string several = folder.name("several");
    const EffectCounts split = counts_of({.versions = {one, several}});
    CHECK(split.procedures_split == 1);
    CHECK(split.procedures_added + split.procedures_removed == 0);
    CHECK(split.procedures_renamed == 1);
    CHECK(split.differs());
    const EffectCounts merged = counts_of({.versions = {several, one}});
    CHECK(merged.procedures_merged == 1);
    CHECK(merged.procedures_added + merged.procedures_removed == 0);
    folder.file("kept/a.yaml",
                "code: \"1.000001\"\nname: Cấp, cấp lại, cấp đổi giấy phép lái tàu\n");
    folder.file("kept/c.yaml", "code: \"1.000003\"\nname: Cấp lại giấy phép lái tàu\n");
    CHECK(counts_of({.versions = {one, folder.name("kept")}}).procedures_split == 0);
    std::filesystem::remove(several + "/d.yaml");
    const EffectCounts fewer = counts_of({.versions = {one, several}});
    CHECK(fewer.procedures_split == 0);
    CHECK(fewer.procedures_added == 1);
}
