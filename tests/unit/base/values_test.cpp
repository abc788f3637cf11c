#include "tthc/base/date.h"
#include "tthc/base/decimal.h"
#include "tthc/base/nearest.h"
#include "tthc/base/parallel.h"
#include "tthc/base/result.h"

#include <doctest/doctest.h>

#include <numeric>
#include <string>
#include <vector>

using namespace tthc;

TEST_CASE("decimals are exact and in lowest terms") {
    struct Row {
        const char* text;
        const char* printed;
    };
    for (const Row& row : {Row{"12", "12"},
                           {"0.25", "0.25"},
                           {"-3", "-3"},
                           {"+7", "7"},
                           {"1e3", "1000"},
                           {"1.50", "1.5"},
                           {"007", "7"},
                           {"-0", "0"},
                           {"-0.0", "0"},
                           {".5", "0.5"},
                           {"5.", "5"},
                           {"15e-1", "1.5"},
                           {"-0.05", "-0.05"},
                           {"100", "100"},
                           {"0.000", "0"},
                           {"999999999999999999", "999999999999999999"},
                           {"1E2", "100"}}) {
        CAPTURE(row.text);
        const auto number = Decimal::parse(row.text);
        REQUIRE(number);
        CHECK(number->to_string() == row.printed);
        CHECK(Decimal::parse(number->to_string()) == number);
    }
    for (const char* text :
         {"", ".", "-", "+", "e3", "1e", "1e+", "1e99", "1e-30", "1.2.3", "1,5", "1 000", "0x1F",
          "12a", "--1", "1e1.5", "1e--1", "1000000000000000000", ".inf"}) {
        CAPTURE(text);
        CHECK_FALSE(Decimal::parse(text));
    }
}

TEST_CASE("decimals compare by value") {
    const auto number = [](const char* text) { return *Decimal::parse(text); };
    CHECK(number("1.5") == number("1.50"));
    CHECK(number("0.1") < number("0.11"));
    CHECK(number("-1") < number("-0.999999999999999999"));
    CHECK(number("999999999999999999") > number("0.000000000000000001"));
    CHECK(Decimal(3) == number("3.0"));
    CHECK(number("2.5").is_whole() == false);
    CHECK(number("2.0").is_whole());
}

TEST_CASE("dates exist or are refused") {
    for (const char* text :
         {"2017-01-31", "2016-02-29", "2000-02-29", "0000-02-29", "9999-12-31"}) {
        CAPTURE(text);
        REQUIRE(parse_date(text));
        CHECK(to_iso(*parse_date(text)) == text);
    }
    for (const char* text :
         {"2017-02-29", "1900-02-29", "2017-13-01", "2017-00-01", "2017-01-00", "2017-01-32",
          "2017-1-31", "17-01-31", "31/01/2017", "2017-01-31T", " 2017-01-3", "-017-01-31", ""}) {
        CAPTURE(text);
        CHECK_FALSE(parse_date(text));
    }
    CHECK(to_dmy(*parse_date("2017-01-05")) == "05/01/2017");
}

TEST_CASE("the nearest name is near") {
    constexpr std::string_view words[] = {"field", "fees", "name", "deadlines", "id"};
    CHECK(nearest("feild", words) == "field");
    CHECK(nearest("deadline", words) == "deadlines");
    CHECK(nearest("nam", words) == "name");
    CHECK(nearest("fee", words) == "fees");
    CHECK(nearest("is", words) == "id");
    CHECK(nearest("xyz", words).empty());
    CHECK(nearest("", words).empty());
    CHECK(nearest("x", {}).empty());
}

TEST_CASE("a result is a value or an error") {
    const Result<int> good = 3;
    const Result<int> bad = Error{{"hỏng", "broken"}};
    REQUIRE(good);
    CHECK(*good == 3);
    REQUIRE_FALSE(bad);
    CHECK(bad.error().message.en == "broken");
    Result<std::string> text = std::string("x");
    CHECK(text->size() == 1);
    CHECK(*std::move(text) == "x");
}

TEST_CASE("work is done once for each index at any number of jobs") {
    for (const unsigned jobs : {0U, 1U, 2U, 7U, 200U}) {
        std::vector<int> done(101);
        for_each_index(done.size(), jobs, [&](std::size_t i) { ++done[i]; });
        CHECK(done == std::vector<int>(101, 1));
        for_each_index(0, jobs, [&](std::size_t) { FAIL("nothing to do"); });
    }
}
