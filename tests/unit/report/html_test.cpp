#include "tthc/report/html.h"

#include "tthc/report/document/writers.h"

#include <doctest/doctest.h>

#include <cstdint>

using namespace tthc;
using namespace tthc::report;

namespace {

const Style in_english = plain(Language::en);

Words words_of_text(const char* text) {
    return {same(text)};
}

Location place_on(const char* line, std::uint32_t from, std::uint32_t to) {
    return {.file = "a.yaml", .begin = {0, 7, from}, .end = {0, 7, to}, .quoted = line};
}

}  // namespace

TEST_CASE("words of documents stay text in HTML") {
    CHECK(html_text("<script>alert(\"1\")</script> & \xE2\x80\xAE"
                    "abc\x01") == "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; abc");
    CHECK(write_html({Paragraph{{words_of_text("<b>"), {same("x"), Color::error}}}}, in_english) ==
          "<p>&lt;b&gt; <span class=\"error\">x</span></p>\n");
    CHECK(write_html({Heading{{words_of_text("a & b")}}}, in_english, 3) == "<h3>a &amp; b</h3>\n");
    CHECK(write_html({Verbatim{"yaml", same("a: <b>\n  c: 1\n")}}, in_english) ==
          "<pre><code>a: &lt;b&gt;\n  c: 1\n</code></pre>\n");
}

TEST_CASE("nothing of JSON ends the script that holds it") {
    CHECK(json_in_html("{\"a\":\"</script><!--&\"}") ==
          "{\"a\":\"\\u003c/script\\u003e\\u003c!--\\u0026\"}");
}

TEST_CASE("a table of figures has heads of rows, one of words has labels") {
    const Table figures{{words_of_text("Task"), words_of_text("Cost")},
                        {{words_of_text("a"), Amount{Amount::Kind::number, 2, 1, 3, {}}}}};
    CHECK(write_html({figures}, in_english) ==
          "<div class=\"table\"><table>\n<thead><tr><th scope=\"col\">Task</th>"
          "<th scope=\"col\" class=\"number\">Cost</th></tr></thead>\n<tbody>\n"
          "<tr><th scope=\"row\">a</th><td class=\"number\">2 <span class=\"range\">1 – 3</span>"
          "</td></tr>\n</tbody></table></div>\n");
    const Table sentences{.head = {words_of_text("Old"), words_of_text("New")},
                          .rows = {{words_of_text("a"), words_of_text("b")}},
                          .of_words = true};
    CHECK(write_html({sentences}, in_english) ==
          "<div class=\"table\"><table class=\"words\">\n<thead><tr><th scope=\"col\">Old</th>"
          "<th scope=\"col\">New</th></tr></thead>\n<tbody>\n<tr><td data-label=\"Old\">a</td>"
          "<td data-label=\"New\">b</td></tr>\n</tbody></table></div>\n");
}

TEST_CASE("the place on a quoted line is told by characters") {
    const QuotedLine line = quoted_line(place_on("tên: sổ hộ khẩu ở", 6, 16));
    CHECK(line.before == "tên: ");
    CHECK(line.marked == "sổ hộ khẩu");
    CHECK(line.after == " ở");
    CHECK(quoted_line(place_on("ab", 9, 12)).before == "ab");
}
