#include "support/golden.h"
#include "tthc/import/import.h"
#include "tthc/import/merge/field_facts.h"
#include "unit/import/shipped_lexicon.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>

// Where the national database is held twice, page and interface are held against each other:
// in the committed records, and with TTHC_CORPUS=DIR in another folder, whose table is printed.

namespace tthc {
namespace {

namespace fs = std::filesystem;
using importing::FieldFacts;
using importing::Told;

using ByShape = std::map<std::string, Told>;

void add_file(const fs::path& path, std::map<std::string, ByShape>& codes) {
    std::ifstream in(path, std::ios::binary);
    importing::RecordStream stream(in);
    while (const auto piece = stream.next()) {
        for (auto& imported :
             importing::procedures_of(path.string(), *piece, test::shipped_lexicon()).procedures) {
            codes[imported.procedure.code.value].try_emplace(imported.shape,
                                                             importing::told(imported));
        }
    }
}

struct Agreement {
    std::size_t same = 0;
    std::size_t differ = 0;
    std::size_t only_interface = 0;
    std::size_t only_page = 0;
    std::size_t neither = 0;
};

void add_pair(const Told& interface, const Told& page, std::map<std::string, Agreement>& table) {
    for (const std::string_view field : importing::compared_fields()) {
        Agreement& row = table[std::string(field)];
        const FieldFacts told = importing::facts_of(interface.procedure, field);
        const FieldFacts shown = importing::facts_of(page.procedure, field);
        const bool same_keys =
            told.size() == shown.size() &&
            std::equal(told.begin(), told.end(), shown.begin(),
                       [](const auto& a, const auto& b) { return a.first == b.first; });
        if (told.empty() && shown.empty()) {
            ++row.neither;
        } else if (shown.empty()) {
            ++row.only_interface;
        } else if (told.empty()) {
            ++row.only_page;
        } else {
            ++(same_keys ? row.same : row.differ);
        }
    }
}

struct Pairs {
    std::size_t number = 0;
    std::size_t disagreements = 0;
    std::size_t differing = 0;
    std::string table;
};

Pairs pairs_below(const fs::path& folder) {
    std::map<std::string, ByShape> codes;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const auto extension = entry.path().extension();
        if (extension == ".json" || extension == ".jsonl") add_file(entry.path(), codes);
    }
    Pairs pairs;
    std::map<std::string, Agreement> table;
    for (const auto& [code, shapes] : codes) {
        const auto interface = shapes.find("portal-api");
        if (interface == shapes.end()) continue;
        for (const char* const shape : {"portal-2026", "word-2025"}) {
            const auto page = shapes.find(shape);
            if (page == shapes.end()) continue;
            ++pairs.number;
            add_pair(interface->second, page->second, table);
            const auto merged = importing::merge_sources({interface->second, page->second},
                                                         test::shipped_lexicon().trust);
            pairs.disagreements += merged.disagreements.size();
        }
    }
    pairs.table = fmt::format(
        "| Field, {} procedures | Same | Differ | Interface only | Page only | Neither |\n"
        "|---|---|---|---|---|---|\n",
        pairs.number);
    for (const std::string_view field : importing::compared_fields()) {
        const Agreement& row = table[std::string(field)];
        pairs.differing += row.differ;
        pairs.table += fmt::format("| {} | {} | {} | {} | {} | {} |\n", field, row.same, row.differ,
                                   row.only_interface, row.only_page, row.neither);
    }
    pairs.table += fmt::format("\n{} disagreements are reported.\n", pairs.disagreements);
    return pairs;
}

}  // namespace

// TTHC_ACCEPT=import writes the table into docs/import.md.
TEST_CASE("page and interface records of one code are held against each other") {
    const Pairs pairs = pairs_below(TTHC_SOURCE_DIR "/tests/data/import/records");
    CHECK(pairs.number >= 19);
    CHECK(pairs.disagreements == pairs.differing);
    const std::string path = TTHC_SOURCE_DIR "/docs/import.md";
    const std::string page = test::with_section(test::read(path), "agreement", pairs.table);
    CHECK_MESSAGE(test::is_golden(path, page, "import"), "measured differently now:\n"
                                                             << pairs.table);
    const char* corpus = std::getenv("TTHC_CORPUS");
    if (corpus == nullptr) return;
    const Pairs more = pairs_below(corpus);
    std::cout << more.table;
    CHECK(more.disagreements == more.differing);
}

}  // namespace tthc
