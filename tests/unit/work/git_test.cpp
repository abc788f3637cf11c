#include "support/golden.h"
#include "support/repository.h"
#include "tthc/work/git_change.h"
#include "tthc/work/git_setup.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <string>

using namespace tthc;
namespace fs = std::filesystem;

namespace {

std::string procedure(int days) {
    return fmt::format(
        "code: \"1.000001\"\nname: Thủ tục\ndeadlines: [{{legal: {} ngày}}]\nnote: Ghi chú\n",
        days);
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

void install() {
    const auto installed = git_setup::install(TTHC_PROGRAM);
    if (!installed) FAIL(installed.error().message.en);
}

const std::string shorter = "thời hạn theo quy định: 15 ngày → 10 ngày";

}  // namespace

TEST_CASE("git diff, show and difftool tell changes by meaning") {
    for (const char* const format : {"sha1", "sha256"}) {
        CAPTURE(format);
        const test::Repository repository(format);
        repository.write("thư mục/-a.yaml", procedure(15));
        repository.commit();
        install();
        repository.write("thư mục/-a.yaml", procedure(10));
        const std::string unstaged = repository.git({"diff"});
        CHECK(has(unstaged, "diff --tthc a/thư mục/-a.yaml b/thư mục/-a.yaml\n"));
        CHECK(has(unstaged, shorter));
        repository.git({"add", "-A"});
        CHECK(has(repository.git({"diff", "--staged"}), shorter));
        repository.commit();
        CHECK(has(repository.git({"diff", "HEAD~1..HEAD"}), shorter));
        CHECK(has(repository.git({"log", "-1", "-p", "--ext-diff"}), shorter));
        CHECK(has(repository.git({"difftool", "--tool=tthc", "-y", "HEAD~1"}), shorter));
        const std::string shown = repository.git({"show", "HEAD"});
        CHECK(has(shown, "- 1. Thời hạn theo quy định: 15 ngày\n"));
        CHECK(has(shown, "+ 1. Thời hạn theo quy định: 10 ngày\n"));
    }
}

TEST_CASE("renamed, removed and added files, and files of another mode") {
    const test::Repository repository;
    repository.write("a.yaml", procedure(15));
    repository.write("b.yaml", "code: \"1.000002\"\nname: Thủ tục khác\n");
    repository.commit();
    install();
    repository.git({"mv", "a.yaml", "c.yaml"});
    const std::string renamed = repository.git({"diff", "-M", "HEAD"});
    CHECK(has(renamed, "diff --tthc a/a.yaml b/c.yaml\n"));
    CHECK(has(renamed, "rename to c.yaml\n"));
    CHECK_FALSE(has(renamed, "thay đổi"));
    repository.write("c.yaml", procedure(10));
    const std::string changed = repository.git({"diff", "-M50", "HEAD"});
    CHECK(has(changed, "rename from a.yaml\n"));
    CHECK(has(changed, shorter));
    fs::permissions("b.yaml", fs::perms::owner_exec, fs::perm_options::add);
    const std::string mode = repository.git({"diff", "HEAD", "--", "b.yaml"});
    CHECK(has(mode, "old mode 100644\nnew mode 100755\n"));
    repository.git({"rm", "-q", "-f", "b.yaml"});
    const std::string removed = repository.git({"diff", "HEAD", "--", "b.yaml"});
    CHECK(has(removed, "deleted file mode 100644\n"));
    CHECK(has(removed, "không có trong bản mới"));
    repository.write("d.yaml", procedure(3));
    repository.git({"add", "-N", "d.yaml"});
    CHECK(has(repository.git({"diff", "--", "d.yaml"}), "new file mode 100644\n"));
}

TEST_CASE("what cannot be read is compared as text and never stops git") {
    const test::Repository repository;
    repository.write("a.yaml", procedure(15));
    repository.write("broken.yaml", "name: [\nx\n");
    repository.write("other.yaml", "tthc: 1\nlanguage: vi\n");
    repository.write("tthc.yaml", "tthc: 1\nno: such key\n");
    repository.write("z.yaml", procedure(15));
    fs::create_symlink("a.yaml", "link.yaml");
    repository.commit();
    install();
    repository.write("a.yaml", "# chú thích\n" + procedure(15));
    repository.write("broken.yaml", "name: [[\nx\n");
    repository.write("other.yaml", "tthc: 1\nlanguage: en\n");
    repository.write("z.yaml", procedure(10));
    fs::remove("link.yaml");
    fs::create_symlink("z.yaml", "link.yaml");
    const std::string all = repository.git({"diff"});
    CHECK(has(all, "chỉ khác cách trình bày hoặc chú thích\n"));
    CHECK(has(all, "tthc: a/broken.yaml:"));
    CHECK(has(all, "--- a/broken.yaml\n+++ b/broken.yaml\n@@ -1,2 +1,2 @@\n-name: [\n+name: [[\n"));
    CHECK(has(all, "-language: vi\n+language: en\n"));
    CHECK(has(all, "-a.yaml\n\\ No newline at end of file\n+z.yaml\n"));
    CHECK(has(all, shorter));
    CHECK(has(repository.git({"log", "-p", "-1", "--", "broken.yaml"}), "+name: [\n"));
}

TEST_CASE("a path in conflict is named") {
    const auto change = git_change({"a.yaml"});
    REQUIRE(change);
    CHECK(change->unmerged);
    CHECK_FALSE(git_change({}));
    CHECK_FALSE(git_change({"a", "b", "c", "d", "e"}));
    const auto eight = git_change({"a", "x", ".", ".", "y", ".", ".", "b"});
    REQUIRE(eight);
    CHECK(eight->after.path == "b");
    const auto added = git_change({"a", "/dev/null", ".", ".", "y", "0", "100644"});
    REQUIRE(added);
    CHECK_FALSE(added->before.exists());
}

TEST_CASE("installing twice is installing once, and uninstalling leaves what others wrote") {
    const test::Repository repository;
    const std::string before = test::read(".git/config");
    repository.write(".git/info/attributes", "*.png binary\n");
    install();
    const std::string once = test::read(".git/config") + test::read(".git/info/attributes");
    install();
    CHECK(test::read(".git/config") + test::read(".git/info/attributes") == once);
    REQUIRE(git_setup::uninstall());
    REQUIRE(git_setup::uninstall());
    CHECK(test::read(".git/config") == before);
    CHECK(test::read(".git/info/attributes") == "*.png binary\n");
    install();
    repository.write(".git/info/attributes", "*.yaml diff=tthc\n*.yml diff=tthc\n");
    REQUIRE(git_setup::uninstall());
    CHECK_FALSE(fs::exists(".git/info/attributes"));
}
