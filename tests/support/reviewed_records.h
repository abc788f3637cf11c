#pragma once

#include "run.h"
#include "support/facts.h"
#include "support/folder.h"
#include "tthc/review/reviewer.h"
#include "tthc/review/rule_table.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

namespace tthc::test {

/// What the review finds in the records of a folder once they are imported.
inline std::vector<Finding> findings_on_records(const std::string& records) {
    const Folder folder;
    std::istringstream in;
    std::ostringstream out;
    const cli::Environment environment{.today = *parse_date("2026-07-01"), .threads = 2};
    const std::vector<std::string> arguments{"import", records, "-o", folder.path.string(),
                                             "--no-config"};
    REQUIRE(cli::run(arguments, {in, out, out, false}, environment) == 0);
    std::vector<std::string> paths;
    for (const auto& item : std::filesystem::recursive_directory_iterator(folder.path)) {
        if (item.path().extension() == ".yaml") paths.push_back(item.path().string());
    }
    std::sort(paths.begin(), paths.end());
    const ShippedFacts shipped(environment.today);
    const std::vector<Source> sources(paths.begin(), paths.end());
    return review(sources, all_rules(), shipped.facts(), {}).findings.all();
}

}  // namespace tthc::test
