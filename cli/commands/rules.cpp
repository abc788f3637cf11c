#include "output.h"
#include "settings.h"
#include "tthc/report/codes_report.h"
#include "tthc/report/house_report.h"
#include "tthc/report/rule_pages.h"
#include "tthc/review/rule_table.h"
#include "tthc/work/engine.h"
#include "tthc/work/house_rules.h"

#include <filesystem>
#include <memory>

namespace tthc::cli {
namespace {

struct Options {
    std::vector<std::string> words;
    std::vector<std::string> formats;
    std::string docs;
};

ExitCode write_pages(const Console& console, const std::string& folder, Rules rules) {
    const auto engine = load_engine(std::string());
    if (!engine) return usage_error(console, engine.error().message);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    const auto pages = report::rule_pages(rules, engine->facts(console.environment.today));
    for (const report::Page& page : pages) {
        const auto failed = write_file(fmt::format("{}/{}", folder, page.name), page.text);
        if (failed) return usage_error(console, failed->message);
    }
    return ExitCode::clean;
}

/// `test [FILE…]`: the house rules on their own examples.
ExitCode test(const Context& context, const Options& options) {
    const auto outputs = outputs_of(options.formats, names_of_findings_formats());
    if (!outputs) return usage_error(context, outputs.error().message);
    const std::vector<std::string> files(options.words.begin() + 1, options.words.end());
    const auto paths = house_files_of(files, context.settings);
    if (paths.empty()) {
        return usage_error(context,
                           {"hãy nêu tệp quy tắc riêng, hoặc `house_rules` trong tthc.yaml",
                            "name files of house rules, or `house_rules` in tthc.yaml"});
    }
    const auto loaded = load_house_rules(paths, all_rules());
    const auto engine = load_engine(context.settings.data.value);
    if (!engine) return usage_error(context, engine.error().message);
    auto failed = house::failed_examples(loaded.rules, engine->facts(context.environment.today));
    const ExitCode code = exit_code_of({.incomplete = !loaded.findings.empty(),
                                        .empty = loaded.rules.own().empty(),
                                        .failed = !failed.empty()});
    auto report = report::house_report(loaded, failed);
    report.as_of = context.environment.today;
    report.run.inputs = paths;
    return deliver(context, *outputs, std::move(report), code);
}

ExitCode run(const Context& context, const Options& options) {
    constexpr std::string_view actions[] = {"test"};
    if (!options.words.empty()) {
        if (options.words.front() == actions[0]) return test(context, options);
        return usage_error(context,
                           unknown_word({"việc", "action"}, options.words.front(), actions));
    }
    const auto rules = rules_of(house_files_of({}, context.settings));
    if (!rules) return usage_error(context, rules.error().message);
    if (!options.docs.empty()) return write_pages(context, options.docs, rules->all());
    const auto outputs = outputs_of(options.formats, names_of(report::codes_formats));
    if (!outputs) return usage_error(context, outputs.error().message);
    report::CodesReport report{
        {.command = "rules"}, report::all_codes(rules->all()), kinds_of_change()};
    return deliver(context, *outputs, report::codes_formats, std::move(report), ExitCode::clean);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual words{"để trống: liệt kê; `test` và tệp: thử ví dụ của quy tắc riêng",
                              "nothing: the list; `test` and files: try examples of house rules"};
    constexpr Bilingual text{"ghi trang tài liệu của từng quy tắc vào thư mục này",
                             "write a page per rule into this folder"};
    add_arguments(app, "ACTION", options->words, words.in(language));
    add_formats(app, language, options->formats);
    add_text(app, "--docs", options->docs, text.in(language), "DIR");
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {"tthc rules", "tthc rules --docs docs/rules",
                                         "tthc rules test house-rules.yaml"};

}  // namespace

extern const Command rules_command;
constinit const Command rules_command{
    .name = "rules",
    .summary = {"liệt kê các quy tắc rà soát; thử quy tắc riêng",
                "list the rules of the review; try house rules"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
