#include "option_table.h"

#include "output.h"
#include "tthc/base/split.h"

#include <CLI/CLI.hpp>

namespace tthc::cli {
namespace {

/// The words of `vi|en`, the formats of `-f`.
std::vector<std::string> values_of(const CLI::Option& option, const std::string& value) {
    if (option.check_lname("format")) {
        const auto formats = names_of_findings_formats();
        return {formats.begin(), formats.end()};
    }
    if (value.find('|') == std::string::npos) return {};
    std::vector<std::string> words;
    for (const std::string_view word : split(value, "|"))
        words.emplace_back(word);
    return words;
}

OptionRow row_of(const CLI::Option& option) {
    OptionRow row{.long_name = option.get_lnames().empty() ? "" : option.get_lnames().front(),
                  .description = option.get_description()};
    if (!option.get_snames().empty()) row.short_name = option.get_snames().front();
    if (option.get_items_expected_max() > 0) row.value = option.get_type_name();
    row.values = values_of(option, row.value);
    return row;
}

}  // namespace

std::vector<OptionRow> options_of(const CLI::App& app) {
    std::vector<OptionRow> rows;
    for (const CLI::Option* option : app.get_options()) {
        if (!option->get_positional()) rows.push_back(row_of(*option));
    }
    return rows;
}

std::vector<ArgumentRow> arguments_of(const CLI::App& app) {
    std::vector<ArgumentRow> rows;
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_positional())
            rows.push_back({option->get_name(true), option->get_description()});
    }
    return rows;
}

ProgramTable table_of(const CLI::App& program, Language language) {
    ProgramTable table{.options = options_of(program)};
    for (const Command* command : all_commands()) {
        const CLI::App& app = *program.get_subcommand(std::string(command->name));
        table.commands.push_back({.name = std::string(command->name),
                                  .summary = std::string(command->summary.in(language)),
                                  .arguments = arguments_of(app),
                                  .options = options_of(app),
                                  .examples = command->examples});
    }
    return table;
}

}  // namespace tthc::cli
