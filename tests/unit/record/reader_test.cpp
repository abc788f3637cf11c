#include "support/place.h"
#include "tthc/model/load.h"
#include "tthc/model/scalars.h"
#include "tthc/record/json_schema.h"
#include "tthc/record/number_spelling.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <random>
#include <string>
#include <vector>

using namespace tthc;
using Json = nlohmann::ordered_json;

namespace {

struct Fault {
    std::string text;
    std::string_view code;
    std::pair<std::uint32_t, std::uint32_t> begin;
    std::pair<std::uint32_t, std::uint32_t> end;
    std::string path;
    std::string help;  ///< in English
};

}  // namespace

TEST_CASE("a fault carries its code, place, path and suggestion") {
    const std::vector<Fault> table{
        {"name: x\nfeild: y\n", "Y006", {2, 1}, {2, 6}, "feild", "did you mean `field`?"},
        {"name: x\nlevels: [provinse]\n",
         "Y008",
         {2, 10},
         {2, 18},
         "levels/0",
         "did you mean `province`?"},
        {"name: x\nlevels: province\n", "Y007", {2, 9}, {2, 17}, "levels", ""},
        {"name: x\nbasis: 5\n", "Y007", {2, 8}, {2, 9}, "basis", ""},
        {"name: x\nauthority: 5\n",
         "Y007",
         {2, 12},
         {2, 13},
         "authority",
         "put the value in quotes"},
        {"name: x\nauthority:\nnote: y\n", "Y007", {2, 11}, {2, 11}, "authority", ""},
        {"name: ~\n", "Y007", {1, 7}, {1, 8}, "name", ""},
        {"name: \"\"\n", "Y008", {1, 7}, {1, 9}, "name", ""},
        {"code: \"1.2\"\nnote: y\n", "Y009", {1, 1}, {2, 8}, "name", ""},
        {"name: x\nfees:\n  - {amount: 15000}\n  - {amount: -1}\n",
         "Y008",
         {4, 14},
         {4, 16},
         "fees/1/amount",
         ""},
        {"name: x\nfees:\n  - {amount: 1.5}\n", "Y008", {3, 14}, {3, 17}, "fees/0/amount", ""},
        {"name: x\nfees:\n  - {amount: 15,000}\n", "Y003", {3, 17}, {3, 18}, "", ""},
        {"name: x\ndeadlines:\n  - legal: 15 ngay\n",
         "Y008",
         {3, 12},
         {3, 19},
         "deadlines/0/legal",
         ""},
        {"name: x\npublication: {signed: 2017-02-30}\n",
         "Y008",
         {2, 23},
         {2, 33},
         "publication/signed",
         ""},
        {"name: x\ndocuments:\n  items:\n    - {id: Đơn, name: y}\n",
         "Y008",
         {4, 12},
         {4, 15},
         "documents/items/0/id",
         ""},
        {"name: x\nburden: {area: .inf}\n", "Y007", {2, 16}, {2, 20}, "burden/area", ""},
        {"name: x\nburden: {times_per_year: 0.1234567890123456}\n",
         "Y005",
         {2, 26},
         {2, 44},
         "burden/times_per_year",
         ""},
        {"name: x\nburden: {times_per_year: {low: 3, likely: 2, high: 1}}\n",
         "Y005",
         {2, 26},
         {2, 54},
         "burden/times_per_year",
         ""},
        {"name: x\nfees:\n  - {amount: 20.000}\n",
         "Y011",
         {3, 14},
         {3, 20},
         "fees/0/amount",
         "thousands or decimals? write one of: `20`, `20000`"},
        {"name: x\nfees:\n  - {amount: 1.200.000đ}\n",
         "Y007",
         {3, 14},
         {3, 24},
         "fees/0/amount",
         "write `1200000`"},
        {"name: x\nburden:\n  times_per_year: 1,5\n",
         "Y007",
         {3, 19},
         {3, 22},
         "burden/times_per_year",
         "write `1.5`"},
    };
    for (const Fault& fault : table) {
        CAPTURE(fault.text);
        const auto file = load_procedure(SourceFile("in.yaml", fault.text));
        CHECK_FALSE(file.procedure);
        REQUIRE(file.findings.size() == 1);
        const Finding& found = file.findings[0];
        CHECK(found.code->id == fault.code);
        CHECK(place(found.where.begin) == fault.begin);
        CHECK(place(found.where.end) == fault.end);
        CHECK(found.node == fault.path);
        if (!fault.help.empty()) CHECK(found.help.en == fault.help);
    }
}

