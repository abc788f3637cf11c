#include "support/facts.h"
#include "tthc/review/example.h"
#include "tthc/review/reviewer.h"
#include "tthc/review/rule_table.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <set>

// Every rule is asked the same questions about its own examples: do they load, does the bad one
// fire exactly where it says, is the bad one silent without the rule, is the good one silent.

namespace tthc {
namespace {

Review run(std::string_view fragment, std::span<const Rule* const> rules, const Rule& rule) {
    const test::ShippedFacts shipped(*parse_date(rule.example_day));
    return review(example_files(fragment), rules, shipped.facts(), {});
}

std::vector<ExpectedLine> lines_of(const Review& review) {
    std::vector<ExpectedLine> lines;
    for (const Finding& finding : review.findings) {
        const auto digits = finding.file.find_first_of("0123456789");
        lines.push_back({std::stoul(finding.file.substr(digits)) - 1, finding.begin.line});
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

std::string described(const Review& review) {
    std::string text;
    for (const Diagnostic& item : review.diagnostics) {
        text += fmt::format("{}:{}: {}\n", item.file, item.begin.line, item.message.en);
    }
    for (const Finding& item : review.findings) {
        text +=
            fmt::format("{}:{}: {} {}\n", item.file, item.begin.line, item.name, item.message.en);
    }
    return text;
}

bool is_sentence(std::string_view text) {
    return text.ends_with('.') || text.ends_with('?');
}

}  // namespace

TEST_CASE("the faultless procedure has no fault") {
    const test::ShippedFacts shipped(*parse_date("2026-07-01"));
    const auto found = review(example_files(""), all_rules(), shipped.facts(), {});
    CAPTURE(described(found));
    CHECK(found.procedures == 1);
    CHECK(found.findings.empty());
    CHECK(found.diagnostics.empty());
}

TEST_CASE("every rule holds what it promises of its own examples") {
    for (const Rule* rule : all_rules()) {
        CAPTURE(std::string(rule->name));
        const Rule* only[] = {rule};
        const auto bad = run(rule->bad, only, *rule);
        CAPTURE(described(bad));
        CHECK(bad.diagnostics.empty());
        const auto expected = expected_lines(rule->bad, rule->name);
        CHECK_FALSE(expected.empty());
        CHECK(lines_of(bad) == expected);

        const auto good = run(rule->good, only, *rule);
        CAPTURE(described(good));
        CHECK(good.diagnostics.empty());
        CHECK(good.findings.empty());

        std::vector<const Rule*> others;
        for (const Rule* other : all_rules()) {
            if (other != rule) others.push_back(other);
        }
        const auto rest = run(rule->bad, others, *rule);
        CAPTURE(described(rest));
        CHECK(rest.findings.empty());
    }
}

TEST_CASE("records of rules are complete and distinct") {
    std::set<std::string_view> codes;
    std::set<std::string_view> names;
    std::set<std::string_view> titles;
    CHECK(all_rules().size() >= 15);
    for (const Rule* rule : all_rules()) {
        CAPTURE(std::string(rule->name));
        CHECK(codes.insert(rule->code).second);
        CHECK(names.insert(rule->name).second);
        CHECK(titles.insert(rule->title.en).second);
        CHECK(rule->code.size() == 4);
        CHECK(std::string_view("SENLRUP").find(rule->code[0]) != std::string_view::npos);
        for (const Bilingual& text : {rule->title, rule->rationale, rule->remedy}) {
            CHECK(is_sentence(text.vi));
            CHECK(is_sentence(text.en));
        }
        const bool convention = rule->rationale.en.find("convention") != std::string_view::npos;
        CHECK(rule->grounds.empty() == convention);
        CHECK((rule->check == nullptr) != (rule->check_all == nullptr));
        for (const Ground& ground : rule->grounds) {
            CHECK(parse_date(ground.from).has_value());
            CHECK((ground.until.empty() || parse_date(ground.until).has_value()));
            CHECK(Citation::parse(ground.citation).well_formed);
        }
    }
}

}  // namespace tthc
