#include "tthc/report/format.h"

#include <doctest/doctest.h>

using namespace tthc;
using namespace tthc::report;

TEST_CASE("money, rates and numbers in the language's own format") {
    CHECK(format_money(190055, Language::vi) == "190.055 đ");
    CHECK(format_money(190055, Language::en) == "190,055 đ");
    CHECK(format_money(Rational(6687609, 2), Language::vi) == "3.343.805 đ");
    CHECK(format_money(-1000000, Language::vi) == "-1.000.000 đ");
    CHECK(format_money(999, Language::vi) == "999 đ");
    CHECK(format_money(Rational(-1, 4), Language::vi) == "0 đ");
    CHECK(format_percent(Rational(41022, 190055), Language::vi) == "21,58 %");
    CHECK(format_percent(Rational(1652, 2306), Language::en) == "71.64 %");
    CHECK(format_percent(1, Language::vi) == "100,00 %");
    CHECK(format_percent(Rational(-1, 3), Language::vi) == "-33,33 %");
    CHECK(format_number(Rational(5, 2), Language::vi) == "2,5");
    CHECK(format_number(5, Language::vi) == "5");
    CHECK(format_number(Rational(10001, 4), Language::en) == "2,500.25");
}
