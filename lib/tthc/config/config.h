#pragma once

#include "tthc/config/config_file.h"
#include "tthc/finding/findings.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tthc {

/// The name of configuration files that are looked for.
inline constexpr std::string_view config_file_name = "tthc.yaml";

/// The file and line that set a value; no file: built in.
struct Origin {
    std::string file;
    std::uint32_t line = 0;

    friend bool operator==(const Origin&, const Origin&) = default;
};

template <class T>
struct Setting {
    T value{};
    Origin origin;
};

struct RuleSeverity {
    std::string rule;  ///< code or name
    RuleLevel level = RuleLevel::warning;
    std::vector<std::string> paths;  ///< patterns of files, as written; none: all files
};

/// One line of `tthc config show`.
struct SettingText {
    std::string key;
    std::string value;
    Origin origin;

    friend bool operator==(const SettingText&, const SettingText&) = default;
};

/// What is in effect. A nearer file wins over the one it extends, a whole list over a whole list;
/// only severities add up, and are ordered so that the later one of a rule holds.
struct Config {
    Setting<Language> language;
    Setting<FailOn> fail_on;
    std::vector<Setting<std::string>> exclude;  ///< as written, from the folder of `origin.file`
    std::vector<Setting<std::string>> ignore;   ///< codes or names of rules
    std::vector<Setting<RuleSeverity>> severity;
    Setting<std::string> data;   ///< a path from where the program runs; empty: shipped data only
    Setting<std::string> norms;  ///< id of a set of norms; empty: the newest
    Setting<std::string> suppressions;  ///< paths as `data`; empty: none
    Setting<std::string> baseline;
    std::vector<Setting<std::string>> house_rules;  ///< paths as `data`
    Setting<Letterhead> letterhead;
    Setting<ReviewWeights> review_plan;

    /// Every key in the order of the format, lists one line for each item; an empty list is one
    /// line with an empty value.
    std::vector<SettingText> settings() const;
};

/// A configuration and the files it came from, the nearest first. With findings, `config` holds
/// only what could be read and is not to be worked with.
struct LoadedConfig {
    Config config;
    std::vector<SourceFile> files;
    std::vector<Finding> findings;
};

/// The nearest `tthc.yaml` from a folder upwards to the folder that holds `.git`, or to the top of
/// the file system; empty when there is none. The path is written from where the program runs.
std::string find_config(const std::string& folder);

/// That file and what it extends. A broken file, a missing one and a circle are findings.
LoadedConfig load_config(const std::string& path);

}  // namespace tthc
