#pragma once

#include "exit_code.h"
#include "tthc/base/bilingual.h"
#include "tthc/base/date.h"
#include "tthc/config/config.h"
#include "tthc/report/text.h"

#include <functional>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace CLI {
class App;
}

namespace tthc::cli {

/// Where a run reads and writes; `main` passes the real ones, tests their own.
struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool out_is_terminal = false;
    bool err_is_terminal = false;
};

/// What the machine says; read once, at the top, and passed down as values.
struct Environment {
    Date today;
    unsigned threads = 1;
    bool color_off = false;        ///< NO_COLOR, CLICOLOR=0, TERM=dumb
    bool color_on = false;         ///< FORCE_COLOR, CLICOLOR_FORCE
    bool git_pager = false;        ///< GIT_PAGER_IN_USE: what is printed goes to git's pager
    bool github_actions = false;   ///< GITHUB_ACTIONS=true
    std::string step_summary;      ///< GITHUB_STEP_SUMMARY: the file that a job's page shows
    std::string program = "tthc";  ///< what others call to run this program again
};

/// What every command gets besides its own options.
struct Console {
    Streams streams;
    Environment environment;
    report::Style style;                          ///< of what goes to standard output
    std::span<const std::string> arguments = {};  ///< of this run, to run it again

    Language language() const { return style.language; }
};

/// For a command that works by tthc.yaml: the settings in effect, read whole and right. There is no
/// other way to them, so that no command can forget them or go on with a broken file.
struct Context : Console {
    const Config& settings;
};

using Action = std::function<ExitCode(const Context&)>;
/// For a command that tthc.yaml does not change.
using PlainAction = std::function<ExitCode(const Console&)>;
/// For the command that shows tthc.yaml itself, whatever is wrong with it.
using SettingsAction = std::function<ExitCode(const Console&, const LoadedConfig&)>;
using AnyAction = std::variant<Action, PlainAction, SettingsAction>;

/// One subcommand: `commands/<name>.cpp` defines it as `<name>_command`; its row is the name in
/// cli/CMakeLists.txt.
struct Command {
    std::string_view name;
    Bilingual summary;
    std::span<const std::string_view> examples;
    AnyAction (*define)(CLI::App& app, Language language);  ///< adds options, returns what to do
};

/// Every command, in the order of the help.
std::span<const Command* const> all_commands();

}  // namespace tthc::cli
