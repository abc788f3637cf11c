#include "tthc/base/printable.h"

#include <doctest/doctest.h>

#include <string>

using namespace tthc;

TEST_CASE("what a terminal obeys or nobody sees is not printed") {
    CHECK(printable("Đơn đề nghị 😀") == "Đơn đề nghị 😀");
    CHECK(printable("a\x1B[31mb") == "a[31mb");
    CHECK(printable("a\xC2\x9B"
                    "31mb") == "a31mb");  // C1: the same in one character
    CHECK(printable("a\xE2\x80\xAE"
                    "cod\xE2\x81\xA6"
                    "e") == "acode");                                  // marks of direction
    CHECK(printable("63\xE2\x80\x8B/2010\xEF\xBB\xBF") == "63/2010");  // zero width
    CHECK(printable("a\tb\nc\xE2\x80\xA8"
                    "d") == "a b c d");
    CHECK(printable("a\x9B"
                    "b") ==
          "a\xEF\xBF\xBD"
          "b");  // no UTF-8
    CHECK(without_controls("a\tb\nc") == "a b c");
    CHECK(without_controls(std::string("a\0b", 3)) == "ab");
}

TEST_CASE("JSON writes them by number") {
    CHECK(with_controls_escaped("\"Đ\xC2\x9B\xE2\x80\xAE\x7F\"") == "\"Đ\\u009b\\u202e\\u007f\"");
    CHECK(with_controls_escaped("\"“Đơn”…\"\n") == "\"“Đơn”…\"\n");
}
