#include "tthc/work/git.h"

#include "options.h"
#include "settings.h"
#include "tthc/model/load.h"
#include "tthc/report/git_report.h"
#include "tthc/report/procedure_report.h"
#include "tthc/work/engine.h"
#include "tthc/work/git_change.h"
#include "tthc/work/git_setup.h"

#include <memory>
#include <ostream>

namespace tthc::cli {
namespace {

struct Options {
    std::vector<std::string> words;
};

/// What git asks for; a broken tthc.yaml counts as none, for git must not be stopped.
struct Call {
    const Console& console;
    const Config& settings;
    std::vector<std::string> words;
};

ExitCode told(const Console& console, const Result<git_setup::Lines>& lines) {
    if (!lines) return usage_error(console, lines.error().message);
    for (const std::string& line : *lines)
        console.streams.out << line << '\n';
    return ExitCode::clean;
}

/// Git's own pager is in use, but its user wants no colour there.
bool forbids_color(const Console& console) {
    if (!console.environment.git_pager) return false;
    const auto wanted = git({"config", "--get-colorbool", "color.diff", "true"});
    return wanted && wanted->starts_with("false");
}

/// The exit code is 0 whatever differs: git stops at any other.
ExitCode compare_files(const Call& call) {
    const auto& [console, settings, arguments] = call;
    const auto change = git_change(arguments);
    if (!change) return usage_error(console, change.error().message);
    report::Style style = console.style;
    if (forbids_color(console)) style.color = false;
    const auto engine = load_engine(setting_of("", settings.data));
    if (!engine) complain(console, engine.error().message);
    auto comparison = change->unmerged
                          ? GitComparison{}
                          : compare(*change, engine ? engine->knowledge() : Knowledge{});
    console.streams.out << report::git_text(*change, std::move(comparison), style);
    return ExitCode::clean;
}

/// What `show` prints; of a file that is no procedure, its own text.
ExitCode print_text(const Call& call) {
    const auto& [console, settings, arguments] = call;
    if (arguments.size() != 1) {
        return usage_error(
            console, {"`git textconv` cần đúng một tệp", "`git textconv` needs exactly one file"});
    }
    ProcedureFile file = load_procedure(arguments.front());
    if (file.procedure) {
        const report::ProcedureReport report{{.command = "show"}, *std::move(file.procedure)};
        console.streams.out << report::procedure_text(report, report::plain(console.language()));
    } else {
        console.streams.out << file.source.text();
    }
    return ExitCode::clean;
}

ExitCode install(const Call& call) {
    return told(call.console, git_setup::install(call.console.environment.program));
}

ExitCode uninstall(const Call& call) {
    return told(call.console, git_setup::uninstall());
}

struct Work {
    std::string_view name;
    ExitCode (*run)(const Call& call);
};

constexpr Work works[] = {{"install", install},
                          {"uninstall", uninstall},
                          {"driver", compare_files},
                          {"difftool", compare_files},
                          {"textconv", print_text}};

ExitCode run(const Console& console, const Config& settings, const Options& options) {
    const std::string name = options.words.empty() ? "" : options.words.front();
    std::vector<std::string_view> names;
    for (const Work& work : works) {
        if (work.name == name)
            return work.run({console, settings, {options.words.begin() + 1, options.words.end()}});
        names.push_back(work.name);
    }
    return usage_error(console, unknown_word({"việc", "action"}, name, names));
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual words{
        "`install`, `uninstall`; git tự gọi `driver`, `difftool`, `textconv` và các tệp",
        "`install`, `uninstall`; git itself calls `driver`, `difftool`, `textconv` and files"};
    add_arguments(app, "ACTION", options->words, words.in(language));
    return SettingsAction([options](const Console& console, const LoadedConfig& settings) {
        return run(console, settings.findings.empty() ? settings.config : Config(), *options);
    });
}

constexpr std::string_view examples[] = {"tthc git install", "git diff HEAD~1",
                                         "git difftool --tool=tthc HEAD~1", "tthc git uninstall"};

}  // namespace

extern const Command git_command;
constinit const Command git_command{
    .name = "git",
    .summary = {"để git diff, log, show kể thay đổi theo ý nghĩa",
                "let git diff, log and show tell changes by meaning"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
