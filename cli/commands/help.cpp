#include "help.h"

#include "options.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <ostream>

namespace tthc::cli {
namespace {

ExitCode run(const Console& console, const CLI::App& program, const std::string& name) {
    const Language language = console.language();
    if (name.empty()) {
        console.streams.out << overview(language);
        return ExitCode::clean;
    }
    std::vector<std::string_view> names;
    for (const Command* command : all_commands()) {
        names.push_back(command->name);
        if (command->name != name) continue;
        const CLI::App* options = program.get_subcommand(name);
        console.streams.out << help_of(*command, *options, program, language);
        return ExitCode::clean;
    }
    return usage_error(console, unknown_word({"lệnh", "command"}, name, names));
}

AnyAction define(CLI::App& app, Language language) {
    const auto name = std::make_shared<std::string>();
    constexpr Bilingual text{"tên lệnh", "name of the command"};
    add_text(app, "COMMAND", *name, text.in(language));
    const CLI::App* program = app.get_parent();
    return PlainAction(
        [name, program](const Console& console) { return run(console, *program, *name); });
}

constexpr std::string_view examples[] = {"tthc help review"};

}  // namespace

extern const Command help_command;
constinit const Command help_command{
    .name = "help",
    .summary = {"in trợ giúp", "print help"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
