#pragma once

#include "tthc/base/result.h"
#include "tthc/config/config.h"
#include "tthc/review/house/rule_set.h"
#include "tthc/review/reviewer.h"

#include <span>
#include <string>
#include <vector>

namespace tthc::cli {

/// `--config FILE`, `--no-config`, else the nearest tthc.yaml from the current folder upwards.
/// Looked up before the other options are read, because it may set the language.
LoadedConfig find_settings(std::span<const std::string> arguments);

/// What the command line says, else what tthc.yaml says.
std::string setting_of(const std::string& word, const Setting<std::string>& setting);

/// Patterns of the command line and of tthc.yaml; those of a file hold from its folder.
std::vector<std::string> exclude_of(const std::vector<std::string>& words, const Config& config);

/// `--fail-on`, else tthc.yaml, else `error`.
std::string fail_on_word(const std::string& word, const Config& config);

/// Files of house rules: those of the command line, else those of tthc.yaml.
std::vector<std::string> house_files_of(const std::vector<std::string>& words,
                                        const Config& config);

/// The built-in rules and those of house files; the error is the first thing wrong with these.
Result<house::RuleSet> rules_of(const std::vector<std::string>& house_files);

using Rules = std::span<const Rule* const>;

/// The codes of the rules that words name: codes, beginnings of codes (`E`, `R01`), names, several
/// with commas between them.
Result<std::vector<std::string>> rules_named(const std::vector<std::string>& words, Rules rules);

/// Rules left out, and other severities, by code; an unknown rule is an error with its place. Where
/// any are selected, all others are left out.
Result<ReviewOptions> rule_options(const std::vector<std::string>& ignored,
                                   const std::vector<std::string>& selected, const Config& config,
                                   Rules rules);
/// The two alone.
Result<std::vector<std::string>> ignored_rules(const std::vector<std::string>& words,
                                               const std::vector<std::string>& selected,
                                               const Config& config, Rules rules);
Result<std::vector<LevelChange>> levels_of(const Config& config, Rules rules);

}  // namespace tthc::cli
