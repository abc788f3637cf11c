#include "output.h"
#include "settings.h"
#include "tthc/base/parallel.h"
#include "tthc/model/load.h"
#include "tthc/report/export_report.h"
#include "tthc/report/findings/told.h"

#include <fmt/ranges.h>

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
    report::ExportReport report;
    std::vector<Finding> findings;
};

Loaded load(Inputs inputs, unsigned jobs) {
    std::vector<ProcedureFile> files(inputs.files.size());
    for_each_index(files.size(), jobs,
                   [&](std::size_t i) { files[i] = load_procedure(inputs.files[i]); });
    if (inputs.standard_input) files.push_back(load_procedure(*std::move(inputs.standard_input)));
    Loaded loaded{.report = {.run = {.command = "export"}}};
    for (ProcedureFile& file : files) {
        for (Finding& finding : file.findings)
            loaded.findings.push_back(std::move(finding));
        if (!file.procedure) continue;
        loaded.report.run.inputs.push_back(file.source.path());
        loaded.report.files.push_back({file.source.path(), *std::move(file.procedure)});
    }
    return loaded;
}

/// `--report FILE`: JSON where the name ends so, else text; without it one line on standard error.
std::optional<Error> tell_losses(const Context& context, const Options& options,
                                 const std::vector<Output>& outputs,
                                 const report::ExportReport& exported) {
    std::string text;
    for (const Output& output : outputs) {
        const auto losses = report::losses(exported, output.format);
        const report::Style plain{context.language(), false};
        if (options.report.empty()) {
            const std::size_t fields = losses.lost.size();
            const Message line{
                fmt::format("{}: {} trường không diễn đạt được; --report TỆP liệt kê",
                            output.format, fields),
                fmt::format("{}: {} fields cannot be said; --report FILE lists them", output.format,
                            fields)};
            context.streams.err << fmt::format("tthc: {}\n", line.in(context.language()));
        } else {
            const bool json = options.report.ends_with(".json");
            text += json ? loss_json(losses, plain) : loss_text(losses, plain);
        }
    }
    if (options.report.empty()) return {};
    return write_output(context, {"", options.report}, [&](const Sink& sink) { sink(text); });
}

ExitCode run(const Context& context, const Options& options) {
    const auto jobs = jobs_of(options.jobs, context.environment);
    if (!jobs) return usage_error(context, jobs.error().message);
    InputOptions input = options.input;
    input.exclude = exclude_of(input.exclude, context.settings.config);
    auto inputs = collect_inputs(input, context.streams.in);
    if (!inputs) return usage_error(context, inputs.error().message);
    const auto outputs =
        outputs_of(options.formats, names_of(report::export_formats), inputs->files);
    if (!outputs) return usage_error(context, outputs.error().message);
    const Loaded loaded = load(*std::move(inputs), *jobs);
    for (const Finding& finding : loaded.findings)
        context.streams.err << report::finding_text(finding, {}, {context.language(), false});
    if (loaded.report.files.empty() && loaded.findings.empty()) {
        const std::string where = fmt::format("{}", fmt::join(options.input.paths, " "));
        usage_error(context, {fmt::format("không có tệp thủ tục nào trong: {}", where),
                              fmt::format("no procedure file in: {}", where)});
        return ExitCode::nothing_matched;
    }
    if (const auto error = tell_losses(context, options, *outputs, loaded.report)) {
        return usage_error(context, error->message);
    }
    const ExitCode code = loaded.findings.empty() ? ExitCode::clean : ExitCode::incomplete;
    return deliver(context, *outputs, report::export_formats, loaded.report, code);
}

Action define(CLI::App& app, Language language) {
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
    .uses_settings = true,
};

}  // namespace tthc::cli
