#include "output.h"
#include "settings.h"
#include "tthc/base/say.h"
#include "tthc/finding/tally.h"
#include "tthc/report/review_report.h"
#include "tthc/review/rule_table.h"
#include "tthc/work/engine.h"

#include <fmt/ranges.h>

#include <memory>
#include <ostream>

namespace tthc::cli {
namespace {

struct Options {
    InputOptions input;
    std::vector<std::string> formats;
    std::vector<std::string> ignore;
    std::vector<std::string> select;
    bool no_suppressions = false;
    std::string as_of;
    std::string jobs;
    std::string fail_on;
    std::string data;
};

/// The options after their words were understood.
struct Request {
    ReviewOptions review;
    Date as_of;
    std::optional<Severity> fail_on;
    std::vector<Source> inputs;
    std::vector<Output> outputs;
};

Result<Request> understand(const Context& context, const Options& options) {
    const Config& config = context.settings;
    Request request;
    const auto as_of = day_of(options.as_of, context.environment);
    if (!as_of) return as_of.error();
    request.as_of = *as_of;
    const auto jobs = jobs_of(options.jobs, context.environment);
    if (!jobs) return jobs.error();
    request.review.jobs = *jobs;
    request.review.no_suppressions = options.no_suppressions;
    const auto fail_on = fail_on_of(fail_on_word(options.fail_on, config));
    if (!fail_on) return fail_on.error();
    request.fail_on = *fail_on;
    auto ignored = ignored_rules(options.ignore, options.select, config);
    if (!ignored) return ignored.error();
    request.review.ignore = *std::move(ignored);
    auto levels = severities(config);
    if (!levels) return levels.error();
    request.review.severity = *std::move(levels);
    InputOptions input = options.input;
    input.exclude = exclude_of(input.exclude, config);
    auto inputs = read_inputs(context, input);
    if (!inputs) return inputs.error();
    request.inputs = *std::move(inputs);
    auto outputs =
        outputs_of(options.formats, names_of_findings_formats(), paths_of(request.inputs));
    if (!outputs) return outputs.error();
    request.outputs = *std::move(outputs);
    return request;
}

ExitCode code_of(const Review& review, std::optional<Severity> fail_on) {
    const FindingTally counts = tally(review.findings);
    return exit_code_of({.incomplete = counts.incomplete(),
                         .empty = review.procedures == 0,
                         .failed = counts.reaches(fail_on)});
}

ExitCode run(const Context& context, const Options& options) {
    const auto request = understand(context, options);
    if (!request) return usage_error(context, request.error().message);
    const auto engine = load_engine(setting_of(options.data, context.settings.data));
    if (!engine) return usage_error(context, engine.error().message);
    Review found =
        review(request->inputs, all_rules(), engine->facts(request->as_of), request->review);
    const ExitCode code = code_of(found, request->fail_on);
    if (code == ExitCode::nothing_matched) {
        const auto& paths = options.input.paths;
        const std::string where = paths.empty() ? "." : fmt::format("{}", fmt::join(paths, " "));
        complain(context,
                 say("không có tệp thủ tục nào trong: {}", "no procedure file in: {}", where));
    }
    auto report = report::review_report(std::move(found), request->as_of);
    report.run.inputs = paths_of(request->inputs);
    return deliver(context, request->outputs, std::move(report), code);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual ignore{"bỏ qua quy tắc này (mã, đầu mã, tên; cách nhau bằng dấu phẩy)",
                               "leave out these rules (code, its beginning, name; with commas)"};
    constexpr Bilingual select{"chỉ các quy tắc này", "only these rules"};
    add_inputs(app, language, options->input);
    add_formats(app, language, options->formats);
    add_fail_on(app, language, options->fail_on);
    add_words(app, "--ignore", options->ignore, ignore.in(language), "RULE,…");
    add_words(app, "--select", options->select, select.in(language), "RULE,…");
    constexpr Bilingual all{"báo cả những gì chú thích `# tthc: ignore[…]` bỏ qua",
                            "tell what comments `# tthc: ignore[…]` take out, too"};
    add_flag(app, "--no-suppressions", options->no_suppressions, all.in(language));
    add_as_of(app, language, options->as_of);
    add_data(app, language, options->data);
    add_jobs(app, language, options->jobs);
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {
    "tthc review data/procedures", "tthc review -f text -f json=report.json --fail-on warning .",
    "tthc review --as-of 2017-01-31 1.003868.yaml"};

}  // namespace

extern const Command review_command;
constinit const Command review_command{
    .name = "review",
    .summary = {"rà soát thủ tục theo các quy tắc có căn cứ pháp lý",
                "check procedures against rules grounded in law"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
