#include "options.h"
#include "run.h"
#include "settings.h"
#include "tthc/lsp/framing.h"
#include "tthc/lsp/server.h"
#include "tthc/report/json.h"

#include <istream>
#include <memory>
#include <ostream>

namespace tthc::cli {
namespace {

struct Options {
    std::string as_of;
    std::string data;
    std::string pages;
    bool stdio = false;
};

/// The settings of today's tthc.yaml as `review` understands them.
Result<lsp::Setup> set_up(const Options& options, const LoadedConfig& loaded, Language language) {
    if (!loaded.findings.empty()) return error_of(loaded.findings.front());
    const Config& config = loaded.config;
    ReviewRequest review;
    auto rules = rules_of(house_files_of({}, config));
    if (!rules) return rules.error();
    auto options_of_rules = rule_options({}, {}, config, rules->all());
    if (!options_of_rules) return options_of_rules.error();
    review.options = *std::move(options_of_rules);
    review.suppressions = setting_of({}, config.suppressions);
    review.baseline = setting_of({}, config.baseline);
    review.exclude = exclude_of({}, config);
    auto engine = load_engine(setting_of(options.data, config.data));
    if (!engine) return engine.error();
    return lsp::Setup{.engine = *std::move(engine),
                      .rules = *std::move(rules),
                      .review = std::move(review),
                      .as_of = parse_date(options.as_of),
                      .language = language};
}

/// Reads the file anew each time but the first.
lsp::SetUp set_up_of(const Console& console, const Options& options, LoadedConfig loaded) {
    return [&console, &options, loaded = std::move(loaded), read = true]() mutable {
        if (!read && !loaded.files.empty()) loaded = load_config(loaded.files.front().path());
        read = false;
        return set_up(options, loaded, console.language());
    };
}

int serve(const Console& console, lsp::Server& server) {
    std::ostream& out = console.streams.out;
    const auto send = [&out](std::string_view message) { out << lsp::framed(message); };
    while (!server.exit_status()) {
        const auto message = lsp::read_message(console.streams.in);
        if (!message) {
            send(lsp::error_answer(lsp::ErrorCode::parse_error, message.error().message));
        } else if (!*message) {
            return 1;
        } else {
            for (const std::string& answer : server.handle(**message, today()))
                send(answer);
        }
        out.flush();
        if (!out) return 1;
    }
    return *server.exit_status();
}

ExitCode run(const Console& console, const Options& options, const LoadedConfig& loaded) {
    const auto as_of = day_of(options.as_of, console.environment);
    if (!as_of) return usage_error(console, as_of.error().message);
    lsp::Server server(set_up_of(console, options, loaded),
                       {.version = std::string(report::tool_version()),
                        .pages = options.pages,
                        .language = console.language()});
    return serve(console, server) == 0 ? ExitCode::clean : ExitCode::findings;
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual pages{"thư mục hoặc địa chỉ có trang của các quy tắc (tthc rules --docs)",
                              "folder or address of the pages of the rules (tthc rules --docs)"};
    constexpr Bilingual stdio{"qua đầu vào, đầu ra chuẩn; luôn là như vậy",
                              "over standard input and output; it always is"};
    add_as_of(app, language, options->as_of);
    add_data(app, language, options->data);
    add_text(app, "--pages", options->pages, pages.in(language), "PLACE");
    add_flag(app, "--stdio", options->stdio, stdio.in(language));
    return SettingsAction([options](const Console& console, const LoadedConfig& loaded) {
        return run(console, *options, loaded);
    });
}

constexpr std::string_view examples[] = {"tthc lsp",
                                         "tthc lsp --as-of 2026-07-01 --pages docs/rules"};

}  // namespace

extern const Command lsp_command;
constinit const Command lsp_command{
    .name = "lsp",
    .summary = {"máy chủ ngôn ngữ cho trình soạn thảo (LSP)", "language server for editors (LSP)"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
