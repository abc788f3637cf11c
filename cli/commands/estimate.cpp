#include "estimates.h"
#include "output.h"
#include "settings.h"
#include "tthc/cost/shortfall.h"

#include <memory>
#include <ostream>

namespace tthc::cli {
namespace {

struct Options {
    InputOptions input;
    std::vector<std::string> formats;
    std::string as_of;
    std::string norms;
    std::string data;
    std::string jobs;
    std::string fail_on = "never";
    bool exact_income = false;
};

/// The options after their words were understood.
struct Request {
    EstimateRequest estimate;
    std::optional<Severity> fail_on;
    std::vector<Output> outputs;
};

Result<Request> understand(const Context& context, const Options& options) {
    const Config& config = context.settings.config;
    Request request{.estimate = {.input = options.input}};
    request.estimate.input.exclude = exclude_of(options.input.exclude, config);
    const auto as_of = day_of(options.as_of, context.environment);
    if (!as_of) return as_of.error();
    const auto jobs = jobs_of(options.jobs, context.environment);
    if (!jobs) return jobs.error();
    const auto fail_on = fail_on_of(options.fail_on);
    if (!fail_on) return fail_on.error();
    auto outputs = outputs_of(options.formats, names_of_findings_formats(), options.input.paths);
    if (!outputs) return outputs.error();
    auto norms = choose_norms(setting_of(options.data, config.data),
                              setting_of(options.norms, config.norms));
    if (!norms) return norms.error();
    request.estimate.jobs = *jobs;
    request.fail_on = *fail_on;
    request.outputs = *std::move(outputs);
    request.estimate.norms = std::move(norms->norms);
    request.estimate.defaults.norms = std::move(norms->id);
    request.estimate.defaults.year = static_cast<int>(as_of->year());
    if (options.exact_income) request.estimate.defaults.rounding = IncomeRounding::exact;
    return request;
}

ExitCode code_of(const report::EstimateResult& result, std::optional<Severity> fail_on) {
    if (!result.findings.empty()) return ExitCode::incomplete;
    if (result.costs.empty() && result.plans.empty()) return ExitCode::nothing_matched;
    const bool failed = fail_on && *fail_on <= Severity::warning && has_shortfall(result.plans);
    return failed ? ExitCode::findings : ExitCode::clean;
}

ExitCode run(const Context& context, const Options& options) {
    const auto request = understand(context, options);
    if (!request) return usage_error(context, request.error().message);
    const auto& paths = options.input.paths;
    auto estimated = make_estimates(context, request->estimate);
    if (!estimated) return usage_error(context, estimated.error().message);
    const ExitCode code = code_of(*estimated, request->fail_on);
    if (code == ExitCode::nothing_matched) {
        usage_error(context, {fmt::format("không có thủ tục nào trong: {}", paths.front()),
                              fmt::format("no procedures in: {}", paths.front())});
    }
    auto report = report::estimate_report(*std::move(estimated));
    report.run.inputs = paths;
    return deliver(context, request->outputs, std::move(report), code);
}

Action define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual paths{
        "một tệp hoặc thư mục; bản cũ và bản mới; hoặc các phương án đơn giản hóa",
        "one file or folder; the old and the new; or simplification plans"};
    constexpr Bilingual norms{"bộ định mức: tên, hoặc tệp; mặc định của phương án, rồi bộ mới nhất",
                              "set of norms: id or file; default the plan's, then the newest"};
    constexpr Bilingual exact{"không làm tròn thu nhập bình quân W đến đồng",
                              "do not round the hourly income W to a whole đồng"};
    add_arguments(app, "INPUT", options->input.paths, paths.in(language));
    add_exclude(app, language, options->input.exclude);
    add_stdin_filename(app, language, options->input);
    add_formats(app, language, options->formats);
    add_fail_on(app, language, options->fail_on);
    add_as_of(app, language, options->as_of);
    add_text(app, "--norms", options->norms, norms.in(language), "NAME");
    add_flag(app, "--exact-income", options->exact_income, exact.in(language));
    add_data(app, language, options->data);
    add_jobs(app, language, options->jobs);
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {"tthc estimate plan.yaml",
                                         "tthc estimate 1.003868.yaml 1.003868.revised.yaml",
                                         "tthc estimate -f json data/procedures"};

}  // namespace

extern const Command estimate_command;
constinit const Command estimate_command{
    .name = "estimate",
    .summary = {"tính thời gian, chi phí tuân thủ và phần tiết kiệm",
                "time and compliance cost, and what a revision saves"},
    .examples = examples,
    .define = define,
    .uses_settings = true,
};

}  // namespace tthc::cli
