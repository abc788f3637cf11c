#include "tthc/work/safe_fixes.h"

#include "support/folder.h"
#include "support/random_procedure.h"
#include "tthc/base/utf8.h"
#include "tthc/model/scalars.h"
#include "tthc/record/writer.h"

#include <doctest/doctest.h>

#include <string>

using namespace tthc;

namespace {

std::string mended_text(const std::string& text) {
    const auto file = mended(SourceFile("a.yaml", text));
    return file ? file->text : "";
}

}  // namespace

TEST_CASE("spellings are mended in place; comments and all else stay as they are") {
    CHECK(mended_text("# a\ncode: 1.003650  # b\nname:   'x'\n") ==
          "# a\ncode: \"1.003650\"  # b\nname:   'x'\n");
    CHECK(mended_text("code: \"1,014947\"\nname: x\n") == "code: \"1.014947\"\nname: x\n");
    CHECK(mended_text("name: x\nbasis: 63/2010/ND-CP Điều 8\n") ==
          "name: x\nbasis: 63/2010/NĐ-CP Điều 8\n");
    CHECK(mended_text("name: x\ndeadlines: [{legal: \"015 ngày\"}]\n") ==
          "name: x\ndeadlines: [{legal: \"15 ngày\"}]\n");
    CHECK(mended_text("name: Thu\xCC\x89 tu\xCC\xA3\x63\n") == "name: Thủ tục\n");
}

TEST_CASE("legal wording, and what is no spelling, is never touched") {
    CHECK(mended_text("code: \"1.003650\"\nname: Thủ  tục 63/2010/nđ–cp\n").empty());
    CHECK(mended_text("name: x\ndeadlines: [{legal: 15 ngày, note: 015 ngày}]\n").empty());
    CHECK(mended_text("code: \"1.3868\"\nname: x\n").empty());
    CHECK(mended_text("name: x\nbasis: văn bản không số\n").empty());
    CHECK(mended_text("name: [\n").empty());
    CHECK(mended_text("plan: x\n").empty());
}

TEST_CASE("what was mended once needs no mending, and says the same") {
    test::Random random(20261126);
    for (int round = 0; round < 200; ++round) {
        CAPTURE(round);
        const std::string text = record::to_yaml(test::random_procedure(random));
        const auto once = mended(SourceFile("a.yaml", text));
        if (!once) continue;
        CHECK_FALSE(mended(SourceFile("a.yaml", once->text)));
    }
}

TEST_CASE("a byte-order mark stays in front of the file and of its first line") {
    const std::string mark(utf8::order_mark);
    const auto file = mended(SourceFile("a.yaml", mark + "code: 1.003650\nname: x\n"));
    REQUIRE(file);
    CHECK(file->text == mark + "code: \"1.003650\"\nname: x\n");
    CHECK(file->lines.front().before == mark + "code: 1.003650");
    CHECK(file->lines.front().after == mark + "code: \"1.003650\"");
}

TEST_CASE("a patch names the lines; without it the files are written") {
    const test::Folder folder;
    const std::string file = folder.file("a.yaml", "code: 1.003650\nname: x\n");
    const Source source(file);
    const auto shown = mend({&source, 1}, false, 1);
    REQUIRE(shown);
    CHECK(shown->patch == "--- a/" + file + "\n+++ b/" + file +
                              "\n@@ -1 +1 @@\n-code: 1.003650\n+code: \"1.003650\"\n");
    CHECK(mended(source));
    REQUIRE(mend({&source, 1}, true, 1));
    CHECK_FALSE(mended(source));
}
