#include "tthc/work/house_rules.h"

#include "support/facts.h"
#include "support/golden.h"
#include "support/procedure_of.h"
#include "tthc/review/house/examples.h"
#include "tthc/review/house/fields.h"
#include "tthc/review/reviewer.h"
#include "tthc/review/rule_table.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <set>
#include <string>
#include <vector>

using namespace tthc;

namespace {

const test::ShippedFacts& shipped() {
    static const test::ShippedFacts facts(*parse_date("2026-07-01"));
    return facts;
}

std::string rule_with(const std::string& what, const std::string& code = "X001") {
    return fmt::format(R"(  - code: {}
    name: fault-{}
    title: Có lỗi.
    message: chỗ này là {{value}}
    remedy: Sửa.
    examples: {{bad: "name: A", good: "name: A"}}
{})",
                       code, code == "X001" ? "one" : "two", what);
}

house::LoadedRules load(const std::string& text) {
    const Source files[] = {SourceFile("rules.yaml", text)};
    return house::load_rules(files, all_rules());
}

house::LoadedRules load_one(const std::string& what) {
    return load("rules:\n" + rule_with(what));
}

/// What the only rule says of a procedure: `line severity message`.
std::vector<std::string> told(const std::string& rule, const std::string& procedure,
                              const char* day = "2026-07-01") {
    const auto loaded = load_one(rule);
    for (const Finding& finding : loaded.findings)
        FAIL(finding.message.en);
    const Rule* const only[] = {loaded.rules.all().back()};
    const Source files[] = {SourceFile("a.yaml", "name: Cấp phép\n" + procedure)};
    const Facts facts = shipped().facts();
    std::vector<std::string> lines;
    const Facts then{facts.law, facts.agencies, facts.calendar, *parse_date(day)};
    for (const Finding& found : review(files, only, then, {}).findings) {
        std::string places = std::to_string(found.where.begin.line);
        for (const Related& other : found.related)
            places += fmt::format("+{}", other.where.begin.line);
        lines.push_back(fmt::format("{} {} {}{}", places, found.node, found.message.vi,
                                    found.severity == Severity::info ? "?" : ""));
    }
    return lines;
}

using Lines = std::vector<std::string>;

/// `line:column message; help` of what is wrong with a file.
Lines wrong(const house::LoadedRules& loaded) {
    Lines lines;
    for (const Finding& found : loaded.findings) {
        lines.push_back(fmt::format("{}:{} {} {}; {}", found.where.begin.line,
                                    found.where.begin.column, found.code->id, found.message.en,
                                    found.help.en));
    }
    return lines;
}

std::string with(const std::string& its_template, const std::string& parameters) {
    return fmt::format("    template: {}\n    parameters: {{{}}}\n", its_template, parameters);
}

}  // namespace

TEST_CASE("the sample of house rules holds what its examples promise") {
    const auto loaded = load_house_rules({TTHC_SOURCE_DIR "/data/house-rules"}, all_rules());
    CHECK(wrong(loaded) == Lines{});
    CHECK(loaded.rules.own().size() == 7);
    std::set<house::Template> templates;
    for (const auto& rule : loaded.rules.own())
        templates.insert(rule->entry.its_template->value);
    CHECK(templates.size() == std::size(record::Words<house::Template>::words));
    for (const Finding& failed : house::failed_examples(loaded.rules, shipped().facts()))
        FAIL(failed.node << ": " << failed.message.en);
}

TEST_CASE("the example in docs/house-rules.md is one") {
    const std::string page = test::read(TTHC_SOURCE_DIR "/docs/house-rules.md");
    const std::string open = "```yaml\n";
    const auto begin = page.find(open) + open.size();
    const auto loaded = load(page.substr(begin, page.find("```", begin) - begin));
    CHECK(wrong(loaded) == Lines{});
    CHECK(loaded.rules.own().size() == 1);
    CHECK(house::failed_examples(loaded.rules, shipped().facts()).empty());
}

TEST_CASE("a required field is missed where it should stand") {
    const std::string field = with("required", "field: field");
    CHECK(told(field, "") == Lines{"1 field chỗ này là "});
    CHECK(told(field, "field: Báo chí\n").empty());
    const std::string nested = with("required", "field: publication.decision");
    CHECK(told(nested, "").size() == 1);
    CHECK(told(nested, "publication: {decision: 1/QĐ}\n").empty());
    const std::string of_items = with("required", "field: 'fees[].basis'");
    CHECK(told(of_items, "").empty());
    CHECK(told(of_items,
               "fees:\n  - {id: a, amount: 1}\n  - {id: b, amount: 2, basis: 1/2016/TT}\n"
               "  - {id: c, amount: 3}\n") == Lines{"3+5 fees/a chỗ này là "});
    const std::string section = with("required", "field: fees");
    CHECK(told(section, "").size() == 1);
    CHECK(told(section, "none: [fees]\n").empty());
}

TEST_CASE("words are found whole, with their diacritics") {
    const std::string rule = with("forbidden-words", "field: note, words: [ban sao, giấy]");
    CHECK(told(rule, "note: hai Giấy phép\n") == Lines{"2 note chỗ này là giấy"});
    CHECK(told(rule, "note: giay phep, bản sao, giấyphép\n").empty());
    const std::string begins = with("begins-with", "field: note, words: Sở");
    CHECK(told(begins, "note: sở Tư pháp\n").empty());
    CHECK(told(begins, "note: Sởi\n").size() == 1);
    CHECK(told(begins, "").empty());
    const std::string one_of = with("one-of", "field: 'channels[]', words: [online, post]");
    CHECK(told(one_of, "channels: [online, in-person]\n") ==
          Lines{"2 channels chỗ này là in-person"});
    CHECK(told(with("one-of", "field: documents.sets, words: [1, 2]"), "documents: {sets: 3}\n") ==
          Lines{"2 documents chỗ này là 3"});
    CHECK(told(with("forbidden", "field: note"), "note: x\n").size() == 1);
}

