#include "output.h"
#include "settings.h"
#include "tthc/base/say.h"
#include "tthc/cost/shortfall.h"
#include "tthc/finding/tally.h"
#include "tthc/report/estimate_report.h"
#include "tthc/work/versions.h"

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
    std::string top = "0";
    std::string fail_on = "never";
    bool exact_income = false;
    std::string income_year;
};

/// The options after their words were understood.
struct Request {
    InputOptions input;
    Pricing pricing;
    std::optional<Severity> fail_on;
    std::vector<Output> outputs;
};

Result<Request> understand(const Context& context, const Options& options) {
    const Config& config = context.settings;
    Request request{.input = options.input};
    request.input.exclude = exclude_of(options.input.exclude, config);
    const auto as_of = day_of(options.as_of, context.environment);
    if (!as_of) return as_of.error();
    const auto jobs = jobs_of(options.jobs, context.environment);
    if (!jobs) return jobs.error();
    const auto top = number_of("--top", options.top);
    if (!top) return top.error();
    const auto fail_on = fail_on_of(options.fail_on);
    if (!fail_on) return fail_on.error();
    auto outputs = outputs_of(options.formats, names_of_findings_formats(), options.input.paths);
    if (!outputs) return outputs.error();
    auto norms = choose_norms(setting_of(options.data, config.data),
                              setting_of(options.norms, config.norms));
    if (!norms) return norms.error();
    request.fail_on = *fail_on;
    request.outputs = *std::move(outputs);
    request.pricing = {.norms = std::move(norms->norms),
                       .choice = {.day = *as_of, .norms = std::move(norms->id)},
                       .jobs = *jobs,
                       .top = *top};
    if (options.exact_income) request.pricing.choice.rounding = IncomeRounding::exact;
    const auto year = income_year_of(options.income_year);
    if (!year) return year.error();
    request.pricing.choice.income_year = *year;
    return request;
}

/// Plans, where all inputs are; one file or folder as it stands; two as the old and the new.
Result<Estimates> estimate_inputs(const Context& context, const Request& request) {
    const auto& paths = request.input.paths;
    const std::vector<Source> sources(paths.begin(), paths.end());
    if (const auto plans = plans_of(sources)) return estimate_plans(*plans, request.pricing);
    if (paths.size() == 1) {
        const auto inputs = read_inputs(context, request.input);
        if (!inputs) return inputs.error();
        return estimate_procedures(*inputs, request.pricing);
    }
    if (paths.size() == 2) {
        auto versions = compare_versions(
            {.versions = paths, .exclude = request.input.exclude, .jobs = request.pricing.jobs});
        if (!versions) return versions.error();
        return estimate_revision(std::move(versions->comparisons), request.pricing);
    }
    return Error{{"cần một tệp hoặc thư mục, bản cũ và bản mới, hoặc các phương án",
                  "needs one file or folder, the old and the new, or plans"}};
}

ExitCode code_of(const Estimates& estimates, std::optional<Severity> fail_on) {
    return exit_code_of(
        {.incomplete = tally(estimates.findings).incomplete(),
         .empty = estimates.costs.empty() && estimates.plans.empty(),
         .failed = fail_on && *fail_on <= Severity::warning && has_shortfall(estimates.plans)});
}

ExitCode run(const Context& context, const Options& options) {
    const auto request = understand(context, options);
    if (!request) return usage_error(context, request.error().message);
    auto estimates = estimate_inputs(context, *request);
    if (!estimates) return usage_error(context, estimates.error().message);
    const ExitCode code = code_of(*estimates, request->fail_on);
    if (code == ExitCode::nothing_matched) {
        const std::string& where = options.input.paths.front();
        complain(context, say("không có thủ tục nào trong: {}", "no procedures in: {}", where));
    }
    auto report = report::estimate_report(*std::move(estimates));
    report.run.inputs = options.input.paths;
    report.as_of = request->pricing.choice.day;
    return deliver(context, request->outputs, std::move(report), code);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual paths{
        "một tệp hoặc thư mục; bản cũ và bản mới; hoặc các phương án đơn giản hóa",
        "one file or folder; the old and the new; or simplification plans"};
    constexpr Bilingual norms{"bộ định mức: tên, hoặc tệp; mặc định của phương án, rồi bộ mới nhất",
                              "set of norms: id or file; default the plan's, then the newest"};
    constexpr Bilingual income{"tính W từ GDP bình quân đầu người của năm này; mặc định năm trước",
                               "W from the GDP per head of this year; default the year before"};
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
    add_text(app, "--income-year", options->income_year, income.in(language), "YEAR");
    constexpr Bilingual top{"chỉ N thủ tục nặng nhất, xếp theo chi phí một năm không gồm phí",
                            "the N heaviest procedures alone, by the yearly cost without fees"};
    add_text(app, "--top", options->top, top.in(language), "N");
    add_data(app, language, options->data);
    add_jobs(app, language, options->jobs);
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {"tthc estimate plan.yaml",
                                         "tthc estimate 1.003868.yaml 1.003868.revised.yaml",
                                         "tthc estimate --top 20 procedures"};

}  // namespace

extern const Command estimate_command;
constinit const Command estimate_command{
    .name = "estimate",
    .summary = {"tính thời gian, chi phí tuân thủ và phần tiết kiệm",
                "time and compliance cost, and what a revision saves"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
