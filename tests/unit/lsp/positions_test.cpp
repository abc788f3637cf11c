#include "tthc/lsp/positions.h"

#include <doctest/doctest.h>

#include <string>

using namespace tthc::lsp;

TEST_CASE("a client counts units of UTF-16, or bytes") {
    const std::string text = "a: Cấp 😀 x\nb";  // ấ: 3 bytes, 1 unit; the face: 4 bytes, 2 units
    const Positions units(text, Encoding::utf16);
    const Positions bytes(text, Encoding::utf8);
    const auto at = text.find('x');
    CHECK(units.position(at) == Position{0, 10});
    CHECK(bytes.position(at) == Position{0, 14});
    CHECK(units.offset({0, 10}) == at);
    CHECK(bytes.offset({0, 14}) == at);
    CHECK(units.position(text.size()) == Position{1, 1});
}

TEST_CASE("every offset of a character's beginning comes back") {
    const std::string text = "Cấp 😀\r\nhai\rba\n\n\u00e9";
    for (const Encoding encoding : {Encoding::utf8, Encoding::utf16}) {
        const Positions positions(text, encoding);
        for (std::size_t i = 0; i <= text.size(); ++i) {
            const bool inside =
                i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
            const bool in_line_end =
                i > 0 && i < text.size() && text[i - 1] == '\r' && text[i] == '\n';
            if (inside || in_line_end) continue;
            CAPTURE(i);
            CHECK(positions.offset(positions.position(i)) == i);
        }
    }
}

TEST_CASE("lines end at any of the three line ends") {
    const std::string text = "a\r\nb\rc\nd";
    const Positions positions(text, Encoding::utf16);
    CHECK(positions.position(text.find('b')) == Position{1, 0});
    CHECK(positions.position(text.find('c')) == Position{2, 0});
    CHECK(positions.position(text.find('d')) == Position{3, 0});
    CHECK(positions.line(0) == tthc::Span{0, 1});
}

TEST_CASE("what is beyond is the end; what is inside a character is its beginning") {
    const std::string text = "ấ😀\nb";
    CHECK(Positions(text, Encoding::utf16).offset({0, 99}) == 7);
    CHECK(Positions(text, Encoding::utf16).offset({9, 0}) == text.size());
    CHECK(Positions(text, Encoding::utf16).offset({0, 2}) == 3);
    CHECK(Positions(text, Encoding::utf8).offset({0, 1}) == 0);
    CHECK(Positions(text, Encoding::utf8).offset({0, 5}) == 3);
    CHECK(Positions("", Encoding::utf16).offset({0, 0}) == 0);
    CHECK(Positions("", Encoding::utf16).position(5) == Position{0, 0});
}
