#include "output.h"
#include "settings.h"
#include "tthc/report/codes_report.h"
#include "tthc/review/rule_table.h"

#include <memory>

namespace tthc::cli {
namespace {

struct Options {
    std::vector<std::string> codes;
    std::vector<std::string> formats;
};

/// Where tthc.yaml is wrong, the built-in rules: one of their codes may be what it is wrong with.
Result<house::RuleSet> known_rules(const LoadedConfig& settings) {
    if (!settings.findings.empty()) return house::RuleSet(all_rules());
    return rules_of(house_files_of({}, settings.config));
}

ExitCode run(const Console& console, const Options& options, const LoadedConfig& settings) {
    if (options.codes.empty()) {
        return usage_error(console, {"`explain` cần mã hoặc tên quy tắc; `tthc rules` in danh sách",
                                     "`explain` needs a code or name; `tthc rules` lists them"});
    }
    const auto outputs = outputs_of(options.formats, names_of(report::explain_formats));
    if (!outputs) return usage_error(console, outputs.error().message);
    auto rules = known_rules(settings);
    if (!rules) {
        complain(console, rules.error().message);
        rules = house::RuleSet(all_rules());
    }
    const auto known = report::all_codes(rules->all());
    report::CodesReport report{.run = {.command = "explain"}};
    for (const std::string& word : options.codes) {
        if (word.find('.') != std::string::npos) {
            const auto kind = report::find_kind_of_change(word);
            if (!kind) return usage_error(console, kind.error().message);
            report.changes.push_back(*kind);
            continue;
        }
        const auto code = find_code(known, word);
        if (!code && !settings.findings.empty())
            return usage_error(console, error_of(settings.findings.front()).message);
        if (!code) return usage_error(console, code.error().message);
        report.codes.push_back(*code);
    }
    return deliver(console, *outputs, report::explain_formats, std::move(report), ExitCode::clean);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual text{"mã, tên quy tắc, hoặc loại thay đổi (documents.quantity)",
                             "code or name of a rule, or a kind of change (documents.quantity)"};
    add_arguments(app, "CODE", options->codes, text.in(language));
    add_formats(app, language, options->formats);
    return SettingsAction([options](const Console& console, const LoadedConfig& settings) {
        return run(console, *options, settings);
    });
}

constexpr std::string_view examples[] = {"tthc explain E005", "tthc explain missing-deadline Y007",
                                         "tthc explain documents.quantity"};

}  // namespace

extern const Command explain_command;
constinit const Command explain_command{
    .name = "explain",
    .summary = {"giải thích một mã: lý do, căn cứ, ví dụ, cách sửa",
                "explain a code: reason, grounds, examples, remedy"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
