#include "tthc/table/rows.h"

#include "support/folder.h"
#include "tthc/table/cell.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

using namespace tthc;
using namespace tthc::table;

namespace {

struct Read {
    std::vector<std::uint32_t> lines;
    std::vector<std::vector<std::string>> rows;
    std::optional<Error> error;
};

/// `step` bytes at a time, as a pipe gives them.
Read read(std::string_view text, std::size_t step) {
    Read read;
    read.error = read_csv(
        [&](std::span<char> room) {
            const std::size_t part = std::min({room.size(), text.size(), step});
            std::copy_n(text.data(), part, room.data());
            text.remove_prefix(part);
            return part;
        },
        [&](const Row& row) {
            read.lines.push_back(row.line);
            read.rows.emplace_back(row.cells.begin(), row.cells.end());
            return true;
        });
    return read;
}

std::string time_of(std::string_view text) {
    const auto time = parse_time(text);
    if (!time) return "none";
    const std::string day = to_iso(time->date());
    return time->minute < 0 ? day : day + " " + std::to_string(time->minute);
}

}  // namespace

TEST_CASE("rows come with their lines, whatever ends them and however they are fed") {
    const std::string text =
        "\xEF\xBB\xBF"
        "a;b\r\n\r\n1; \"x;\"\"y\"\"\nz\" \r\n2;\n\n3;last, with comma";
    for (const std::size_t step : {std::size_t{1}, std::size_t{3}, text.size()}) {
        const Read rows = read(text, step);
        CHECK_FALSE(rows.error);
        CHECK(rows.lines == std::vector<std::uint32_t>{1, 3, 5, 7});
        REQUIRE(rows.rows.size() == 4);
        CHECK(rows.rows[0] == std::vector<std::string>{"a", "b"});
        CHECK(rows.rows[1] == std::vector<std::string>{"1", "x;\"y\"\nz"});
        CHECK(rows.rows[2] == std::vector<std::string>{"2", ""});
        CHECK(rows.rows[3] == std::vector<std::string>{"3", "last, with comma"});
    }
    CHECK(read("a,b\n1,2\n", 100).rows[1] == std::vector<std::string>{"1", "2"});
}

TEST_CASE("a quote that nobody closed does not take the memory") {
    const std::string text = "a;b\n1;\"" + std::string(3 * longest_cell, 'x');
    const Read rows = read(text, text.size());
    REQUIRE(rows.error);
    CHECK(rows.error->message.en.find("line 2") != std::string::npos);
    CHECK(rows.error->message.en.find("xx") == std::string::npos);
}

TEST_CASE("what is no table is refused") {
    const test::Folder folder;
    CHECK(read_file(folder.name("missing.csv"), [](const Row&) { return true; }));
    std::ofstream(folder.name("a.json")) << "{\"a\": 1}";
    CHECK(read_file(folder.name("a.json"), [](const Row&) { return true; }));
}

TEST_CASE("days and times as lists write them") {
    CHECK(time_of("31/01/2017") == "2017-01-31");
    CHECK(time_of("1/2/2017 7:30") == "2017-02-01 450");
    CHECK(time_of("01-02-2017") == "2017-02-01");
    CHECK(time_of("01.02.2017") == "2017-02-01");
    CHECK(time_of("31/01/2017 15:30:59") == "2017-01-31 930");
    CHECK(time_of("15:30 31/01/2017") == "2017-01-31 930");
    CHECK(time_of("2017-01-31T15:30:00.000") == "2017-01-31 930");
    CHECK(time_of("2017-01-31 00:00") == "2017-01-31 0");
    for (const std::string_view wrong :
         {"", "31/02/2017", "31/01/17", "2017/31/01", "31/01-2017", "31/01/2017 24:00",
          "31/01/2017 7", "31/01/2017 07:5", "2017-01-31T15:30Z", "hôm nay", "31/01/2017x", "42766",
          "1:2", "123456789012/1/2017"}) {
        CAPTURE(wrong);
        CHECK(time_of(wrong) == "none");
    }
    CHECK(parse_count("012") == 12);
    CHECK_FALSE(parse_count("1,5"));
    CHECK_FALSE(parse_count("-1"));
    CHECK_FALSE(parse_count("1234567890"));
}
