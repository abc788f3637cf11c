#include "tthc/report/limit.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tthc;
using namespace tthc::report;

namespace {

constexpr Code code{.id = "X001", .name = "any"};

std::vector<Finding> some_findings() {
    std::vector<Finding> findings;
    for (std::uint32_t line = 1; line <= 30; ++line) {
        const Severity severity = line % 3 == 0   ? Severity::error
                                  : line % 3 == 1 ? Severity::info
                                                  : Severity::warning;
        findings.push_back(
            {.code = &code, .severity = severity, .where = {"a.yaml", {0, line, 1}}});
    }
    return findings;
}

std::size_t count(const std::vector<Finding>& findings, Severity severity) {
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(),
                      [&](const Finding& finding) { return finding.severity == severity; }));
}

}  // namespace

TEST_CASE("a format without a limit holds every finding in its order") {
    CHECK(within({}, some_findings()) == some_findings());
}

TEST_CASE("errors stay before warnings, warnings before questions") {
    const auto kept = within({.all = 12}, some_findings()).all();
    CHECK(kept.size() == 12);
    CHECK(count(kept, Severity::error) == 10);
    CHECK(count(kept, Severity::warning) == 2);
    CHECK(std::is_sorted(kept.begin(), kept.end()));
}

TEST_CASE("a limit of a level holds for each of them") {
    const auto kept = within({.of_a_level = 4}, some_findings()).all();
    CHECK(kept.size() == 12);
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info})
        CHECK(count(kept, severity) == 4);
    CHECK(kept.front().where.begin.line == 1);
}
