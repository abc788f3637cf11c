#include "output.h"
#include "review_options.h"
#include "settings.h"
#include "tthc/base/say.h"
#include "tthc/finding/tally.h"
#include "tthc/report/process/process_report.h"

#include <memory>

namespace tthc::cli {
namespace {

constexpr std::string_view bpmn = "bpmn";

struct Options {
    InputOptions input;
    std::vector<std::string> formats;
    std::string jobs;
};

/// BPMN is of one process that has an order.
std::optional<Error> write_bpmn(const Context& context, const Output& output,
                                const Processes& found) {
    if (found.processes.size() != 1) {
        return Error{say("-f bpmn cần đúng một thủ tục có trình tự; ở đây có {}",
                         "-f bpmn needs one procedure with steps; here are {}",
                         found.processes.size())};
    }
    const Process& process = found.processes.front();
    if (waits_in_circle(process.steps)) {
        return Error{say("{}: các bước chờ nhau thành vòng; không vẽ được",
                         "{}: the steps wait for each other in a circle", process.path)};
    }
    return write_output(context, output, [&](const Sink& sink) {
        sink(report::process_as_bpmn(process, context.language()));
    });
}

ExitCode run(const Context& context, const Options& options) {
    InputOptions input = options.input;
    input.exclude = exclude_of(input.exclude, context.settings);
    const auto jobs = jobs_of(options.jobs, context.environment);
    if (!jobs) return usage_error(context, jobs.error().message);
    std::vector<std::string_view> formats = names_of_findings_formats();
    formats.push_back(bpmn);
    const auto outputs = outputs_of(options.formats, formats, input.paths);
    if (!outputs) return usage_error(context, outputs.error().message);
    const auto inputs = read_inputs(context, input);
    if (!inputs) return usage_error(context, inputs.error().message);
    auto found = read_processes(*inputs, *jobs);
    std::vector<Output> reports;
    for (const Output& output : *outputs) {
        if (output.format != bpmn) {
            reports.push_back(output);
            continue;
        }
        const auto error = write_bpmn(context, output, found);
        if (error) return usage_error(context, error->message);
    }
    const bool is_empty = found.processes.empty() && found.without_steps == 0;
    const ExitCode code =
        exit_code_of({.incomplete = tally(found.findings).incomplete(), .empty = is_empty});
    if (code == ExitCode::nothing_matched) complain_of_no_procedure(context, options.input.paths);
    auto report = report::process_report(std::move(found));
    report.run.inputs = options.input.paths;
    return deliver(context, reports, std::move(report), code);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    add_inputs(app, language, options->input);
    add_formats(app, language, options->formats);
    add_jobs(app, language, options->jobs);
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {"tthc process 1.003868.yaml",
                                         "tthc process 1.003868.yaml -f bpmn=1.003868.bpmn"};

}  // namespace

extern const Command process_command;
constinit const Command process_command{
    .name = "process",
    .summary = {"quy trình: các bước theo đơn vị, thời gian, đường găng; vẽ ra BPMN",
                "the process: steps by unit, times, critical path; as BPMN"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
