#include "support/golden.h"
#include "support/reviewed_records.h"
#include "tthc/base/split.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

// Of the defects that somebody wrote down on whole records before the tool ran, how many it names.
// TTHC_ACCEPT=recall writes docs/recall.md anew.

namespace tthc {
namespace {

const std::string folder = TTHC_SOURCE_DIR "/tests/data/review/recall/";

using Cells = std::vector<std::string>;

/// The rows of a table below its head, each with as many cells.
std::vector<Cells> rows_of(const std::string& name) {
    std::istringstream lines(test::read(folder + name));
    std::string line;
    std::getline(lines, line);
    const std::size_t width = split(line, "\t").size();
    std::vector<Cells> rows;
    while (std::getline(lines, line)) {
        const auto cells = split(line, "\t");
        CAPTURE(line);
        REQUIRE(cells.size() == width);
        rows.emplace_back(cells.begin(), cells.end());
    }
    return rows;
}

struct Kind {
    std::string name;
    std::string rules;
    std::size_t written = 0;
    std::size_t named = 0;
};

using Found = std::set<std::pair<std::string, std::string>>;

Found found_on_records() {
    Found found;
    for (const Finding& finding : test::findings_on_records(folder + "records")) {
        found.emplace(finding.procedure, finding.code->id);
        for (const Related& other : finding.related)
            found.emplace(std::filesystem::path(other.where.file).stem().string(),
                          finding.code->id);
    }
    return found;
}

bool is_named(const std::string& record, const std::string& rules, const Found& found) {
    const auto ids = split(rules, " ");
    return std::any_of(ids.begin(), ids.end(), [&](std::string_view id) {
        return found.contains({record, std::string(id)});
    });
}

std::vector<Kind> kinds_of_defects() {
    std::map<std::string, std::string> rules;
    for (const Cells& row : rows_of("kinds.tsv"))
        rules[row[0]] = row[1];
    const Found found = found_on_records();
    std::map<std::string, Kind> kinds;
    for (const Cells& row : rows_of("defects.tsv")) {
        Kind& kind = kinds[row[2]];
        kind.name = row[2];
        kind.rules = rules[row[2]];
        ++kind.written;
        if (is_named(row[0], kind.rules, found)) ++kind.named;
    }
    std::vector<Kind> list;
    for (auto& entry : kinds)
        list.push_back(std::move(entry.second));
    std::stable_sort(list.begin(), list.end(), [](const Kind& left, const Kind& right) {
        return left.written > right.written;
    });
    return list;
}

std::string page(const std::vector<Kind>& kinds) {
    std::size_t written = 0;
    std::size_t named = 0;
    std::string rows;
    for (const Kind& kind : kinds) {
        written += kind.written;
        named += kind.named;
        rows += fmt::format("| {} | {} | {} | {} |\n", kind.name, kind.written, kind.named,
                            kind.rules.empty() ? "none" : kind.rules);
    }
    return fmt::format(
        "# Recall of the review\n\n"
        "A reader wrote down {} defects on 24 records of the national database, drawn with a fixed "
        "seed, read whole,\nwithout having seen the rules or run the tool "
        "(`tests/data/review/recall`). A defect counts as named where the\nreview finds, on that "
        "record, what a rule for its kind finds. Printed by `tests/rules/recall_test.cpp`.\n\n"
        "**{} of {} are named, {} %.** The aim is 60 %.\n\n"
        "| Kind | Written down | Named | Rules |\n|---|---:|---:|---|\n{}",
        written, named, written, 100 * named / written, rows);
}

}  // namespace

TEST_CASE("the page of recall tells how many of the defects written down the review names") {
    const auto kinds = kinds_of_defects();
    REQUIRE_FALSE(kinds.empty());
    CHECK(test::is_golden(TTHC_SOURCE_DIR "/docs/recall.md", page(kinds), "recall"));
}

TEST_CASE("each rule that a kind of defect names exists") {
    for (const Cells& row : rows_of("kinds.tsv")) {
        for (const std::string_view id : split(row[1], " ")) {
            const std::string rule(id);
            CAPTURE(rule);
            CHECK((rule.empty() || find_rule(all_rules(), rule) != nullptr));
        }
    }
}

}  // namespace tthc
