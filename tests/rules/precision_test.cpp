#include "support/golden.h"
#include "support/reviewed_records.h"
#include "tthc/base/split.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

// Every finding on the committed records has a verdict of somebody who read the record.
// TTHC_ACCEPT=precision writes a row `unread` for each that has none, which still fails, and
// docs/precision.md anew.

namespace tthc {
namespace {

struct Key {
    std::string record;
    std::string rule;
    std::string node;
    friend auto operator<=>(const Key&, const Key&) = default;
};

struct Verdict {
    std::string word;  ///< right, useless, wrong; unread: none yet
    std::string reason;
};

using Verdicts = std::map<Key, Verdict>;

struct Count {
    std::size_t read = 0;
    std::size_t right = 0;
};
using Counts = std::map<std::string, Count>;

std::filesystem::path verdicts_file() {
    return TTHC_SOURCE_DIR "/tests/data/review/verdicts.tsv";
}

Verdicts read_verdicts() {
    Verdicts verdicts;
    std::istringstream lines(test::read(verdicts_file()));
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        const auto cells = split(line, "\t");
        REQUIRE(cells.size() == 5);
        verdicts[{std::string(cells[0]), std::string(cells[1]), std::string(cells[2])}] = {
            std::string(cells[3]), std::string(cells[4])};
    }
    return verdicts;
}

void write_verdicts(const Verdicts& verdicts) {
    std::ofstream file(verdicts_file(), std::ios::binary);
    file << "record\trule\tnode\tverdict\treason\n";
    for (const auto& [key, verdict] : verdicts) {
        file << key.record << '\t' << key.rule << '\t' << key.node << '\t' << verdict.word << '\t'
             << verdict.reason << '\n';
    }
}

std::set<Key> findings_on_committed_records() {
    std::set<Key> keys;
    for (const Finding& found :
         test::findings_on_records(TTHC_SOURCE_DIR "/tests/data/import/records"))
        keys.insert({found.procedure, std::string(found.code->id), found.node});
    return keys;
}

void add(Counts& counts, const Key& key, const Verdict& verdict) {
    if (verdict.word == "unread") return;
    Count& count = counts[key.rule];
    ++count.read;
    if (verdict.word == "right") ++count.right;
}

std::string row(std::string_view title, const Count& here, const Count& all) {
    const std::size_t share = all.read == 0 ? 0 : 100 * all.right / all.read;
    return fmt::format("| {} | {} | {} | {} | {} | {} % |\n", title, here.read, here.right,
                       all.read, all.right, share);
}

std::string page(const Counts& here, const Counts& all) {
    std::string text =
        "# Precision of the review\n\n"
        "Findings on records of the national database, read by the authors of the rules: right and "
        "worth acting on, or\nnot. What a rule only asks is right when the record leaves it open. "
        "Printed by `tests/rules/precision_test.cpp`\nfrom `tests/data/review/verdicts.tsv`; a "
        "finding on the committed records without a verdict fails the test.\n\n"
        "The first pair of columns is computed on the records of `tests/data/import/records`; the "
        "second holds all that\nwere read, on these and on further records of the same sources, on "
        "which the rules were mended: somebody else\nwill find more that is useless. `tthc import "
        "RECORDS -o procedures; tthc review procedures --as-of 2026-07-01`.\n\n"
        "| Rule | Committed | Right | Read | Right | Share |\n|---|---:|---:|---:|---:|---:|\n";
    Count sum_here;
    Count sum_all;
    std::string silent;
    for (const Rule* rule : all_rules()) {
        const std::string id(rule->code.id);
        if (!all.contains(id)) {
            silent += fmt::format("{}{}", silent.empty() ? "" : ", ", id);
            continue;
        }
        const Count count = here.contains(id) ? here.at(id) : Count{};
        text += row(fmt::format("[{} {}](rules/{}.md)", id, rule->code.name, rule->code.name),
                    count, all.at(id));
        sum_here = {sum_here.read + count.read, sum_here.right + count.right};
        sum_all = {sum_all.read + all.at(id).read, sum_all.right + all.at(id).right};
    }
    text += row("All", sum_here, sum_all);
    return text + fmt::format(
                      "\nNothing was found on these records by {}: they ask for what such a "
                      "record seldom or never states.\n",
                      silent);
}

}  // namespace

TEST_CASE("each finding on the committed records has a verdict, and the page tells them") {
    Verdicts verdicts = read_verdicts();
    const std::set<Key> found = findings_on_committed_records();
    for (const Key& key : found) {
        const std::string name = fmt::format("{} {} {}", key.record, key.rule, key.node);
        CAPTURE(name);
        if (test::accepts("precision")) verdicts.emplace(key, Verdict{"unread", ""});
        CHECK((verdicts.contains(key) && verdicts.at(key).word != "unread"));
    }
    if (test::accepts("precision")) write_verdicts(verdicts);
    Counts here;
    Counts all;
    for (const auto& [key, verdict] : verdicts) {
        add(all, key, verdict);
        if (found.contains(key)) add(here, key, verdict);
    }
    CHECK(test::is_golden(TTHC_SOURCE_DIR "/docs/precision.md", page(here, all), "precision"));
}

TEST_CASE("nine of ten findings that were read are right, of each rule and of all") {
    Counts all;
    for (const auto& [key, verdict] : read_verdicts())
        add(all, key, verdict);
    for (const auto& item : all) {
        const std::string rule = item.first;
        CAPTURE(rule);
        CHECK(10 * item.second.right >= 9 * item.second.read);
    }
}

}  // namespace tthc
