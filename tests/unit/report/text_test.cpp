#include "tthc/report/text.h"

#include "tthc/base/printable.h"
#include "tthc/finding/findings.h"

#include <doctest/doctest.h>

using namespace tthc;
using report::Color;

namespace {

/// The line with the first of these words, marked under them.
std::string quoted(const SourceFile& source, std::string_view words) {
    const auto at = static_cast<std::uint32_t>(source.text().find(words));
    const auto end = at + static_cast<std::uint32_t>(words.size());
    return report::quote(locate(source, {at, end}), Color::error, {});
}

}  // namespace

TEST_CASE("carets stand under the words by display width") {
    const SourceFile source("in.yaml",
                            "tên: cấp phép\nte\u0302n: ca\u0302\u0301p phép\n名: 許可\n");
    CHECK(quoted(source, "cấp") == "    1 | tên: cấp phép\n      |      ^^^\n");
    CHECK(quoted(source, "ca\u0302\u0301p") ==
          "    2 | te\u0302n: ca\u0302\u0301p phép\n      |      ^^^\n");
    CHECK(quoted(source, "許可") == "    3 | 名: 許可\n      |     ^^^^\n");
}

TEST_CASE("a place on several lines is marked to the end of its first line") {
    const SourceFile source("in.yaml", "a:\n  - b: 1\n  - c: 2\n");
    CHECK(quoted(source, "- b: 1\n  - c: 2") == "    2 |   - b: 1\n      |   ^^^^^^\n");
}

TEST_CASE("an empty place still has one caret, a missing line has none") {
    const SourceFile source("in.yaml", "a: 1\n");
    CHECK(quoted(source, "") == "    1 | a: 1\n      | ^\n");
    CHECK(report::quote({"in.yaml", {}, {}, ""}, Color::error, {}).empty());
}

TEST_CASE("control characters of documents do not reach the terminal") {
    CHECK(printable("a\033[2Jb\u009Bc\td\u0007") == "a[2Jbc d");
    const SourceFile source("in.yaml", "a: \033]8;;x\033\\\n");
    const auto text = quoted(source, "a");
    CHECK(text.find('\033') == std::string::npos);
}

TEST_CASE("colour is the terminal's codes around the same words") {
    CHECK(report::paint("error", Color::error, {Language::vi, false}) == "error");
    CHECK(report::paint("error", Color::error, {Language::vi, true}) == "\033[1;31merror\033[0m");
}
