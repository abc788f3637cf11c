#include "output.h"
#include "tthc/base/say.h"
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

ExitCode refuse(const Console& console, const ProcedureFile& file) {
    const report::Style plain = report::plain(console.language());
    for (const Finding& finding : file.findings)
        console.streams.err << report::finding_text(finding, {}, plain);
    if (!file.findings.empty()) return ExitCode::incomplete;
    const std::string& path = file.source.path();
    complain(console, say("{}: không phải tệp thủ tục", "{}: is not a procedure file", path));
    return ExitCode::nothing_matched;
}

ExitCode run(const Console& console, const Options& options) {
    const Message one{"`show` cần đúng một tệp", "`show` needs exactly one file"};
    if (options.input.paths.size() != 1) return usage_error(console, one);
    const auto outputs =
        outputs_of(options.formats, names_of(report::procedure_formats), options.input.paths);
    if (!outputs) return usage_error(console, outputs.error().message);
    ProcedureFile file = load_procedure(read_input(console, options.input));
    if (!file.procedure) return refuse(console, file);
    report::ProcedureReport report{{.command = "show", .inputs = {file.source.path()}},
                                   *std::move(file.procedure)};
    return deliver(console, *outputs, report::procedure_formats, std::move(report),
                   ExitCode::clean);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual file{"tệp thủ tục, hoặc `-` là đầu vào chuẩn", "procedure file, or `-`"};
    add_arguments(app, "FILE", options->input.paths, file.in(language));
    add_stdin_filename(app, language, options->input);
    add_formats(app, language, options->formats);
    return PlainAction([options](const Console& console) { return run(console, *options); });
}

constexpr std::string_view examples[] = {"tthc show 1.003868.yaml",
                                         "tthc show 1.003868.yaml -f yaml",
                                         "tthc show 1.003868.yaml -f html=niem-yet.html"};

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