TEST_CASE("numbers, times and lists keep within bounds") {
    const std::string fee = with("within", "field: 'fees[].amount', at_least: 10, at_most: 20");
    CHECK(told(fee, "fees: [{amount: 10}, {amount: 20}, {free: có}]\n").empty());
    CHECK(told(fee, "fees: [{amount: 9}, {amount: 21}]\n").size() == 2);
    const std::string time = with("within", "field: 'deadlines[].legal', at_most: 5 ngày");
    CHECK(told(time, "deadlines: [{legal: 120 giờ}, {legal: 6 ngày}]\n") ==
          Lines{"2 deadlines/#2 chỗ này là 6 ngày"});
    const auto unlike = told(time, "deadlines: [{legal: 3 ngày làm việc}]\n");
    REQUIRE(unlike.size() == 1);
    CHECK(unlike[0].ends_with('?'));
    const std::string count = with("within", "field: steps, at_least: 2");
    CHECK(told(count, "").empty());
    CHECK(told(count, "steps: [{action: Nộp}]\n").size() == 1);
}

TEST_CASE("a rule speaks within its scope and while one of its grounds holds") {
    const auto in_scope = [](const std::string& scope, const std::string& procedure) {
        return !told(with("forbidden", "field: note") + "    scope: {" + scope + "}\n",
                     "note: x\n" + procedure)
                    .empty();
    };
    CHECK(in_scope("levels: [province, commune]", "levels: [commune]\n"));
    CHECK_FALSE(in_scope("levels: province", "levels: [commune]\n"));
    CHECK_FALSE(in_scope("levels: province", ""));
    CHECK(in_scope("fields: báo chí", "field: Báo chí\n"));
    CHECK_FALSE(in_scope("fields: báo", "field: Báo chí\n"));
    CHECK(in_scope("agencies: Sở Tư pháp", "handled_by: Sở Tư pháp tỉnh Lào Cai\n"));
    CHECK_FALSE(in_scope("agencies: Sở Tư pháp", "authority: Bộ Tư pháp\n"));
    CHECK(in_scope("internal: true", "internal: true\n"));
    CHECK(in_scope("internal: false", ""));
    CHECK_FALSE(in_scope("internal: true", ""));

    const std::string dated = with("forbidden", "field: note") +
                              "    grounds: [{citation: 1/2024/QĐ-UBND Điều 3, from: 2024-01-01, "
                              "until: 2025-01-01}]\n";
    CHECK(told(dated, "note: x\n", "2024-06-01").size() == 1);
    CHECK(told(dated, "note: x\n", "2025-06-01").empty());
}

TEST_CASE("what is wrong with a file of house rules is told at its place, with what was meant") {
    CHECK(wrong(load_one(with("required", "field: documents.item"))) ==
          Lines{"9:25 Y008 procedures have no field `documents.item`; did you mean "
                "`documents.items`?"});
    CHECK(wrong(load_one(with("required", "field: 'documents[].name'"))) ==
          Lines{"9:25 Y008 procedures have no field `documents[].name`; did you mean "
                "`documents.items[].name`?"});
    CHECK(wrong(load_one(with("forbidden-words", "field: channels, words: a"))).size() == 1);
    CHECK(wrong(load_one(with("one-of", "field: channels, words: online")))[0].ends_with(
        "did you mean `channels[]`?"));
    CHECK(wrong(load_one(with("one-of", "field: 'channels[]', words: onlin")))[0].starts_with(
        "9:46 Y008 unknown value `onlin`; did you mean `online`?"));
    CHECK(wrong(load_one(with("within", "field: 'deadlines[].legal', at_most: 5")))[0].starts_with(
        "9:55 Y008 `5` is not a length of time"));
    CHECK(wrong(load_one(with("within", "field: steps")))[0].starts_with("9:17 Y009"));
    CHECK(wrong(load_one(with("begins-with", "field: note")))[0].starts_with("9:17 Y009"));
    CHECK(wrong(load_one(with("required", "field: note, at_most: 3")))[0].starts_with("9:40 Y006"));
    CHECK(wrong(load_one(with("requird", "field: note")))[0].ends_with("did you mean `required`?"));
}

TEST_CASE("codes and names of house rules are their own") {
    const std::string ends = with("required", "field: note");
    const auto twice = load("rules:\n" + rule_with(ends) + rule_with(ends));
    REQUIRE(twice.findings.size() == 2);
    CHECK(twice.findings[0].where.begin.line == 10);
    REQUIRE(twice.findings[0].related.size() == 1);
    CHECK(twice.findings[0].related[0].where.begin.line == 2);
    CHECK(twice.rules.own().empty());
    CHECK(load("rules:\n" + rule_with(ends) + rule_with(ends, "X002")).rules.own().size() == 2);
    CHECK(wrong(load("rules:\n" + rule_with(ends, "R001")))[0].starts_with("2:11 Y008"));
    std::string taken = rule_with(ends);
    taken.replace(taken.find("fault-one"), 9, "missing-result");
    CHECK(load("rules:\n" + taken).findings.size() == 1);
}

TEST_CASE("every field of the schema that a rule may name can be walked to") {
    const Procedure nothing = test::procedure_of("name: A\n");
    for (const auto& field : house::known_fields()) {
        CAPTURE(field.path);
        const auto values = house::values_of(nothing, field.path);
        CHECK(values.size() == (field.path.find('[') == std::string::npos ? 1 : 0));
    }
    CHECK(house::known_fields().size() > 100);
}
