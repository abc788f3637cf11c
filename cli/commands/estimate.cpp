#include "estimate_options.h"
#include "tthc/base/say.h"
#include "tthc/cost/shortfall.h"
#include "tthc/finding/tally.h"
#include "tthc/report/estimate_report.h"
#include "tthc/report/explain_estimate.h"
#include "tthc/work/versions.h"

#include <algorithm>
#include <memory>
#include <ostream>

namespace tthc::cli {
namespace {

/// Published tables; plans, where all inputs are; one file or folder as it stands; two as the old
/// and the new.
Result<Estimates> estimate_inputs(const Context& context, const EstimateRequest& request) {
    const auto& paths = request.input.paths;
    if (!request.tables.empty()) return check_tables(request.tables);
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
         .empty = estimates.costs.empty() && estimates.plans.empty() && estimates.tables.empty(),
         .failed = tally(estimates.findings).reaches(fail_on) ||
                   (fail_on && *fail_on <= Severity::warning && has_shortfall(estimates.plans))});
}

std::optional<Error> unknown_id(const Estimates& estimates, const std::string& id) {
    const auto known = report::explainable(estimates);
    if (id.empty() || known.empty() || std::find(known.begin(), known.end(), id) != known.end())
        return {};
    const std::vector<std::string_view> words(known.begin(), known.end());
    return Error{unknown_word({"mã", "id"}, id, words)};
}

ExitCode run(const Context& context, const EstimateOptions& options) {
    const auto request = understand(context, options);
    if (!request) return usage_error(context, request.error().message);
    auto estimates = estimate_inputs(context, *request);
    if (!estimates) return usage_error(context, estimates.error().message);
    const ExitCode code = code_of(*estimates, request->fail_on);
    if (code == ExitCode::nothing_matched) {
        const std::string& where = options.input.paths.front();
        complain(context, say("không có thủ tục nào trong: {}", "no procedures in: {}", where));
    }
    if (const auto error = unknown_id(*estimates, options.explain))
        return usage_error(context, error->message);
    auto report = report::estimate_report(*std::move(estimates), options.explain);
    report.run.inputs = options.check.empty() ? options.input.paths : options.check;
    report.as_of = request->pricing.choice.day;
    return deliver(context, request->outputs, std::move(report), code);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<EstimateOptions>();
    add_estimate_options(app, language, *options);
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {
    "tthc estimate plan.yaml", "tthc estimate 1.003868.yaml 1.003868.revised.yaml",
    "tthc estimate --top 20 procedures", "tthc estimate plan.yaml --explain 1.003868",
    "tthc estimate --check quyet-dinh.xlsx"};

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
