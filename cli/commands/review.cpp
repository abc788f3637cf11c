#include "mending.h"
#include "output.h"
#include "review_options.h"
#include "tthc/finding/tally.h"
#include "tthc/report/review_report.h"
#include "tthc/work/engine.h"
#include "watch.h"

#include <memory>

namespace tthc::cli {
namespace {

struct Options {
    ReviewArguments review;
    std::vector<std::string> formats;
    bool watch = false;
    std::string fail_on;
    std::string since;
    std::string lowest;
    std::string group_by;
    std::string top = "0";
    bool statistics = false;
    bool allow_empty = false;
    bool fix = false;
    bool diff = false;
};

/// The options after their words were understood.
struct Request {
    ReviewRequest review;
    house::RuleSet rules;
    Date as_of;
    std::optional<Severity> fail_on;
    report::View view;
    std::size_t top = 0;
    std::vector<Output> outputs;
};

/// Only what is told, not what is looked for.
std::optional<Error> understand_view(const Options& options, Request& request) {
    request.view.statistics = options.statistics;
    const auto top = number_of("--top", options.top);
    if (!top) return top.error();
    request.top = *top;
    if (!options.lowest.empty()) {
        const auto lowest = word_of_option<Severity>({"mức", "severity"}, options.lowest);
        if (!lowest) return lowest.error();
        request.review.lowest = *lowest;
    }
    if (!options.group_by.empty()) {
        const auto by =
            word_of_option<report::GroupBy>({"cách nhóm", "grouping"}, options.group_by);
        if (!by) return by.error();
        request.view.group_by = *by;
    }
    request.review.options.describe = request.top > 0 || request.view.group_by.has_value();
    return {};
}

Result<Request> understand(const Context& context, const Options& options) {
    Request request;
    const auto fail_on = fail_on_of(fail_on_word(options.fail_on, context.settings));
    if (!fail_on) return fail_on.error();
    request.fail_on = *fail_on;
    auto understood = understand(context, options.review);
    if (!understood) return understood.error();
    request.as_of = understood->as_of;
    request.review = std::move(understood->request);
    request.rules = std::move(understood->rules);
    request.review.baseline = setting_of(options.review.baseline, context.settings.baseline);
    request.review.since = options.since;
    if (const auto error = understand_view(options, request)) return *error;
    auto outputs =
        outputs_of(options.formats, names_of_findings_formats(), paths_of(request.review.inputs));
    if (!outputs) return outputs.error();
    request.outputs = *std::move(outputs);
    return request;
}

ExitCode code_of(const Review& review, std::optional<Severity> fail_on, bool allow_empty) {
    const FindingTally counts = tally(review.findings);
    return exit_code_of({.incomplete = counts.incomplete(),
                         .empty = review.procedures == 0 && !allow_empty,
                         .failed = counts.reaches(fail_on)});
}

ExitCode run(const Context& context, const Options& options) {
    if (options.watch) return watch(context, options.review);
    const auto request = understand(context, options);
    if (!request) return usage_error(context, request.error().message);
    if (options.diff) return print_patch(context, request->review);
    if (options.fix) {
        if (const auto error = mend_files(context, request->review))
            return usage_error(context, error->message);
    }
    const auto engine = load_engine(setting_of(options.review.data, context.settings.data));
    if (!engine) return usage_error(context, engine.error().message);
    auto found = run_review(request->review, request->rules.all(), engine->facts(request->as_of));
    if (!found) return usage_error(context, found.error().message);
    const ExitCode code = code_of(found->review, request->fail_on, options.allow_empty);
    if (code == ExitCode::nothing_matched)
        complain_of_no_procedure(context, options.review.input.paths);
    auto report =
        report::review_report(*std::move(found), request->as_of, request->view, request->top);
    report.run.inputs = paths_of(request->review.inputs);
    report.fail_on = request->fail_on;
    return deliver(context, request->outputs, std::move(report), code);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual empty{"không có thủ tục nào thì mã thoát vẫn là 0 (cho móc git)",
                              "exit 0 where there is no procedure (for hooks)"};
    constexpr Bilingual since{"chỉ báo phát hiện mới so với phiên bản này của git",
                              "tell only what is new since this revision of git"};
    constexpr Bilingual lowest{"chỉ báo từ mức này: info, warning, error",
                               "tell only from this severity: info, warning, error"};
    constexpr Bilingual group{"nhóm theo: file, rule, authority, field, severity",
                              "group by: file, rule, authority, field, severity"};
    constexpr Bilingual statistics{"kèm bảng số phát hiện", "with a table of how many there are"};
    constexpr Bilingual top{"kèm N thủ tục cần xem trước", "with N procedures to look at first"};
    constexpr Bilingual fix{
        "sửa cách viết mà không đổi nội dung: mã, số văn bản, thời hạn, Unicode",
        "mend spellings that change nothing: codes, acts, times, Unicode"};
    constexpr Bilingual diff{"chỉ in những gì --fix sẽ sửa", "print what --fix would do, only"};
    add_inputs(app, language, options->review.input);
    add_flag(app, "--fix", options->fix, fix.in(language));
    add_flag(app, "--diff", options->diff, diff.in(language));
    add_formats(app, language, options->formats);
    add_flag(app, "--allow-empty", options->allow_empty, empty.in(language));
    add_fail_on(app, language, options->fail_on);
    add_text(app, "--since", options->since, since.in(language), "REV");
    add_text(app, "--min-severity", options->lowest, lowest.in(language), "LEVEL");
    add_text(app, "--group-by", options->group_by, group.in(language), "WHAT");
    add_text(app, "--top", options->top, top.in(language), "N");
    add_flag(app, "--statistics", options->statistics, statistics.in(language));
    add_watch(app, language, options->watch);
    add_review_arguments(app, language, options->review);
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {
    "tthc review data/procedures", "tthc review -f text -f json=report.json --fail-on warning .",
    "tthc review --as-of 2017-01-31 1.003868.yaml",
    "tthc review --since origin/main --baseline baseline.yaml procedures",
    "tthc review -f summary --group-by authority --top 20 procedures"};

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
