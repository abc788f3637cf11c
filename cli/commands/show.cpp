#include "output.h"
#include "tthc/model/load.h"
#include "tthc/report/findings/told.h"
#include "tthc/report/procedure_report.h"

#include <memory>
#include <ostream>

namespace tthc::cli {
namespace {

struct Options {
    InputOptions input;
    std::vector<std::string> formats;
};

ExitCode print(const Context& context, const std::vector<Output>& outputs, ProcedureFile file) {
    if (!file.procedure && !file.findings.empty()) {
        const report::Style plain{context.language(), false};
        for (const Finding& finding : file.findings)
            context.streams.err << report::finding_text(finding, {}, plain);
        return ExitCode::incomplete;
    }
    const std::string& path = file.source.path();
    if (!file.procedure) {
        usage_error(context, {fmt::format("{}: không phải tệp thủ tục", path),
                              fmt::format("{}: is not a procedure file", path)});
        return ExitCode::nothing_matched;
    }
    const report::ProcedureReport report{{.command = "show", .inputs = {path}},
                                         *std::move(file.procedure)};
    return deliver(context, outputs, report::procedure_formats, report, ExitCode::clean);
}

ExitCode run(const Context& context, const Options& options) {
    if (options.input.paths.size() != 1) {
        return usage_error(context, {"`show` cần đúng một tệp", "`show` needs exactly one file"});
    }
    const auto outputs =
        outputs_of(options.formats, names_of(report::procedure_formats), options.input.paths);
    if (!outputs) return usage_error(context, outputs.error().message);
    if (options.input.paths.front() != "-") {
        return print(context, *outputs, load_procedure(options.input.paths.front()));
    }
    auto inputs = collect_inputs(options.input, context.streams.in);
    if (!inputs) return usage_error(context, inputs.error().message);
    return print(context, *outputs, load_procedure(*std::move(inputs->standard_input)));
}

Action define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual file{"tệp thủ tục, hoặc `-` là đầu vào chuẩn", "procedure file, or `-`"};
    add_arguments(app, "FILE", options->input.paths, file.in(language));
    add_stdin_filename(app, language, options->input);
    add_formats(app, language, options->formats);
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {"tthc show 1.003868.yaml",
                                         "tthc show 1.003868.yaml -f yaml"};

}  // namespace

extern const Command show_command;
constinit const Command show_command{
    .name = "show",
    .summary = {"in một thủ tục như công cụ hiểu",
                "print one procedure as the tool understands it"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
