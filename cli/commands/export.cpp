#include "output.h"
#include "settings.h"
#include "tthc/base/say.h"
#include "tthc/finding/tally.h"
#include "tthc/model/load.h"
#include "tthc/report/export_report.h"
#include "tthc/report/findings/told.h"

#include <fmt/ranges.h>

#include <iterator>
#include <memory>
#include <ostream>

namespace tthc::cli {
namespace {

struct Options {
    InputOptions input;
    std::vector<std::string> formats;
    std::string report;
    std::string jobs;
};

struct Loaded {
    std::vector<report::ExportedFile> files;
    std::vector<Finding> findings;
};

Loaded load(std::span<const Source> inputs, unsigned jobs) {
    Loaded loaded;
    for (ProcedureFile& file : load_procedures(inputs, jobs)) {
        std::move(file.findings.begin(), file.findings.end(), std::back_inserter(loaded.findings));
        if (!file.procedure) continue;
        loaded.files.push_back({file.source.path(), *std::move(file.procedure)});
    }
    return loaded;
}

void tell_in_short(const Console& console, const report::LossReport& losses) {
    const std::size_t fields = losses.lost.size();
    complain(console, say("{}: {} trường không diễn đạt được; --report TỆP liệt kê",
                          "{}: {} fields cannot be said; --report FILE lists them",
                          losses.vocabulary, fields));
}

/// `--report FILE`: JSON where the name ends so, else text; without it one line on standard error.
std::optional<Error> tell_losses(const Context& context, const Options& options,
                                 const std::vector<Output>& outputs,
                                 const report::ExportReport& exported) {
    const bool json = options.report.ends_with(".json");
    const report::Style plain = report::plain(context.language());
    std::string text;
    for (const Output& output : outputs) {
        const auto losses = report::losses(exported, output.format);
        if (options.report.empty()) tell_in_short(context, losses);
        text += json ? loss_json(losses, plain) : loss_text(losses, plain);
    }
    if (options.report.empty()) return {};
    return write_output(context, {"", options.report}, [&](const Sink& sink) { sink(text); });
}

ExitCode run(const Context& context, const Options& options) {
    const auto jobs = jobs_of(options.jobs, context.environment);
    if (!jobs) return usage_error(context, jobs.error().message);
    InputOptions input = options.input;
    input.exclude = exclude_of(input.exclude, context.settings);
    const auto inputs = read_inputs(context, input);
    if (!inputs) return usage_error(context, inputs.error().message);
    const auto outputs =
        outputs_of(options.formats, names_of(report::export_formats), paths_of(*inputs));
    if (!outputs) return usage_error(context, outputs.error().message);
    Loaded loaded = load(*inputs, *jobs);
    for (const Finding& finding : loaded.findings)
        context.streams.err << report::finding_text(finding, {}, report::plain(context.language()));
    const ExitCode code = exit_code_of(
        {.incomplete = tally(loaded.findings).incomplete(), .empty = loaded.files.empty()});
    if (code == ExitCode::nothing_matched) {
        const std::string where = fmt::format("{}", fmt::join(options.input.paths, " "));
        complain(context,
                 say("không có tệp thủ tục nào trong: {}", "no procedure file in: {}", where));
        return code;
    }
    report::ExportReport report{.run = {.command = "export", .exit_code = static_cast<int>(code)}};
    for (const report::ExportedFile& file : loaded.files)
        report.run.inputs.push_back(file.path);
    report.files = std::move(loaded.files);
    if (const auto error = tell_losses(context, options, *outputs, report)) {
        return usage_error(context, error->message);
    }
    return deliver(context, *outputs, report::export_formats, std::move(report), code);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual report{
        "ghi những gì chuẩn không diễn đạt được; JSON nếu tên tệp kết thúc bằng .json",
        "write what the standard cannot say; JSON where the name ends with .json"};
    add_inputs(app, language, options->input);
    add_formats(app, language, options->formats);
    add_text(app, "--report", options->report, report.in(language), "FILE");
    add_jobs(app, language, options->jobs);
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {
    "tthc export -f cpsv-ap=cpsv.jsonld data/procedures",
    "tthc export -f schema-org --report loss.txt 1.003868.yaml"};

}  // namespace

extern const Command export_command;
constinit const Command export_command{
    .name = "export",
    .summary = {"xuất thủ tục thành JSON-LD (CPSV-AP, schema.org)",
                "write procedures as JSON-LD (CPSV-AP, schema.org)"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
