#include "output.h"
#include "settings.h"
#include "tthc/report/config_report.h"

#include <memory>

namespace tthc::cli {
namespace {

struct Options {
    std::vector<std::string> words;
    std::vector<std::string> formats;
};

std::vector<Error> wrong_rules(const Config& config) {
    const auto rules = rules_of(house_files_of({}, config));
    if (!rules) return {rules.error()};
    std::vector<Error> errors;
    if (const auto ignored = ignored_rules({}, {}, config, rules->all()); !ignored)
        errors.push_back(ignored.error());
    if (const auto levels = levels_of(config, rules->all()); !levels)
        errors.push_back(levels.error());
    return errors;
}

ExitCode run(const Console& console, const LoadedConfig& settings, const Options& options) {
    const std::string action = options.words.empty() ? "show" : options.words[0];
    constexpr std::string_view actions[] = {"show", "validate"};
    if (action != "show" && action != "validate") {
        return usage_error(console, unknown_word({"việc", "action"}, action, actions));
    }
    if (options.words.size() > (action == "validate" ? 2U : 1U)) {
        return usage_error(console, {"thừa đối số: tthc config show | validate [TỆP]",
                                     "too many words: tthc config show | validate [FILE]"});
    }
    const auto outputs = outputs_of(options.formats, names_of_findings_formats());
    if (!outputs) return usage_error(console, outputs.error().message);
    report::ConfigResult result{.loaded = settings, .only_check = action == "validate"};
    if (options.words.size() == 2) result.loaded = load_config(options.words[1]);
    if (result.loaded.findings.empty()) result.wrong_rules = wrong_rules(result.loaded.config);
    const ExitCode code = result.is_right() ? ExitCode::clean : ExitCode::usage;
    return deliver(console, *outputs, report::config_report(result), code);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual words{"`show` (mặc định), hoặc `validate` và tệp cần kiểm tra",
                              "`show` (default), or `validate` and the file to check"};
    add_arguments(app, "ACTION", options->words, words.in(language));
    add_formats(app, language, options->formats);
    return SettingsAction([options](const Console& console, const LoadedConfig& settings) {
        return run(console, settings, *options);
    });
}

constexpr std::string_view examples[] = {"tthc config show", "tthc config validate tthc.yaml"};

}  // namespace

extern const Command config_command;
constinit const Command config_command{
    .name = "config",
    .summary = {"cho xem và kiểm tra tthc.yaml đang có hiệu lực",
                "show and check the tthc.yaml in effect"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
