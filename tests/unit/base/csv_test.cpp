#include "tthc/base/csv.h"

#include <doctest/doctest.h>

using namespace tthc;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(std::string_view text) {
    Rows rows;
    CsvReader reader(text);
    for (std::vector<std::string> cells; reader.next(cells);)
        rows.push_back(cells);
    return rows;
}

}  // namespace

TEST_CASE("a table is read as spreadsheets write it") {
    CHECK(rows_of("a;b\n1;2\n") == Rows{{"a", "b"}, {"1", "2"}});
    CHECK(rows_of("\xEF\xBB\xBF"
                  "a;b\r\n1;\"x; \"\"y\"\"\"\r\n") == Rows{{"a", "b"}, {"1", "x; \"y\""}});
    CHECK(rows_of("a,b\n1,2") == Rows{{"a", "b"}, {"1", "2"}});
    CHECK(rows_of("a\tb\n1\t") == Rows{{"a", "b"}, {"1", ""}});
    CHECK(rows_of("a;b\n;\n\n\"1\n2\";3\n") == Rows{{"a", "b"}, {"1\n2", "3"}});
    CHECK(rows_of("").empty());
    CHECK(rows_of("a;b\n\"never closed;3\n") == Rows{{"a", "b"}, {"never closed;3\n"}});
}

TEST_CASE("a row knows its line") {
    CsvReader reader("a;b\n\n\"1\n2\";3\n4;5\n");
    std::vector<std::string> cells;
    REQUIRE(reader.next(cells));
    REQUIRE(reader.next(cells));
    CHECK(reader.line() == 3);
    REQUIRE(reader.next(cells));
    CHECK(reader.line() == 5);
}
