#pragma once

#include "command.h"

#include <span>
#include <string>
#include <vector>

namespace tthc::cli {

/// What help, completion and manual know of an option.
struct OptionRow {
    std::string short_name;  ///< without its dash; empty where there is none
    std::string long_name;
    std::string value;                ///< what the help calls its value; empty for a flag
    std::vector<std::string> values;  ///< the words that it takes, where they are few
    std::string description;
};

struct ArgumentRow {
    std::string name;
    std::string description;
};

struct CommandRow {
    std::string name;
    std::string summary;
    std::vector<ArgumentRow> arguments;
    std::vector<OptionRow> options;
    std::span<const std::string_view> examples;
};

struct ProgramTable {
    std::vector<CommandRow> commands;
    std::vector<OptionRow> options;  ///< of every command
};

std::vector<OptionRow> options_of(const CLI::App& app);
std::vector<ArgumentRow> arguments_of(const CLI::App& app);
ProgramTable table_of(const CLI::App& program, Language language);

}  // namespace tthc::cli
