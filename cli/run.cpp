#include "run.h"

#include "help.h"
#include "options.h"
#include "settings.h"
#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/report/findings/told.h"
#include "tthc/report/json.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <new>
#include <ostream>
#include <system_error>
#include <thread>
#include <vector>

namespace tthc::cli {
namespace {

struct GlobalOptions {
    std::string language;
    std::string config;
    std::string color = "auto";
    bool no_config = false;
    bool help = false;
    bool version = false;
};

/// The language must be known before the texts of the options are, so it is looked up first.
Language language_of(std::span<const std::string> arguments, const LoadedConfig& settings) {
    Language language = settings.config.language.value;
    for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
        const bool next = arguments[i] == "--lang" && i + 1 < arguments.size();
        if (arguments[i] == "--lang=en" || (next && arguments[i + 1] == "en")) {
            language = Language::en;
        }
        if (arguments[i] == "--lang=vi" || (next && arguments[i + 1] == "vi")) {
            language = Language::vi;
        }
    }
    return language;
}

/// Without the `--` that ends options: CLI11 would end the command there. What follows is a path,
/// also where it starts with a dash.
std::vector<std::string> reversed(std::span<const std::string> arguments) {
    std::vector<std::string> words(arguments.begin(), arguments.end());
    const auto end = std::find(words.begin(), words.end(), "--");
    if (end != words.end()) {
        for (auto word = words.erase(end); word != words.end(); ++word) {
            if (word->size() > 1 && word->starts_with("-")) word->insert(0, "./");
        }
    }
    std::reverse(words.begin(), words.end());
    return words;
}

void add_global_options(CLI::App& app, Language language, GlobalOptions& options) {
    const auto text = [language](const Bilingual& words) {
        return std::string(words.in(language));
    };
    constexpr auto last = CLI::MultiOptionPolicy::TakeLast;
    app.add_option("--lang", options.language,
                   text({"ngôn ngữ của kết quả", "language of the report"}))
        ->type_name("vi|en")
        ->multi_option_policy(last);
    app.add_option("--config", options.config,
                   text({"tệp cấu hình thay cho tthc.yaml gần nhất",
                         "configuration instead of the nearest tthc.yaml"}))
        ->type_name("FILE")
        ->multi_option_policy(last);
    app.add_flag("--no-config", options.no_config,
                 text({"không đọc tthc.yaml", "do not read tthc.yaml"}));
    app.add_option("--color", options.color, text({"tô màu kết quả", "colour of the report"}))
        ->type_name("auto|always|never")
        ->multi_option_policy(last);
    app.add_flag("-h,--help", options.help, text({"in trợ giúp", "print help"}));
    app.add_flag("-V,--version", options.version, text({"in phiên bản", "print the version"}));
}

Result<bool> wants_color(const std::string& word, const Console& console) {
    if (word == "always") return true;
    if (word == "never") return false;
    if (word == "auto") {
        const Environment& environment = console.environment;
        if (environment.color_off) return false;
        return environment.color_on || environment.git_pager || console.streams.out_is_terminal;
    }
    constexpr std::string_view known[] = {"auto", "always", "never"};
    return Error{unknown_word({"cách tô màu", "colour mode"}, word, known)};
}

Message unknown_argument(const std::string& word, const CLI::App* command, const CLI::App& app) {
    std::vector<std::string> names;
    if (word.starts_with("-")) {
        for (const CLI::App* level : {command, &app}) {
            if (level == nullptr) continue;
            for (const CLI::Option* option : level->get_options()) {
                for (const std::string& name : option->get_lnames())
                    names.push_back(fmt::format("--{}", name));
            }
        }
    } else if (command == nullptr) {
        for (const Command* known : all_commands())
            names.emplace_back(known->name);
    } else {
        return say("thừa đối số `{}`", "unexpected `{}`", word);
    }
    const std::vector<std::string_view> views(names.begin(), names.end());
    return unknown_word(
        word.starts_with("-") ? Bilingual{"tùy chọn", "option"} : Bilingual{"lệnh", "command"},
        word.substr(0, word.find('=')), views);
}

Message describe(const CLI::ParseError& error) {
    const std::string text = error.what();
    const std::string option = text.substr(0, text.find(':'));
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
        return say("{} cần một giá trị", "{} needs a value", option);
    }
    return say("sai cách dùng: {}", "wrong use: {}", text);
}

class Program {
public:
    Program(std::span<const std::string> arguments, const Streams& streams,
            const Environment& environment)
        : settings_(find_settings(arguments)),
          console_{streams, environment, {language_of(arguments, settings_)}, arguments},
          arguments_(reversed(arguments)) {
        app_.set_help_flag();
        app_.allow_extras();
        app_.require_subcommand(0, 1);
        add_global_options(app_, console_.language(), options_);
        for (const Command* command : all_commands()) {
            CLI::App* sub = app_.add_subcommand(
                std::string(command->name), std::string(command->summary.in(console_.language())));
            sub->set_help_flag();
            sub->allow_extras();
            sub->fallthrough();
            actions_.push_back(command->define(*sub, console_.language()));
            apps_.push_back(sub);
        }
    }

