#include "output.h"
#include "rule_names.h"
#include "tthc/report/codes_report.h"

#include <memory>

namespace tthc::cli {
namespace {

struct Options {
    std::vector<std::string> codes;
    std::vector<std::string> formats;
};

ExitCode run(const Context& context, const Options& options) {
    if (options.codes.empty()) {
        return usage_error(context, {"`explain` cần mã hoặc tên quy tắc; `tthc rules` in danh sách",
                                     "`explain` needs a code or name; `tthc rules` lists them"});
    }
    const auto outputs = outputs_of(options.formats, names_of(report::explain_formats));
    if (!outputs) return usage_error(context, outputs.error().message);
    auto items = explained(options.codes);
    if (!items) return usage_error(context, items.error().message);
    const report::CodesReport report{{.command = "explain"}, *std::move(items)};
    return deliver(context, *outputs, report::explain_formats, report, ExitCode::clean);
}

Action define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual text{"mã hoặc tên quy tắc", "code or name of a rule"};
    add_arguments(app, "CODE", options->codes, text.in(language));
    add_formats(app, language, options->formats);
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {"tthc explain E005", "tthc explain missing-deadline Y007"};

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
