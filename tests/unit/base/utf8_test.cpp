#include "tthc/base/utf8.h"

#include <doctest/doctest.h>

#include <string>

using namespace tthc;

TEST_CASE("the first byte that is not UTF-8") {
    CHECK_FALSE(utf8::first_invalid("Đơn đề nghị 😀"));
    CHECK_FALSE(utf8::first_invalid(""));
    CHECK(utf8::first_invalid("Đ\xFF") == 2);
    CHECK(utf8::first_invalid("a\xC0\x80") == 1);         // overlong
    CHECK(utf8::first_invalid("ab\xED\xA0\x80") == 2);    // surrogate
    CHECK(utf8::first_invalid("a\xE1\xBA") == 1);         // cut off
    CHECK(utf8::first_invalid("\xF4\x90\x80\x80") == 0);  // beyond U+10FFFF
    CHECK(utf8::first_invalid("a\x80") == 1);
}

TEST_CASE("the first control character") {
    CHECK_FALSE(utf8::first_control("a\tb\r\nĐ\xC2\xA0\xE2\x80\x8B"));
    CHECK(utf8::first_control("a\x1B[0m") == 1);
    CHECK(utf8::first_control("a\x7F") == 1);
    CHECK(utf8::first_control("Đ\xC2\x9B") == 2);
    CHECK(utf8::first_control("a\rb") == 1);
    CHECK(utf8::first_control("a\xEF\xBB\xBF") == 1);
    CHECK(utf8::first_control(std::string("ab\0", 3)) == 2);
}

TEST_CASE("lengths, widths and forms of Vietnamese text") {
    const std::string composed = "Đ\xE1\xBB\x81";  // Đề
    const std::string decomposed = "Đe\xCC\x82\xCC\x80";
    CHECK(utf8::length(composed) == 2);
    CHECK(utf8::length(decomposed) == 4);
    CHECK(utf8::display_width(composed) == 2);
    CHECK(utf8::display_width(decomposed) == 2);
    CHECK(utf8::display_width("日本") == 4);
    CHECK(utf8::to_nfc(decomposed) == composed);
    CHECK(utf8::to_nfc(composed) == composed);
    CHECK(utf8::to_nfc("\u2000\u212B") == "\u2002\u00C5");
    CHECK(utf8::to_nfc("“Đề nghị” – số 1\u00A0\u1EF9") == "“Đề nghị” – số 1\u00A0\u1EF9");
    CHECK(utf8::to_nfc("“đất – ở” …" + std::string(decomposed)) ==
          "“đất – ở” …" + std::string(composed));
    CHECK(utf8::to_nfc("\u2126\u2000") == "\u03A9\u2002");
    CHECK(utf8::to_lower("ĐỀ NGHỊ") == "đề nghị");
    CHECK(utf8::to_lower("Đ\xE1\xBA\xBE") == "đế");
    CHECK(utf8::squeeze("  a \t\n b  ") == "a b");
    CHECK(utf8::squeeze(" \n").empty());
}
