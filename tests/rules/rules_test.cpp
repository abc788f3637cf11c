#include "support/facts.h"
#include "tthc/law/register.h"
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

std::vector<Finding> run(std::string_view fragment, std::span<const Rule* const> rules,
                         const Rule& rule) {
    const test::ShippedFacts shipped(*parse_date(rule.example_day));
    return example_findings(fragment, rules, shipped.facts());
}

std::vector<ExpectedLine> lines_of(const std::vector<Finding>& findings) {
    std::vector<ExpectedLine> lines;
    for (const Finding& finding : findings) {
        const auto digits = finding.where.file.find_first_of("0123456789");
        lines.push_back(
            {std::stoul(finding.where.file.substr(digits)) - 1, finding.where.begin.line});
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

std::string described(const std::vector<Finding>& findings) {
    std::string text;
    for (const Finding& item : findings) {
        text += fmt::format("{}:{}: {} {}\n", item.where.file, item.where.begin.line,
                            item.code->name, item.message.en);
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
    CAPTURE(described(found.findings.all()));
    CHECK(found.procedures == 1);
    CHECK(found.findings.empty());
}

TEST_CASE("every rule holds what it promises of its own examples") {
    for (const Rule* rule : all_rules()) {
        CAPTURE(std::string(rule->code.name));
        const Rule* only[] = {rule};
        const auto bad = run(rule->code.bad, only, *rule);
        CAPTURE(described(bad));
        const auto expected = expected_lines(rule->code.bad, rule->code.name);
        CHECK_FALSE(expected.empty());
        CHECK(lines_of(bad) == expected);

        const auto good = run(rule->code.good, only, *rule);
        CAPTURE(described(good));
        CHECK(good.empty());

        std::vector<const Rule*> others;
        for (const Rule* other : all_rules()) {
            if (other != rule) others.push_back(other);
        }
        const auto rest = run(rule->code.bad, others, *rule);
        CAPTURE(described(rest));
        CHECK(rest.empty());
    }
}

TEST_CASE("records of rules are complete and distinct") {
    std::set<std::string_view> codes;
    std::set<std::string_view> names;
    std::set<std::string_view> titles;
    for (const Rule* rule : all_rules()) {
        CAPTURE(std::string(rule->code.name));
        CHECK(codes.insert(rule->code.id).second);
        CHECK(names.insert(rule->code.name).second);
        CHECK(titles.insert(rule->code.title.en).second);
        CHECK(rule->code.id.size() == 4);
        CHECK(std::string_view("SENLRUPD").find(rule->code.id[0]) != std::string_view::npos);
        for (const Bilingual& text : {rule->code.title, rule->code.rationale, rule->code.remedy}) {
            CHECK(is_sentence(text.vi));
            CHECK(is_sentence(text.en));
        }
        const bool convention =
            rule->code.rationale.en.find("convention") != std::string_view::npos;
        CHECK(rule->code.grounds.empty() == convention);
        const bool of_one_version = rule->check != nullptr || rule->across.judge != nullptr;
        CHECK(of_one_version != (rule->revised != nullptr));
        CHECK((rule->across.note == nullptr) == (rule->across.judge == nullptr));
        for (const Ground& ground : rule->code.grounds) {
            CHECK(parse_date(ground.from).has_value());
            CHECK((ground.until.empty() || parse_date(ground.until).has_value()));
            CHECK(Citation::parse(ground.citation).well_formed);
        }
    }
}

TEST_CASE("no rule rests on an act that ended, unless it says until when") {
    const test::ShippedFacts shipped(*parse_date("2026-08-01"));
    const LawRegister& law = shipped.facts().law;
    for (const Rule* rule : all_rules()) {
        CAPTURE(std::string(rule->code.name));
        for (const Ground& ground : rule->code.grounds) {
            const std::string act = Citation::parse(ground.citation).act;
            CAPTURE(act);
            CHECK(law.knows(act));
            const auto until = parse_date(ground.until).value_or(shipped.facts().as_of);
            const Standing then = law.standing(act, until);
            CHECK(then != Standing::expired);
            CHECK(then != Standing::replaced);
            const auto from = law.standing(act, *parse_date(ground.from));
            CHECK((from != Standing::not_yet && from != Standing::expired));
        }
    }
}

}  // namespace tthc
