#include "tthc/source/row_trace.h"

#include <doctest/doctest.h>

using tthc::RowTrace;

TEST_CASE("few rows are kept each, of many the first and the last") {
    RowTrace rows;
    for (std::uint32_t line = 2; line < 2 + RowTrace::few; ++line)
        rows.add("a.csv", line);
    CHECK(rows.files().front().lines.size() == RowTrace::few);
    rows.add("a.csv", 100);
    CHECK(rows.files().front().lines.empty());
    CHECK(rows.files().front().first == 2);
    CHECK(rows.files().front().last == 100);
    CHECK(rows.rows() == RowTrace::few + 1);
}

TEST_CASE("traces together name each row once in order") {
    RowTrace early;
    early.add("a.csv", 9);
    early.add("a.csv", 2);
    RowTrace late;
    late.add("b.csv", 3);
    late.add("a.csv", 5);
    early.add(late);
    REQUIRE(early.files().size() == 2);
    CHECK(early.files()[0].lines == std::vector<std::uint32_t>{2, 5, 9});
    CHECK(early.files()[1].lines == std::vector<std::uint32_t>{3});
    CHECK(early.rows() == 4);
}

TEST_CASE("a file as a whole has no rows to name") {
    RowTrace rows;
    rows.add("a.yaml");
    CHECK(rows.rows() == 1);
    CHECK(rows.files().front().last == 0);
    CHECK(rows.files().front().lines.empty());
}
