#include "support/place.h"
#include "tthc/finding/findings.h"
#include "tthc/model/load.h"
#include "tthc/yaml/tree.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace tthc;

namespace {

struct Bad {
    std::string text;
    std::string_view code;
    std::pair<std::uint32_t, std::uint32_t> begin;
    std::pair<std::uint32_t, std::uint32_t> end;
    std::string_view says;  ///< part of the English message
};

void check(const Bad& bad) {
    CAPTURE(bad.text.substr(0, 80));
    const SourceFile source("bad.yaml", bad.text);
    Findings findings(source);
    const auto tree = yaml::parse(source, findings);
    const auto found = findings.take();
    REQUIRE(found.size() == 1);
    CHECK(found[0].code->id == bad.code);
    CHECK(place(found[0].where.begin) == bad.begin);
    CHECK(place(found[0].where.end) == bad.end);
    CHECK_MESSAGE(found[0].message.en.find(bad.says) != std::string::npos, found[0].message.en);
    CHECK(found[0].message.vi != found[0].message.en);
    CHECK(found[0].where.file == "bad.yaml");
}

std::string deep_block(int levels) {
    std::string text;
    for (int i = 0; i < levels; ++i)
        text += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
    return text;
}

}  // namespace

TEST_CASE("what YAML readers let through is refused at its place") {
    const std::vector<Bad> table{
        {"tên: \"mở\nb: 1\n", "Y003", {1, 6}, {1, 7}, "quote opened here is never closed"},
        {"tên: 'mở", "Y003", {1, 6}, {1, 7}, "quote opened here is never closed"},
        {"a: 1\nbb\n", "Y003", {2, 1}, {2, 2}, "not `key: value`"},
        {"a: 1\nđây là chữ\nc: 2\n", "Y003", {2, 1}, {2, 2}, "not `key: value`"},
        {"{a: 1, b}\n", "Y003", {1, 8}, {1, 9}, "not `key: value`"},
        {"a: {b:1}\n", "Y003", {1, 5}, {1, 6}, "not `key: value`"},
        {"- a\nb: c\n", "Y003", {2, 1}, {2, 2}, "does not belong"},
        {"  a: 1\nb: 2\n", "Y003", {2, 1}, {2, 2}, "does not belong"},
        {"{a: 1} x\n", "Y003", {1, 8}, {1, 9}, "does not belong"},
        {"a: 1\n---\nb: 2\n", "Y003", {2, 1}, {2, 2}, "one YAML document"},
        {"a: \xC3\x28\n", "Y002", {1, 4}, {1, 5}, "not UTF-8"},
        {"\xFF\xFE\x61\x00", "Y002", {1, 1}, {1, 2}, "not UTF-8"},
        {"a: \xED\xA0\x80\n", "Y002", {1, 4}, {1, 5}, "not UTF-8"},
        {"tên: x\x01y\n", "Y002", {1, 7}, {1, 8}, "control character"},
        {std::string("a: \0b\n", 6), "Y002", {1, 4}, {1, 5}, "control character"},
        {"a: x\xC2\x85y\n", "Y002", {1, 5}, {1, 6}, "control character"},
        {"a: x\xEF\xBB\xBFy\n", "Y002", {1, 5}, {1, 6}, "control character"},
        {"a: x\rb: y\r", "Y002", {1, 5}, {1, 5}, "control character"},
        {"đơn: 1\nb: 2\nđơn: 3\n", "Y004", {3, 1}, {3, 4}, "given a second time"},
        {"a: 1\n\"a\": 2\n", "Y004", {2, 1}, {2, 4}, "given a second time"},
        {"a:\n  b: {c: 1, c: 2}\n", "Y004", {2, 13}, {2, 14}, "given a second time"},
        {"a:\n\tb: 1\n", "Y003", {2, 1}, {2, 2}, "a tab"},
        {"a:\n  \t- b\n", "Y003", {2, 3}, {2, 4}, "a tab"},
    };
    for (const Bad& bad : table)
        check(bad);
}

TEST_CASE("composed and decomposed keys are the same key") {
    check({"\xC3\xAA: 1\ne\xCC\x82: 2\n", "Y004", {2, 1}, {2, 3}, "given a second time"});
}

TEST_CASE("wrong syntax is said in both languages at its place") {
    const std::vector<Bad> table{
        {"tên: b: c\n", "Y003", {1, 7}, {1, 8}, "a colon cannot stand here"},
        {"a: @x\n", "Y003", {1, 4}, {1, 5}, "cannot begin with"},
        {"a: %x\n", "Y003", {1, 4}, {1, 5}, "cannot begin with"},
        {"a: - b\n", "Y003", {1, 4}, {1, 5}, "cannot begin here"},
        {"a: ]\n", "Y003", {1, 4}, {1, 5}, "closing bracket"},
        {"a: 'x' z\n", "Y003", {1, 8}, {1, 9}, "value before it"},
        {"a: \"\\q\"\n", "Y003", {1, 5}, {1, 6}, "cannot follow a `\\`"},
        {"a: |x\n  y\n", "Y003", {1, 5}, {1, 6}, "new line must follow"},
        {"đơn: [1, 2\nb: 2\nc: 3\n", "Y003", {1, 6}, {1, 7}, "`[` opened here"},
        {"a: {x: 1\n", "Y003", {1, 4}, {1, 5}, "`{` opened here"},
        {"? a\n: b\n", "Y003", {1, 3}, {1, 4}, "not `key: value`"},
        {"? [a]\n: b\n", "Y003", {1, 3}, {1, 4}, "plain word"},
        {"null: b\n", "Y003", {1, 1}, {1, 2}, "plain word"},
        {"a: 1\n\t\nb: 2\n", "Y003", {2, 1}, {2, 2}, "a tab"},
        {": b\n", "Y003", {1, 2}, {1, 3}, "plain word"},
        {"a: [\"x\": 1]\n", "Y003", {1, 5}, {1, 6}, "plain word"},
        {"a: \"x\n---\n y\"\n", "Y003", {2, 1}, {2, 2}, "inside a text"},
    };
    for (const Bad& bad : table)
        check(bad);
}

