#include "diff_options.h"
#include "output.h"
#include "settings.h"
#include "tthc/base/say.h"
#include "tthc/cost/plan.h"
#include "tthc/diff/effects.h"
#include "tthc/finding/tally.h"
#include "tthc/model/load_record.h"
#include "tthc/report/diff_report.h"
#include "tthc/review/rule_table.h"
#include "tthc/work/engine.h"
#include "tthc/work/versions.h"

#include <fmt/ranges.h>

#include <memory>
#include <ostream>

namespace tthc::cli {
namespace {

/// The options after their words were understood.
struct Request {
    VersionOptions versions;
    DiffFailure failure;
    ReviewOptions review;
    Date as_of;
    std::vector<Output> outputs;
    std::optional<Plan> plan;
};

VersionOptions versions_of(const Context& context, const DiffOptions& options, unsigned jobs) {
    VersionOptions versions{.versions = options.versions, .staged = options.staged};
    versions.exclude = exclude_of(options.exclude, context.settings);
    versions.standard_input = [&context] { return text_of(context.streams.in); };
    versions.jobs = jobs;
    versions.paths = options.only;
    versions.only_in_both = !options.only_in.empty();
    versions.same = options.same;
    versions.accepted = options.accept;
    return versions;
}

std::optional<Error> wrong_words(const Request& request, const DiffOptions& options) {
    constexpr std::string_view both[] = {"both"};
    if (!options.only_in.empty() && options.only_in != both[0])
        return Error{unknown_word({"giá trị của --only-in", "--only-in"}, options.only_in, both)};
    if (are_versions(request.versions)) return {};
    return Error{{"`diff` cần bản cũ và bản mới: tthc diff OLD NEW, hoặc REV..REV, --staged",
                  "`diff` needs the old and the new: tthc diff OLD NEW, or REV..REV, --staged"}};
}

Result<Request> understand(const Context& context, const DiffOptions& options) {
    Request request;
    const auto jobs = jobs_of(options.jobs, context.environment);
    if (!jobs) return jobs.error();
    request.versions = versions_of(context, options, *jobs);
    if (const auto error = wrong_words(request, options)) return *error;
    auto failure = diff_failure_of(options.fail_on);
    if (!failure) return failure.error();
    request.failure = *std::move(failure);
    const auto as_of = day_of(options.as_of, context.environment);
    if (!as_of) return as_of.error();
    request.as_of = *as_of;
    const auto known = rules_of(house_files_of({}, context.settings));
    if (!known) return known.error();
    auto rules = rule_options({}, {}, context.settings, known->all());
    if (!rules) return rules.error();
    request.review = *std::move(rules);
    auto outputs = outputs_of(options.formats, names_of_findings_formats(), options.versions);
    if (!outputs) return outputs.error();
    request.outputs = *std::move(outputs);
    if (options.plan.empty()) return request;
    auto plan = read_record<Plan>(options.plan);
    if (!plan) return plan.error();
    request.plan = *std::move(plan);
    return request;
}

ExitCode code_of(const Comparisons& comparisons, const DiffOptions& options,
                 const DiffFailure& failure) {
    const EffectCounts counts = count(comparisons.pairs);
    const FindingTally findings = tally(comparisons.findings);
    return exit_code_of({.incomplete = findings.incomplete(),
                         .empty = comparisons.pairs.empty(),
                         .failed = (options.exit_code && counts.differs()) ||
                                   counts.has_any(failure.effects) ||
                                   findings.reaches(failure.severity)});
}

report::RunReport report_of(Comparisons comparisons, const DiffOptions& options,
                            const Request& request) {
    if (options.table) return report::table_report(std::move(comparisons), request.plan);
    return report::diff_report(
        std::move(comparisons), request.plan,
        options.all || options.same ? report::Shown::all : report::Shown::what_matters);
}

ExitCode run(const Context& context, const DiffOptions& options) {
    const auto request = understand(context, options);
    if (!request) return usage_error(context, request.error().message);
    const auto engine = load_engine(setting_of(options.data, context.settings.data));
    if (!engine) return usage_error(context, engine.error().message);
    auto compared = compare_versions(request->versions, engine->knowledge());
    if (!compared) return usage_error(context, compared.error().message);
    for (const std::string& unused : compared->unused) {
        complain(context,
                 say("{}: không có thay đổi {} (đã chấp nhận mà không còn)",
                     "{}: no change {} (accepted, but no longer there)", options.accept, unused));
    }
    Comparisons& comparisons = compared->comparisons;
    const auto rules = options.same ? std::span<const Rule* const>() : all_rules();
    Review legal =
        review_changes(comparisons.pairs, rules, engine->facts(request->as_of), request->review);
    std::move(legal.findings.begin(), legal.findings.end(),
              std::back_inserter(comparisons.findings));
    const ExitCode code = code_of(comparisons, options, request->failure);
    if (code == ExitCode::nothing_matched) {
        const std::string where = fmt::format("{}", fmt::join(options.versions, ", "));
        complain(context, say("không có thủ tục nào để so sánh trong: {}",
                              "no procedures to compare in: {}", where));
    }
    auto report = report_of(std::move(comparisons), options, *request);
    report.as_of = request->as_of;
    report.codes = std::move(legal.codes);
    report.run.inputs = options.versions;
    report.fail_on = request->failure.severity;
    return deliver(context, request->outputs, std::move(report), code);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<DiffOptions>();
    add_diff_options(app, language, *options);
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {
    "tthc diff 1.003868.yaml 1.003868.revised.yaml", "tthc diff --exit-code data/2025 data/2026",
    "tthc diff old.yaml new.yaml --table -f markdown", "tthc diff --staged --fail-on increasing"};

}  // namespace

extern const Command diff_command;
constinit const Command diff_command{
    .name = "diff",
    .summary = {"so sánh hai phiên bản theo ý nghĩa", "compare two versions by meaning"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