TEST_CASE("a number that may be read as another says what it may mean") {
    using Readings = std::vector<std::string>;
    const std::vector<std::pair<std::string_view, Readings>> numbers{
        {"0", {}},
        {"15000", {}},
        {"0.125", {}},
        {"1.25", {}},
        {"1.1250", {}},
        {"15000.0", {}},
        {"1234.567", {}},
        {"-3", {}},
        {"20.000", {"20", "20000"}},
        {"1.200", {"1.2", "1200"}},
        {"2.040", {"2.04", "2040"}},
        {"1.125", {"1.1250", "1125"}},
        {"-1.125", {"-1.1250", "-1125"}},
        {"0x10", {"16"}},
        {"0o17", {"15"}},
        {"1e3", {"1000"}},
        {"007", {"7"}},
        {"010", {"10"}},
        {"+5", {"5"}},
        {".5", {"0.5"}},
        {"5.", {"5"}},
        {"000.125", {"0.125"}},
    };
    for (const auto& row : numbers) {
        CAPTURE(row.first);
        CHECK(record::readings_of(row.first) == row.second);
    }
    const std::vector<std::pair<std::string_view, Readings>> texts{
        {"1.200.000", {"1200000"}},
        {"1 200 000 đồng", {"1200000"}},
        {"20_000", {"20000"}},
        {"20.000đ", {"20000"}},
        {"500 VNĐ", {"500"}},
        {"20,000", {"20", "20000"}},
        {"1,5", {"1.5"}},
        {"1,25 đồng", {"1.25"}},
        {"1.20.000", {}},
        {"1.200,5", {}},
        {"mười", {}},
        {"15000", {}},
        {"đồng", {}},
        {"", {}},
    };
    for (const auto& row : texts) {
        CAPTURE(row.first);
        CHECK(record::readings_of_text(row.first) == row.second);
    }
}

TEST_CASE("a number is written so that it has one reading") {
    std::mt19937 random(1);
    for (int round = 0; round < 20'000; ++round) {
        const auto text =
            fmt::format("{}.{:0{}}", random() % 2000, random() % 10'000, 1 + random() % 4);
        CAPTURE(text);
        const auto number = Decimal::parse(text);
        REQUIRE(number);
        const std::string printed = record::Codec<Decimal>::print(*number);
        CHECK(record::readings_of(printed).empty());
        CHECK(record::Codec<Decimal>::parse(printed) == number);
    }
}

TEST_CASE("an unquoted code still loads, as it was written") {
    const auto file = load_procedure(SourceFile("in.yaml", "code: 1.003650\nname: x\n"));
    REQUIRE(file.procedure);
    CHECK(*file.procedure->code == "1.003650");
}

TEST_CASE("every field of the schema has a title and a description") {
    const auto schema =
        Json::parse(record::json_schema("procedure.schema.json", record::shape_of<Procedure>()));
    std::size_t count = 0;
    const auto walk = [&](const auto& self, const Json& at) -> void {
        if (at.contains("properties")) {
            for (const auto& item : at["properties"].items()) {
                CAPTURE(item.key());
                const Json& property = item.value();
                CHECK_FALSE(property.value("title", "").empty());
                CHECK_FALSE(property.value("description", "").empty());
                ++count;
            }
        }
        if (!at.is_structured()) return;
        for (const auto& child : at)
            self(self, child);
    };
    walk(walk, schema);
    CHECK(count > 100);
}
