#include "completion.h"

#include "options.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace tthc::cli {
namespace {

ExitCode run(const Console& console, const CLI::App& program, const std::string& name) {
    std::vector<std::string_view> names;
    for (const Shell& shell : shells) {
        names.push_back(shell.name);
        if (shell.name != name) continue;
        console.streams.out << shell.script(table_of(program, console.language()));
        return ExitCode::clean;
    }
    return usage_error(console, unknown_word({"trình vỏ", "shell"}, name, names));
}

AnyAction define(CLI::App& app, Language language) {
    const auto name = std::make_shared<std::string>();
    constexpr Bilingual text{"bash, zsh, fish hoặc powershell", "bash, zsh, fish or powershell"};
    add_text(app, "SHELL", *name, text.in(language));
    const CLI::App* program = app.get_parent();
    return PlainAction(
        [name, program](const Console& console) { return run(console, *program, *name); });
}

constexpr std::string_view examples[] = {
    "tthc completion bash > ~/.local/share/bash-completion/completions/tthc",
    "tthc completion fish > ~/.config/fish/completions/tthc.fish"};

}  // namespace

extern const Command completion_command;
constinit const Command completion_command{
    .name = "completion",
    .summary = {"in tập lệnh để trình vỏ gợi ý lệnh và tùy chọn",
                "print what a shell completes commands and options by"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
