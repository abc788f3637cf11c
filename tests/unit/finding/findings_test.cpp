#include "tthc/finding/findings.h"

#include "support/place.h"
#include "tthc/finding/load_codes.h"
#include "tthc/finding/tally.h"

#include <doctest/doctest.h>

using namespace tthc;

TEST_CASE("a finding keeps its code, its bytes and its line when the file is gone") {
    std::vector<Finding> kept;
    {
        const SourceFile source("a.yaml", "\xEF\xBB\xBFtên: x\nphí: 1\n");
        Findings findings(source);
        findings.add(load_code::wrong_type, {14, 15}, "fees", {"sai", "wrong"});
        kept = findings.take();
    }
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].code == &load_code::wrong_type);
    CHECK(kept[0].severity == Severity::error);
    CHECK(kept[0].where.begin == Point{14, 2, 6});
    CHECK(kept[0].where.end == Point{15, 2, 7});
    CHECK(kept[0].where.quoted == "phí: 1");
}

TEST_CASE("a line that is a record is not quoted") {
    const std::string record(longest_quoted_line + 1, 'x');
    CHECK(locate(SourceFile("a.json", record), {0, 1}).quoted.empty());
    CHECK(locate(SourceFile("a.json", "{}"), {0, 1}, Quoting::nothing).quoted.empty());
}

TEST_CASE("findings come by file, place and code, whatever the order they were made in") {
    const SourceFile source("a.yaml", "a: 1\nb: 2\n");
    Findings findings(source);
    findings.add(load_code::wrong_value, {5, 6}, "b", {"x", "x"});
    findings.add(load_code::unknown_key, {5, 6}, "b", {"x", "x"});
    findings.add(load_code::wrong_value, {0, 1}, "a", {"x", "x"});
    const auto kept = findings.take();
    REQUIRE(kept.size() == 3);
    CHECK(kept[0].where.begin.line == 1);
    CHECK(kept[1].code == &load_code::unknown_key);
    CHECK(kept[2].code == &load_code::wrong_value);
    CHECK(findings.empty());
}

TEST_CASE("the tally knows what counts: severities, and files that were not read whole") {
    static constexpr Code question{
        .id = "X001", .name = "question", .severity = Severity::info, .title = {}, .rationale = {}};
    Finding asked{.code = &question, .severity = Severity::info};
    CHECK_FALSE(tally(std::vector<Finding>{}).reaches(Severity::info));
    CHECK(tally(std::vector{asked}).reaches(Severity::info));
    CHECK_FALSE(tally(std::vector{asked}).reaches(Severity::warning));
    CHECK_FALSE(tally(std::vector{asked}).reaches(std::nullopt));
    CHECK_FALSE(tally(std::vector{asked}).incomplete());
    Finding broken{.code = &load_code::syntax};
    broken.where.file = "a.yaml";
    const auto counts = tally(std::vector{broken, broken, asked});
    CHECK(counts.errors == 2);
    CHECK(counts.info == 1);
    CHECK(counts.incomplete_files == 1);
    CHECK(counts.reaches(Severity::error));
}
