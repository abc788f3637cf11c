#pragma once

#include "options.h"
#include "tthc/diff/change.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tthc::cli {

/// The options of `diff` as they are typed.
struct DiffOptions {
    std::vector<std::string> versions;
    std::vector<std::string> only;
    std::vector<std::string> exclude;
    std::vector<std::string> formats;
    std::string as_of;
    std::string jobs;
    std::string data;
    std::string fail_on = "never";
    std::string only_in;
    std::string accept;
    std::string plan;
    bool table = false;
    bool exit_code = false;
    bool all = false;
    bool staged = false;
    bool same = false;
};

void add_diff_options(CLI::App& app, Language language, DiffOptions& options);

/// What makes exit 1: effects of changes, and the lowest severity of what rules on changes find.
struct DiffFailure {
    std::set<Effect> effects;
    std::optional<Severity> severity;
};

/// `--fail-on`: effects and severities, separated by commas; `never`.
Result<DiffFailure> diff_failure_of(const std::string& words);

}  // namespace tthc::cli
