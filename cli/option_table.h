#pragma once

#include "command.h"

#include <span>
#include <string>
#include <vector>

namespace tthc::cli {

/// What completion and manual know of an option, told as the help tells it.
struct OptionRow {
    std::string short_name;  ///< without its dash; empty where there is none
    std::string long_name;
    std::string value;                ///< what the help calls its value; empty for a flag
    std::vector<std::string> values;  ///< the words that it takes, where they are few
    std::string description;
};

struct CommandRow {
    std::string name;
    std::string summary;
    std::vector<std::string> arguments;
    std::vector<OptionRow> options;
    std::span<const std::string_view> examples;
};

struct ProgramTable {
    std::vector<CommandRow> commands;
    std::vector<OptionRow> options;  ///< of every command
};

ProgramTable table_of(const CLI::App& program, Language language);

}  // namespace tthc::cli
