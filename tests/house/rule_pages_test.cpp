#include "tthc/report/rule_pages.h"

#include "support/facts.h"
#include "support/golden.h"
#include "tthc/review/rule_table.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

namespace fs = std::filesystem;

TEST_CASE("docs/rules is what `tthc rules --docs docs/rules` writes") {
    const fs::path folder = fs::path(TTHC_SOURCE_DIR) / "docs/rules";
    const tthc::test::ShippedFacts shipped(*tthc::parse_date("2026-07-01"));
    std::set<std::string> names;
    for (const auto& page : tthc::report::rule_pages(tthc::all_rules(), shipped.facts())) {
        CAPTURE(page.name);
        CHECK(tthc::test::is_golden(folder / page.name, page.text, "rules"));
        names.insert(page.name);
    }
    for (const auto& entry : fs::directory_iterator(folder)) {
        CAPTURE(entry.path().filename().string());
        CHECK(names.contains(entry.path().filename().string()));
    }
}
