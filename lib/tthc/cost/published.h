#pragma once

#include "tthc/base/rational.h"
#include "tthc/record/field.h"

#include <optional>
#include <string>
#include <string_view>

namespace tthc {

/// How a table writes numbers: `1.024.000,5`, `1,024,000.5`, or as a workbook keeps them.
enum class NumberStyle { vietnamese, english, stored };

/// A figure as somebody printed it.
struct PrintedFigure {
    enum class Bound { exact, above, below, about };  ///< `trên`, `gần`, `khoảng`

    Rational value;
    Rational step;  ///< of its last digit; what was printed may be off by half of it
    Bound bound = Bound::exact;
    bool percent = false;
    std::string unit;  ///< `ngày làm việc`; money has none
};

/// `393,4 tỷ`, `trên 74 %`, `15 ngày`; nothing where there is no number, or more than one.
/// `scale` is that of the head of the column (`tỷ đồng`), for cells that name none.
std::optional<PrintedFigure> read_figure(std::string_view cell, NumberStyle style,
                                         const Rational& scale = 1);

/// By how much the words of a head scale its figures: `(tỷ đồng)` by 10^9; 1 where they do not.
Rational scale_of(std::string_view words);

/// What a figure comes out to from those beside it: exactly, and within which bounds if those were
/// rounded.
struct Recomputed {
    Rational value;
    Rational low;
    Rational high;
};

/// What a printed figure is, held against what it comes out to; one that says that it is cut
/// (`trên 74 %`) is cut.
enum class FigureVerdict { right, cut, rounding_gap, unit_slip, wrong };

FigureVerdict judge(const PrintedFigure& printed, const Recomputed& recomputed);

/// As a figure that was printed says it.
Recomputed as_printed(const PrintedFigure& figure);
Recomputed operator+(const Recomputed& left, const Recomputed& right);
Recomputed operator-(const Recomputed& left, const Recomputed& right);
Recomputed operator*(const Recomputed& left, const Recomputed& right);
/// Of numbers above zero; nothing where the divisor may be zero.
std::optional<Recomputed> quotient(const Recomputed& left, const Recomputed& right);

namespace record {
template <>
struct Words<FigureVerdict> {
    using V = FigureVerdict;
    static constexpr Word<V> words[] = {
        {V::right, "right", {"Đúng", "Right"}},
        {V::cut, "cut", {"Cắt bớt hoặc làm tròn lên", "Cut off or rounded up"}},
        {V::rounding_gap,
         "rounding-gap",
         {"Chỉ khớp với các số trước khi làm tròn", "Follows only from figures before rounding"}},
        {V::unit_slip, "unit-slip", {"Sai đơn vị", "In the wrong unit"}},
        {V::wrong, "wrong", {"Không khớp", "Does not follow"}}};
};
}  // namespace record

}  // namespace tthc