    ExitCode run() {
        try {
            app_.parse(arguments_);
        } catch (const CLI::ParseError& error) {
            return usage_error(console_, describe(error));
        }
        const auto color = check_globals();
        if (!color) return usage_error(console_, color.error().message);
        console_.style.color = *color;
        return start();
    }

private:
    ExitCode refuse_settings() const {
        for (const Finding& finding : settings_.findings) {
            console_.streams.err << report::finding_text(finding, {},
                                                         report::plain(console_.language()));
        }
        return ExitCode::usage;
    }

    Result<bool> check_globals() const {
        constexpr std::string_view known[] = {"vi", "en"};
        const std::string& word = options_.language;
        if (!word.empty() && word != "vi" && word != "en") {
            return Error{unknown_word({"ngôn ngữ", "language"}, word, known)};
        }
        return wants_color(options_.color, console_);
    }

    ExitCode start() const {
        std::size_t chosen = 0;
        while (chosen < apps_.size() && !apps_[chosen]->parsed())
            ++chosen;
        const bool found = chosen < apps_.size();
        const auto extra = app_.remaining(true);
        if (!extra.empty()) {
            return usage_error(
                console_, unknown_argument(extra.front(), found ? apps_[chosen] : nullptr, app_));
        }
        if (options_.version) return print_version();
        if (!found) {
            console_.streams.out << overview(console_.language());
            return ExitCode::clean;
        }
        if (options_.help) {
            console_.streams.out << help_of(*all_commands()[chosen], *apps_[chosen], app_,
                                            console_.language());
            return ExitCode::clean;
        }
        return perform(actions_[chosen]);
    }

    ExitCode perform(const AnyAction& any) const {
        if (const auto* plain = std::get_if<PlainAction>(&any)) return (*plain)(console_);
        if (const auto* shows = std::get_if<SettingsAction>(&any))
            return (*shows)(console_, settings_);
        if (!settings_.findings.empty()) return refuse_settings();
        return std::get<Action>(any)(Context{console_, settings_.config});
    }

    ExitCode print_version() const {
        console_.streams.out << fmt::format("tthc {}\n", report::tool_version());
        return ExitCode::clean;
    }

    LoadedConfig settings_;
    Console console_;
    std::vector<std::string> arguments_;
    GlobalOptions options_;
    CLI::App app_{"tthc"};
    std::vector<CLI::App*> apps_;
    std::vector<AnyAction> actions_;
};

/// One line instead of an end without a word; what is written so far stays.
ExitCode run_guarded(std::span<const std::string> arguments, const Streams& streams,
                     const Environment& environment) {
    try {
        return Program(arguments, streams, environment).run();
    } catch (const std::bad_alloc&) {
        streams.err << "tthc: hết bộ nhớ (out of memory)\n";
    } catch (const std::exception& error) {
        streams.err << "tthc: lỗi của chương trình (a fault of this program): "
                    << printable(error.what()) << '\n';
    }
    return ExitCode::bug;
}

bool is_set(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0';
}

bool is(const char* name, std::string_view word) {
    const char* value = std::getenv(name);
    return value != nullptr && value == word;
}

}  // namespace

int run(std::span<const std::string> arguments, const Streams& streams,
        const Environment& environment) {
    const ExitCode code = run_guarded(arguments, streams, environment);
    errno = 0;
    streams.out.flush();
    if (!streams.out && errno != EPIPE) {
        const Language language = language_of(arguments, {});
        constexpr Bilingual text{"không ghi được ra đầu ra chuẩn",
                                 "standard output cannot be written"};
        streams.err << fmt::format("tthc: {}\n", text.in(language));
        return static_cast<int>(ExitCode::usage);
    }
    return static_cast<int>(code);
}

Date today() {
    const auto now = std::chrono::system_clock::now() + std::chrono::hours(7);
    return Date(std::chrono::floor<std::chrono::days>(now));
}

Environment read_environment() {
    Environment environment;
    environment.today = today();
    environment.threads = std::max(1U, std::thread::hardware_concurrency());
    const bool forced = (is_set("FORCE_COLOR") && !is("FORCE_COLOR", "0")) ||
                        (is_set("CLICOLOR_FORCE") && !is("CLICOLOR_FORCE", "0"));
    environment.color_off =
        is_set("NO_COLOR") || (!forced && (is("CLICOLOR", "0") || is("TERM", "dumb")));
    environment.color_on = forced;
    environment.git_pager = is_set("GIT_PAGER_IN_USE");
    environment.github_actions = is("GITHUB_ACTIONS", "true");
    if (const char* path = std::getenv("GITHUB_STEP_SUMMARY")) environment.step_summary = path;
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (!error) environment.program = program.string();
    return environment;
}

}  // namespace tthc::cli
