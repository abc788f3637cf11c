#pragma once

#include "tthc/base/bilingual.h"
#include "tthc/base/rational.h"
#include "tthc/periodic/report_file.h"
#include "tthc/source/row_trace.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tthc::periodic {

enum class Unit { count, rate, money };

/// A figure with the rows that it rests on.
struct Figure {
    std::string id;  ///< `cases.late`
    Message name;
    Unit unit = Unit::count;
    std::optional<Rational> value;  ///< a rate of 1; đồng; nothing where there is nothing to divide
    std::optional<std::uint64_t> of = {};  ///< what a rate is a share of
    RowTrace rows;
    Message note = {};
};

/// A part of the report.
struct Section {
    Part part = Part::impact;
    std::vector<Figure> figures;
    std::vector<Statement> statements;
    std::vector<Message> missing;  ///< what to add so that there are figures
};

/// How a published figure stands against the figure of the report.
enum class Match { same, differs, no_figure, not_computable };

struct CheckedPublished {
    PublishedFigure published;
    Match match = Match::not_computable;
    std::optional<Figure> figure = {};
};

}  // namespace tthc::periodic

namespace tthc::record {
template <>
struct Words<periodic::Unit> {
    using U = periodic::Unit;
    static constexpr Word<U> words[] = {{U::count, "count", {"số lượng", "count"}},
                                        {U::rate, "rate", {"tỷ lệ", "rate"}},
                                        {U::money, "dong", {"đồng", "đồng"}}};
};

template <>
struct Words<periodic::Match> {
    using M = periodic::Match;
    static constexpr Word<M> words[] = {
        {M::same, "reproduced", {"tính lại đúng", "reproduced"}},
        {M::differs, "differs", {"không khớp", "differs"}},
        {M::no_figure, "no-figure", {"kỳ này không có số liệu", "no figure in this period"}},
        {M::not_computable, "not-computable", {"không tính lại được", "cannot be computed"}}};
};
}  // namespace tthc::record
