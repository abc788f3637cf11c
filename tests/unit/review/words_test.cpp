#include "tthc/review/words.h"

#include <doctest/doctest.h>

using namespace tthc;

TEST_CASE("a phrase is found at word borders, whatever the case, the spaces and the encoding") {
    const Folded name("Bản sao  SỔ HỘ\nKHẨU (nếu có)");
    CHECK(name.mentions("sổ hộ khẩu"));
    CHECK(name.mentions("nếu có"));
    CHECK_FALSE(name.mentions("hộ khẩ"));
    CHECK_FALSE(Folded("phương án").mentions("ph"));
    CHECK(Folded("So\u0302\u0309").mentions("sổ"));
    CHECK(name.starts_with("bản sao"));
    CHECK_FALSE(name.starts_with("bản sa"));
    CHECK(name.first_of({"tạm trú", "khẩu", "sổ"}) == "khẩu");
    CHECK(name.first_of({"tạm trú"}).empty());
}

TEST_CASE("words in block text are where they stand, not where the text begins") {
    const SourceFile source("a.yaml",
                            "name: >-\n  Đơn đề nghị\n  và bản sao Sổ\n  hộ khẩu, nếu có\n");
    const auto begin = static_cast<std::uint32_t>(source.text().find("Đơn"));
    const Span text{begin, static_cast<std::uint32_t>(source.text().size())};
    const Span found = place_of_phrase(source, text, "sổ hộ khẩu");
    CHECK(source.text(found) == "Sổ\n  hộ khẩu,");
    CHECK(source.point(found.begin).line == 3);
    CHECK(place_of_phrase(source, text, "sổ tạm trú") == text);
    const SourceFile line("a.yaml", "name: bản sao sổ hộ khẩu\n");
    CHECK(place_of_phrase(line, {6, 30}, "sổ") == Span{6, 30});
}
