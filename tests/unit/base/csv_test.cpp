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
    CHECK(rows_of("a;b\n\"never closed;3\n") == Rows{{"a", "b"}, {"never closed", "3"}});
}

TEST_CASE("a quote that is left open takes no other row with it, and is told") {
    CHECK(rows_of("a;\"x\n1;\"y\";z\n") == Rows{{"a", "x"}, {"1", "y", "z"}});
    CHECK(rows_of("a;\"x\ny\" ;z\n") == Rows{{"a", "x\ny ", "z"}});
    CHECK(rows_of("a;\"x \"\"y\"\"\n1;2\n") == Rows{{"a", "x \"\"y\"\""}, {"1", "2"}});
    CsvReader reader("a;b\n\"1;2\n\"3\n4\";5\n", ';');
    std::vector<std::string> cells;
    std::vector<bool> open;
    while (reader.next(cells))
        open.push_back(reader.left_open());
    CHECK(open == std::vector<bool>{false, true, false});
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
