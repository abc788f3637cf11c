#include "tthc/cost/published.h"

#include <doctest/doctest.h>

using namespace tthc;

namespace {

PrintedFigure read(std::string_view cell, NumberStyle style = NumberStyle::vietnamese,
                   const Rational& scale = 1) {
    const auto figure = read_figure(cell, style, scale);
    REQUIRE_MESSAGE(figure, cell);
    return *figure;
}

FigureVerdict verdict(std::string_view printed, const Rational& value,
                      NumberStyle style = NumberStyle::vietnamese) {
    return judge(read(printed, style), {value, value, value});
}

using V = FigureVerdict;

}  // namespace

TEST_CASE("figures are read as Vietnamese tables write them") {
    CHECK(read("1.024.000 đ").value == 1024000);
    CHECK(read("1.024.000đ").step == 1);
    CHECK(read("393,4 tỷ").value == 393400000000);
    CHECK(read("393,4 tỷ").step == 100000000);
    CHECK(read("2.306 tỷ đồng").value == 2306000000000);
    CHECK(read("23 nghìn tỷ").value == 23000000000000);
    CHECK(read("> 34 tỷ/năm").bound == PrintedFigure::Bound::above);
    CHECK(read("> 34 tỷ/năm").value == 34000000000);
    CHECK(read("77,44 %").value == Rational(7744, 10000));
    CHECK(read("trên 74%").value == Rational(74, 100));
    CHECK(read("gần 20 %").bound == PrintedFigure::Bound::below);
    CHECK(read("04 ngày").value == 4);
    CHECK(read("20 ngày làm việc").unit == "ngày làm việc");
    CHECK(read("15 giờ").unit == "giờ");
    CHECK(read("1.652").value == 1652);
    CHECK(read("35.4").value == Rational(354, 10));
    CHECK(read("-142").value == -142);
    CHECK(read("7.259", NumberStyle::vietnamese, 1000).value == 7259000);
    CHECK(read("100 (nghìn đồng)").value == 100000);
}

TEST_CASE("and as English tables and workbooks do") {
    CHECK(read("18,866", NumberStyle::english).value == 18866);
    CHECK(read("$76.57", NumberStyle::english).value == Rational(7657, 100));
    CHECK(read("(8.0)", NumberStyle::english).value == -8);
    CHECK(read("1.234", NumberStyle::stored).value == Rational(1234, 1000));
    CHECK(read("77.44000000000001", NumberStyle::stored).value == Rational(7744, 100));
    CHECK(read("77.44000000000001", NumberStyle::stored).step == Rational(1, 100));
    CHECK(read("1024000", NumberStyle::stored).value == 1024000);
}

TEST_CASE("what is no one number is not guessed") {
    CHECK_FALSE(read_figure("11/30", NumberStyle::vietnamese));
    CHECK_FALSE(read_figure("không tính", NumberStyle::vietnamese));
    CHECK_FALSE(read_figure("1.02.4", NumberStyle::vietnamese));
}

TEST_CASE("rounding, cutting off and error are told apart") {
    const Rational a2(1652, 2306);
    CHECK(verdict("71,64 %", a2) == V::right);
    CHECK(verdict("71,63 %", a2) == V::cut);
    CHECK(verdict("71,65 %", a2) == V::wrong);
    CHECK(verdict("17,65 %", Rational(311, 1763)) == V::cut);
    CHECK(verdict("71,6 %", a2) == V::right);
    CHECK(verdict("71,84 %", a2) == V::wrong);
    CHECK(verdict("35,4 %", Rational(11, 30)) == V::wrong);
    CHECK(verdict("35,4 %", Rational(11, 31)) == V::cut);
    CHECK(verdict("36,67 %", Rational(11, 30)) == V::right);
    CHECK(verdict("17,64 %", Rational(311, 1763)) == V::right);
    CHECK(verdict("trên 74 %", Rational(748, 1000)) == V::cut);
    CHECK(verdict("trên 74 %", Rational(735, 1000)) == V::wrong);
    CHECK(verdict("khoảng 74 %", Rational(735, 1000)) == V::right);
    CHECK(verdict("192 tỷ", 192400000000) == V::right);
    CHECK(verdict("-0,5", Rational(-54, 100)) == V::right);
    CHECK(verdict("-0,5", Rational(-58, 100)) == V::cut);
}

TEST_CASE("a figure in another unit is told as such (G3), an error as an error (U5)") {
    CHECK(verdict("105,800 thousand", 105800, NumberStyle::english) == V::unit_slip);
    CHECK(verdict("0,7744 %", Rational(7744, 10000)) == V::unit_slip);
    CHECK(verdict("18,852", 18866 - 314, NumberStyle::english) == V::wrong);
    CHECK(verdict("18,552", 18866 - 314, NumberStyle::english) == V::right);
}

TEST_CASE("figures that were rounded before are no error (O1, G5)") {
    const auto cost =
        as_printed(read("76.57", NumberStyle::english)) * Recomputed{7326, 7326, 7326};
    CHECK(judge(read("560,958", NumberStyle::english), cost) == V::rounding_gap);
    CHECK(judge(read("560,952", NumberStyle::english), cost) == V::right);
    CHECK(judge(read("561,900", NumberStyle::english), cost) == V::wrong);
    const auto sum = as_printed(read("4.836")) + as_printed(read("2.423"));
    CHECK(judge(read("7.258"), sum) == V::rounding_gap);
    CHECK(judge(read("7.259"), sum) == V::right);
    CHECK(judge(read("7.262"), sum) == V::wrong);
}
