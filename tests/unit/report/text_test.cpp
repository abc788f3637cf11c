#include "tthc/report/text.h"

#include "tthc/base/printable.h"
#include "tthc/base/utf8.h"
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

TEST_CASE("of a long line the part around the place is shown, the carets under it") {
    const std::string long_words = [] {
        std::string words;
        for (int i = 10; i < 100; ++i)
            words += "chữ" + std::to_string(i) + " ";
        return words;
    }();
    const SourceFile source("in.yaml", "ghi chú: " + long_words + "\n");
    const auto lines = [&](std::string_view words) {
        const std::string text = quoted(source, words);
        const auto end = text.find('\n');
        return std::pair(text.substr(0, end), text.substr(end + 1));
    };
    const auto under = [](const std::pair<std::string, std::string>& frame) {
        const std::string& carets = frame.second;
        const std::size_t from = carets.find('^');
        return std::pair(from, carets.rfind('^') + 1 - from);
    };
    const std::string gutter = "    1 | ";

    const auto front = lines("chữ11");
    CHECK(front.first.starts_with(gutter + "ghi chú: chữ10 chữ11 "));
    CHECK(front.first.ends_with("…"));
    CHECK(utf8::length(front.first) == 8 + 140 + 1);
    CHECK(under(front) == std::pair<std::size_t, std::size_t>(8 + 15, 5));

    const auto middle = lines("chữ55");
    CHECK(middle.first.starts_with(gutter + "…"));
    CHECK(middle.first.ends_with("…"));
    CHECK(under(middle) == std::pair<std::size_t, std::size_t>(8 + 1 + 50, 5));
    CHECK(utf8::length(middle.first.substr(0, middle.first.find("chữ55"))) == 8 + 1 + 50);

    const auto back = lines("chữ99 ");
    CHECK(back.first.ends_with("chữ98 chữ99 "));
    CHECK(under(back).second == 6);

    const auto all = lines(long_words);
    CHECK(under(all).first + under(all).second == 8 + 140);
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
