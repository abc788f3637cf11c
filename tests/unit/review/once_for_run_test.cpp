#include "tthc/review/once_for_run.h"

#include "tthc/review/reviewer.h"
#include "tthc/review/rule_table.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string_view>
#include <vector>

namespace tthc {
namespace {

Finding finding_of(std::string_view rule, std::size_t file) {
    Finding finding;
    finding.code = &find_rule(all_rules(), rule)->code;
    finding.severity = Severity::info;
    finding.where.file = fmt::format("{:02}.yaml", file);
    finding.procedure = fmt::format("1.0000{:02}", file);
    finding.message = {"câu hỏi", "a question"};
    return finding;
}

std::vector<Finding> questions(std::size_t count) {
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < count; ++i)
        findings.push_back(finding_of("N010", i));
    return findings;
}

}  // namespace

TEST_CASE("a question that stands at most procedures of a run is asked once, with its places") {
    FindingList findings = questions(13);
    tell_once(24, findings);
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().related.size() == 12);
    CHECK(findings.front().message.en == "a question; asked once for 13 procedures of this run");
}

TEST_CASE("of very many places a thousand are named, and how many there are") {
    FindingList findings = questions(1500);
    tell_once(2000, findings);
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().related.size() == 999);
    CHECK(findings.front().message.en ==
          "a question; asked once for 1500 procedures of this run, of which 1000 are named");
}

TEST_CASE("a question at half of the procedures, or in a short run, stays at each of them") {
    FindingList half = questions(12);
    tell_once(24, half);
    CHECK(half.size() == 12);
    FindingList few = questions(19);
    tell_once(19, few);
    CHECK(few.size() == 19);
}

TEST_CASE("what a sibling shows to be missing is not asked again") {
    FindingList findings(
        std::vector{finding_of("N010", 1), finding_of("U002", 1), finding_of("N010", 2)});
    tell_once(2, findings);
    REQUIRE(findings.size() == 2);
    CHECK(findings.front().code->id == "U002");
    CHECK(findings[1].where.file == "02.yaml");
}

}  // namespace tthc
