#include "settings.h"

#include "tthc/base/glob.h"
#include "tthc/base/split.h"
#include "tthc/review/rule_table.h"
#include "tthc/work/house_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace tthc::cli {
namespace {

Error located(const Origin& origin, const Error& error) {
    return Error{{fmt::format("{}:{}: {}", origin.file, origin.line, error.message.vi),
                  fmt::format("{}:{}: {}", origin.file, origin.line, error.message.en)}};
}

std::vector<const Code*> codes_of(Rules rules) {
    std::vector<const Code*> codes;
    for (const Rule* rule : rules)
        codes.push_back(&rule->code);
    return codes;
}

Error error_with_help(const Finding& finding) {
    Error error = error_of(finding);
    if (finding.help.vi.empty()) return error;
    return Error{{fmt::format("{}; {}", error.message.vi, finding.help.vi),
                  fmt::format("{}; {}", error.message.en, finding.help.en)}};
}

std::optional<Severity> severity_of(RuleLevel level) {
    switch (level) {
        case RuleLevel::error:
            return Severity::error;
        case RuleLevel::warning:
            return Severity::warning;
        case RuleLevel::info:
            return Severity::info;
        case RuleLevel::off:
            return {};
    }
    return {};
}

/// At or above the current folder; where there is none, at or above the first file or folder that
/// the command names.
std::string nearest_config(std::span<const std::string> arguments) {
    std::string here = find_config(".");
    if (!here.empty()) return here;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        const std::filesystem::path path(arguments[i]);
        std::error_code error;
        if (arguments[i].starts_with('-') || !std::filesystem::exists(path, error)) continue;
        const bool folder = std::filesystem::is_directory(path, error);
        return find_config(folder ? arguments[i] : path.parent_path().string());
    }
    return {};
}

}  // namespace

LoadedConfig find_settings(std::span<const std::string> arguments) {
    std::string file;
    for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
        const std::string& word = arguments[i];
        if (word == "--no-config") return {};
        if (word == "--config" && i + 1 < arguments.size()) file = arguments[i + 1];
        if (word.starts_with("--config=")) file = word.substr(std::string("--config=").size());
    }
    if (file.empty()) file = nearest_config(arguments);
    return file.empty() ? LoadedConfig{} : load_config(file);
}

std::string setting_of(const std::string& word, const Setting<std::string>& setting) {
    return word.empty() ? setting.value : word;
}

std::vector<std::string> exclude_of(const std::vector<std::string>& words, const Config& config) {
    std::vector<std::string> patterns = words;
    for (const auto& pattern : config.exclude)
        patterns.push_back(anchored_glob(pattern.value, pattern.origin.file));
    return patterns;
}

std::string fail_on_word(const std::string& word, const Config& config) {
    if (!word.empty()) return word;
    return std::string(record::word_of(config.fail_on.value).key);
}

std::vector<std::string> house_files_of(const std::vector<std::string>& words,
                                        const Config& config) {
    if (!words.empty()) return words;
    std::vector<std::string> files;
    for (const auto& path : config.house_rules)
        files.push_back(path.value);
    return files;
}

Result<house::RuleSet> rules_of(const std::vector<std::string>& house_files) {
    auto loaded = load_house_rules(house_files, all_rules());
    if (!loaded.findings.empty()) return error_with_help(loaded.findings.front());
    return std::move(loaded.rules);
}

Result<std::vector<std::string>> rules_named(const std::vector<std::string>& words, Rules rules) {
    const auto codes = codes_of(rules);
    std::vector<std::string> ids;
    for (const std::string& list : words) {
        for (const std::string_view word : split(list, ",")) {
            const std::size_t before = ids.size();
            for (const Code* const code : codes) {
                if (!word.empty() && code->id.starts_with(word)) ids.emplace_back(code->id);
            }
            if (ids.size() > before) continue;
            const auto code = find_code(codes, word);
            if (!code) return code.error();
            ids.emplace_back((*code)->id);
        }
    }
    return ids;
}

Result<std::vector<std::string>> ignored_rules(const std::vector<std::string>& words,
                                               const std::vector<std::string>& selected,
                                               const Config& config, Rules rules) {
    auto ids = rules_named(words, rules);
    if (!ids) return ids;
    for (const auto& word : config.ignore) {
        const auto more = rules_named({word.value}, rules);
        if (!more) return located(word.origin, more.error());
        ids->insert(ids->end(), more->begin(), more->end());
    }
    if (selected.empty()) return ids;
    const auto wanted = rules_named(selected, rules);
    if (!wanted) return wanted.error();
    for (const Code* const code : codes_of(rules)) {
        if (std::find(wanted->begin(), wanted->end(), code->id) == wanted->end())
            ids->emplace_back(code->id);
    }
    return ids;
}

Result<std::vector<LevelChange>> levels_of(const Config& config, Rules rules) {
    std::vector<LevelChange> levels;
    for (const auto& change : config.severity) {
        const auto code = find_code(codes_of(rules), change.value.rule);
        if (!code) return located(change.origin, code.error());
        LevelChange level{std::string((*code)->id), severity_of(change.value.level), {}};
        for (const std::string& pattern : change.value.paths)
            level.paths.push_back(anchored_glob(pattern, change.origin.file));
        levels.push_back(std::move(level));
    }
    return levels;
}

Result<ReviewOptions> rule_options(const std::vector<std::string>& ignored,
                                   const std::vector<std::string>& selected, const Config& config,
                                   Rules rules) {
    ReviewOptions options;
    auto left_out = ignored_rules(ignored, selected, config, rules);
    if (!left_out) return left_out.error();
    options.ignore = *std::move(left_out);
    auto levels = levels_of(config, rules);
    if (!levels) return levels.error();
    options.levels = *std::move(levels);
    return options;
}

}  // namespace tthc::cli
