#include "tthc/work/once.h"

#include "output.h"
#include "review_options.h"
#include "settings.h"
#include "tthc/base/say.h"
#include "tthc/finding/tally.h"
#include "tthc/report/once_report.h"

#include <memory>

namespace tthc::cli {
namespace {

struct Options {
    InputOptions input;
    std::vector<std::string> formats;
    std::string by = "authority";
    std::string least = "3";
    std::string top = "20";
    std::string data;
    std::string jobs;
};

/// The options after their words were understood.
struct Request {
    InputOptions input;
    once::Options options;
    once::PaperNames names;
    std::size_t most = 0;
    std::vector<Output> outputs;
};

Result<once::PaperNames> load_names(const std::string& folder) {
    constexpr std::string_view kinds[] = {"papers"};
    const auto data = engine_data(folder, kinds);
    if (!data) return data.error();
    return once::PaperNames::load(*data);
}

Result<Request> understand(const Context& context, const Options& options) {
    Request request{.input = options.input};
    request.input.exclude = exclude_of(options.input.exclude, context.settings);
    const auto by = word_of_option<once::By>({"cách đếm", "way of counting"}, options.by);
    if (!by) return by.error();
    const auto least = number_of("--min", options.least);
    if (!least) return least.error();
    const auto most = number_of("--top", options.top);
    if (!most) return most.error();
    const auto jobs = jobs_of(options.jobs, context.environment);
    if (!jobs) return jobs.error();
    auto outputs = outputs_of(options.formats, names_of_findings_formats(), options.input.paths);
    if (!outputs) return outputs.error();
    auto names = load_names(setting_of(options.data, context.settings.data));
    if (!names) return names.error();
    request.options = {.by = *by, .least = *least, .jobs = *jobs};
    request.most = *most;
    request.outputs = *std::move(outputs);
    request.names = *std::move(names);
    return request;
}

ExitCode run(const Context& context, const Options& options) {
    const auto request = understand(context, options);
    if (!request) return usage_error(context, request.error().message);
    const auto inputs = read_inputs(context, request->input);
    if (!inputs) return usage_error(context, inputs.error().message);
    auto found = once::once_only(*inputs, request->names, request->options);
    const ExitCode code = exit_code_of(
        {.incomplete = tally(found.findings).incomplete(), .empty = found.counts.procedures == 0});
    if (code == ExitCode::nothing_matched) complain_of_no_procedure(context, options.input.paths);
    auto report = report::once_report(std::move(found), request->most);
    report.run.inputs = options.input.paths;
    return deliver(context, request->outputs, std::move(report), code);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual by{"đếm trong từng cơ quan (authority) hay cả bộ dữ liệu (paper)",
                           "count in each authority, or in the whole register (paper)"};
    constexpr Bilingual least{"số thủ tục ít nhất cùng yêu cầu một giấy tờ; mặc định 3",
                              "procedures that ask for a paper at least; default 3"};
    constexpr Bilingual top{"số giấy tờ nhiều nhất được in ở mỗi phần; mặc định 20",
                            "how many papers of each kind are printed at most; default 20"};
    add_inputs(app, language, options->input);
    add_formats(app, language, options->formats);
    add_text(app, "--by", options->by, by.in(language), "WORD");
    add_text(app, "--min", options->least, least.in(language), "N");
    add_text(app, "--top", options->top, top.in(language), "N");
    add_data(app, language, options->data);
    add_jobs(app, language, options->jobs);
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {"tthc once procedures", "tthc once --by paper procedures",
                                         "tthc once -f json=once.json procedures"};

}  // namespace

extern const Command once_command;
constinit const Command once_command{
    .name = "once",
    .summary = {"giấy tờ nhiều thủ tục cùng yêu cầu, giấy tờ là kết quả của thủ tục khác",
                "papers that several procedures ask for, or that another procedure gives"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
