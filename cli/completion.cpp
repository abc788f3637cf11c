#include "completion.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace tthc::cli {
namespace {

/// In single quotes of a shell; `quote` is what stands for one inside.
std::string quoted(std::string_view text, std::string_view quote) {
    std::string safe = "'";
    for (const char c : text) {
        if (c == '\'') {
            safe += quote;
        } else {
            safe += c;
        }
    }
    return safe + "'";
}

std::vector<std::string> names_of(const OptionRow& option) {
    std::vector<std::string> names;
    if (!option.short_name.empty()) names.push_back("-" + option.short_name);
    if (!option.long_name.empty()) names.push_back("--" + option.long_name);
    return names;
}

std::vector<std::string> names_of(const std::vector<OptionRow>& options) {
    std::vector<std::string> names;
    for (const OptionRow& option : options) {
        for (std::string& name : names_of(option))
            names.push_back(std::move(name));
    }
    return names;
}

std::vector<std::string> names_of(const std::vector<CommandRow>& commands) {
    std::vector<std::string> names;
    names.reserve(commands.size());
    for (const CommandRow& command : commands)
        names.push_back(command.name);
    return names;
}

/// All options of the program and its commands, each once for its long name.
std::vector<OptionRow> with_words(const ProgramTable& table) {
    std::vector<OptionRow> options;
    const auto add = [&](const OptionRow& option) {
        for (const OptionRow& known : options) {
            if (known.long_name == option.long_name) return;
        }
        if (!option.values.empty()) options.push_back(option);
    };
    for (const OptionRow& option : table.options)
        add(option);
    for (const CommandRow& command : table.commands) {
        for (const OptionRow& option : command.options)
            add(option);
    }
    return options;
}

std::string zsh_option(const OptionRow& option) {
    std::string description;
    for (const char c : option.description) {
        if (c == '[' || c == ']' || c == ':' || c == '\\') description += '\\';
        description += c;
    }
    std::string text;
    for (const std::string& name : names_of(option)) {
        std::string words = fmt::format("*{}[{}]", name, description);
        if (!option.values.empty()) {
            words += fmt::format(":value:({})", fmt::join(option.values, " "));
        } else if (!option.value.empty()) {
            words += ":value:_files";
        }
        text += fmt::format(" {}", quoted(words, "'\\''"));
    }
    return text;
}

std::string fish_option(const OptionRow& option, std::string_view condition) {
    std::string text = fmt::format("complete -c tthc{}", condition);
    if (!option.short_name.empty()) text += fmt::format(" -s {}", option.short_name);
    if (!option.long_name.empty()) text += fmt::format(" -l {}", option.long_name);
    if (!option.values.empty()) {
        text += fmt::format(" -x -a {}",
                            quoted(fmt::format("{}", fmt::join(option.values, " ")), "\\'"));
    } else if (!option.value.empty()) {
        text += " -r";
    }
    return fmt::format("{} -d {}\n", text, quoted(option.description, "\\'"));
}

}  // namespace

std::string bash_completion(const ProgramTable& table) {
    const std::string everywhere = fmt::format("{}", fmt::join(names_of(table.options), " "));
    const auto commands = names_of(table.commands);
    std::string options;
    for (const CommandRow& command : table.commands) {
        options += fmt::format("        {}) words='{} {}' ;;\n", command.name,
                               fmt::join(names_of(command.options), " "), everywhere);
    }
    std::string values;
    for (const OptionRow& option : with_words(table)) {
        values += fmt::format("        {}) values='{}' ;;\n", fmt::join(names_of(option), "|"),
                              fmt::join(option.values, " "));
    }
    return fmt::format(R"(# tthc completion bash
_tthc() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}}
    local command='' words='' values='' i
    for ((i = 1; i < COMP_CWORD; ++i)); do
        case ${{COMP_WORDS[i]}} in
        {0}) command=${{COMP_WORDS[i]}}; break ;;
        esac
    done
    case $command in
        '') words='{1} {2}' ;;
{3}    esac
    case $before in
{4}    esac
    if [[ -n $values ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$values" -- "$word")
    elif [[ $word == -* || -z $command ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
    else
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}}
complete -o filenames -F _tthc tthc
)",
                       fmt::join(commands, "|"), fmt::join(commands, " "), everywhere, options,
                       values);
}

std::string zsh_completion(const ProgramTable& table) {
    std::string everywhere;
    for (const OptionRow& option : table.options)
        everywhere += zsh_option(option);
    std::string commands;
    std::string cases;
    for (const CommandRow& command : table.commands) {
        commands += fmt::format(
            "        {}\n", quoted(fmt::format("{}:{}", command.name, command.summary), "'\\''"));
        std::string options = everywhere;
        for (const OptionRow& option : command.options)
            options += zsh_option(option);
        cases += fmt::format("    {}) _arguments -S{} '*:file:_files' ;;\n", command.name, options);
    }
    return fmt::format(R"(#compdef tthc
_tthc() {{
    local -a commands
    commands=(
{}    )
    if (( CURRENT == 2 )); then
        _describe command commands
        return
    fi
    local command=${{words[2]}}
    shift words
    (( CURRENT-- ))
    case $command in
{}    esac
}}
compdef _tthc tthc
)",
                       commands, cases);
}

std::string fish_completion(const ProgramTable& table) {
    std::string text = "# tthc completion fish\n";
    for (const OptionRow& option : table.options)
        text += fish_option(option, "");
    for (const CommandRow& command : table.commands) {
        text += fmt::format("complete -c tthc -n __fish_use_subcommand -f -a {} -d {}\n",
                            command.name, quoted(command.summary, "\\'"));
        const std::string condition =
            fmt::format(" -n '__fish_seen_subcommand_from {}'", command.name);
        for (const OptionRow& option : command.options)
            text += fish_option(option, condition);
    }
    return text;
}

std::string powershell_completion(const ProgramTable& table) {
    std::string cases;
    for (const CommandRow& command : table.commands) {
        std::vector<std::string> words;
        for (const auto& options : {command.options, table.options}) {
            for (const std::string& name : names_of(options))
                words.push_back(quoted(name, "''"));
        }
        cases +=
            fmt::format("        {} = {}\n", quoted(command.name, "''"), fmt::join(words, ", "));
    }
    return fmt::format(R"(# tthc completion powershell
Register-ArgumentCompleter -Native -CommandName tthc -ScriptBlock {{
    param($word, $ast, $position)
    $options = @{{
{}    }}
    $command = $ast.CommandElements | Select-Object -Skip 1 |
        ForEach-Object {{ $_.ToString() }} | Where-Object {{ $options.ContainsKey($_) }} | Select-Object -First 1
    $words = if ($command -and $command -ne $word) {{ $options[$command] }} else {{ $options.Keys | Sort-Object }}
    $words | Where-Object {{ $_ -like "$word*" }} |
        ForEach-Object {{ [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }}
}}
)",
                       cases);
}

}  // namespace tthc::cli