TEST_CASE("what this tool refuses of YAML") {
    const std::vector<Bad> table{
        {"a: &x 1\n", "Y005", {1, 4}, {1, 5}, "anchors"},
        {"a: &x\nb: 1\n", "Y005", {1, 4}, {1, 5}, "anchors"},
        {"a: *x\n", "Y003", {1, 4}, {1, 5}, "cannot begin with `*`"},
        {"a: !!str 1\n", "Y005", {1, 4}, {1, 5}, "tags"},
        {"a: ! x\n", "Y005", {1, 4}, {1, 5}, "tags"},
        {"a: !x [1]\n", "Y005", {1, 4}, {1, 5}, "tags"},
        {"a: " + std::string(10'000, '['), "Y005", {1, 68}, {1, 69}, "open brackets"},
        {deep_block(10'000), "Y005", {65, 65}, {65, 66}, "deeper than 64"},
        {"a: " + std::string(2'000'000, 'x'), "Y005", {1, 1}, {1, 2}, "longer than 1 MiB"},
    };
    for (const Bad& bad : table)
        check(bad);
    std::string lines = "a:\n";
    for (int i = 0; i < 10'000; ++i)
        lines += " [\n";
    for (int i = 0; i < 10'000; ++i)
        lines += " ]\n";
    check({lines, "Y005", {65, 2}, {65, 3}, "deeper than 64"});
    std::string bomb = "a: &a [x, x]\nb: &b [*a, *a, *a, *a]\nc: [*b, *b, *b, *b]\n";
    check({bomb, "Y005", {1, 4}, {1, 5}, "anchors"});
}

TEST_CASE("several faults of a file are told together") {
    const auto file = load_procedure(SourceFile("in.yaml", "name: x\nname: y\n\tcode: z\n"));
    CHECK(file.findings.size() == 1);
    const auto keys = load_procedure(SourceFile("in.yaml", "name: x\nname: y\nnote: x\nnote: y\n"));
    REQUIRE(keys.findings.size() == 2);
    REQUIRE(keys.findings[1].related.size() == 1);
    CHECK(place(keys.findings[1].related[0].where.begin) == std::pair{3U, 1U});
}

TEST_CASE("a quote that closes too late is pointed at") {
    const SourceFile source("in.yaml", "a: \"x\nb: \"y\"\n");
    Findings findings(source);
    yaml::parse(source, findings);
    const auto found = findings.take();
    REQUIRE(found.size() == 1);
    CHECK(place(found[0].where.begin) == std::pair{2U, 5U});
    REQUIRE(found[0].related.size() == 1);
    CHECK(place(found[0].related[0].where.begin) == std::pair{1U, 4U});
}

TEST_CASE("files that say nothing") {
    for (const char* text : {"", "\n\n", "# chỉ có chú thích\n", "---\n", "~\n", "\xEF\xBB\xBF"}) {
        CAPTURE(text);
        const auto file = load_procedure(SourceFile("in.yaml", text));
        CHECK(file.kind == empty_kind);
        REQUIRE(file.findings.size() == 1);
        CHECK(file.findings[0].code->id == "Y010");
    }
    for (const char* text : {"x\n", "a:b\n", "- code: x\n", "feild: x\ndeadlnes: y\n",
                             "authority: x\n", "steps: []\ntitle: x\n"}) {
        CAPTURE(text);
        const auto file = load_procedure(SourceFile("in.yaml", text));
        CHECK(file.kind == unknown_kind);
        CHECK(file.findings.size() == 1);
    }
}

TEST_CASE("a procedure with a misspelt key is no YAML of other programs") {
    for (const char* text : {"name: x\ndocumnets: {}\n", "name: x\n"}) {
        CAPTURE(text);
        CHECK(load_procedure(SourceFile("in.yaml", text)).kind == "procedure");
    }
}

TEST_CASE("YAML of other programs is passed over") {
    for (const char* text : {"- name: x\n  run: y\n", "name: x\non: [push]\njobs: {}\n",
                             "title: x\n", "services: [a]\n", "version: 2\non: [push]\n"}) {
        CAPTURE(text);
        const auto file = load_procedure(SourceFile("in.yaml", text));
        CHECK(file.kind == other_kind);
        CHECK(file.findings.empty());
        CHECK_FALSE(file.procedure);
    }
}

TEST_CASE("what is harmless is accepted") {
    for (const char* text :
         {"---\nname: x\n", "---\nname: x\n...\n", "%YAML 1.2\n---\nname: x\n", "\"name\": x\n",
          "'name' : x\n", "name:\tx\n", "name: x", "name: x\r\nnote: y\r\n", "{name: x}\n",
          "{\"name\": \"x\", \"levels\": [\"province\"]}", "name: x # chú thích\n",
          "name: >\n  x\n\n  y\n", "name: |2\n    x\n", "levels: []\nname: x\n",
          "documents: {}\nname: x\n", "name: x\n\n# hết\n"}) {
        CAPTURE(text);
        const auto file = load_procedure(SourceFile("in.yaml", text));
        for (const auto& found : file.findings)
            MESSAGE(found.code->id << " " << found.message.en);
        CHECK(file.procedure);
    }
}
