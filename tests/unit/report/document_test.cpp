#include "tthc/report/document/writers.h"

#include <doctest/doctest.h>

using namespace tthc;
using namespace tthc::report;

namespace {

const Style vi = plain(Language::vi);
const Style en = plain(Language::en);

Words words(const char* text) {
    return {same(text)};
}

}  // namespace

TEST_CASE("words of documents cannot become markup") {
    CHECK(write_markdown({Paragraph{{words("a *b* <i> | `c` [d](e) \\ _f_ #g")}}}, vi) ==
          "a \\*b\\* \\<i\\> \\| \\`c\\` \\[d\\](e) \\\\ \\_f\\_ \\#g\n");
    CHECK(write_markdown({Paragraph{{words("- gạch")}}}, vi) == "\\- gạch\n");
    CHECK(write_markdown({Paragraph{{words("12. Số")}}}, vi) == "12\\. Số\n");
    CHECK(write_markdown({Paragraph{{words("1.003868 Cấp phép")}}}, vi) == "1.003868 Cấp phép\n");
    CHECK(write_markdown({Verbatim{"yaml", same("a: ```\n")}}, vi) == "````yaml\na: ```\n````\n");
}

TEST_CASE("a table has its head, a number its language and its bounds") {
    const Document document{
        Table{{Words{{"Việc", "Task"}}, Words{{"Chi phí", "Cost"}}},
              {{words("in | sao"), Amount::money(Rational(1500000))},
               {words("giờ"), Amount{Amount::Kind::number, Rational(5, 2), 2, 3, {}}}}}};
    CHECK(write_text(document, vi) ==
          "  Việc          Chi phí\n"
          "  in | sao  1.500.000 đ\n"
          "  giờ       2,5 [2 – 3]\n");
    CHECK(write_markdown(document, en) ==
          "| Task | Cost |\n|---|---:|\n"
          "| in \\| sao | 1,500,000 đ |\n"
          "| giờ | 2.5 \\[2 – 3\\] |\n");
}

TEST_CASE("parts are set apart, lines of a list are not") {
    const Document document{Heading{{words("A")}}, Paragraph{{words("b")}, 1},
                            Paragraph{{words("c")}, 2}, Break{}, Paragraph{{words("d")}}};
    CHECK(write_markdown(document, vi) == "## A\n\n- b\n  - c\n\nd\n");
    CHECK(write_text(document, vi) == "A\n  b\n    c\n\nd\n");
}

TEST_CASE("an entry is a mark, a label and what is below it") {
    const Document document{Entries{{{"+", same("giấy tờ"), {{words("thêm")}, {words("tăng")}}},
                                     {"-", same("a"), {{words("bỏ")}}}}}};
    CHECK(write_text(document, vi) == "  + giấy tờ\n      thêm\n      tăng\n  - a\n      bỏ\n");
    CHECK(write_markdown(document, vi) ==
          "- `+` **giấy tờ**  \n  thêm  \n  tăng\n- `-` **a**  \n  bỏ\n");
}
