#include "mending.h"
#include "output.h"
#include "review_options.h"
#include "shard_options.h"
#include "tthc/report/review_report.h"
#include "tthc/work/burden.h"
#include "tthc/work/engine.h"
#include "verdicts.h"
#include "view_options.h"
#include "watch.h"

#include <algorithm>
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
    ViewArguments view;
    std::vector<std::string> verdicts;
    bool allow_empty = false;
    bool fix = false;
    bool diff = false;
    std::string shard;
};

/// The options after their words were understood.
struct Request {
    ReviewRequest review;
    house::RuleSet rules;
    Date as_of;
    std::optional<Severity> fail_on;
    UnderstoodView seen;
    std::vector<Output> outputs;
};

Result<std::optional<Shard>> part_of_run(const Options& options,
                                         const std::vector<Output>& outputs) {
    const Given others[] = {{"--baseline", !options.review.baseline.empty()},
                            {"--min-severity", !options.lowest.empty()},
                            {"--since", !options.since.empty()},
                            {"--verdicts", !options.verdicts.empty()},
                            {"--allow-empty", options.allow_empty},
                            {"--fix", options.fix},
                            {"--diff", options.diff},
                            {"--watch", options.watch}};
    return shard_of(options.shard, others, outputs);
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
    const auto lowest = lowest_of(options.lowest);
    if (!lowest) return lowest.error();
    request.review.lowest = *lowest;
    auto read = paths_of(request.review.inputs);
    read.insert(read.end(), options.verdicts.begin(), options.verdicts.end());
    auto outputs = outputs_of(options.formats, names_of_findings_formats(), read);
    if (!outputs) return outputs.error();
    request.outputs = *std::move(outputs);
    const auto shard = part_of_run(options, request.outputs);
    if (!shard) return shard.error();
    request.review.options.shard = *shard;
    if (*shard) request.review.baseline.clear();
    auto seen = understand(options.view, request.outputs);
    if (!seen) return seen.error();
    request.seen = *std::move(seen);
    request.review.options.describe = request.seen.names_procedures;
    return request;
}

ExitCode run(const Context& context, const Options& options) {
    if (options.watch && options.shard.empty()) return watch(context, options.review);
    auto request = understand(context, options);
    if (!request) return usage_error(context, request.error().message);
    if (options.diff) return print_patch(context, request->review);
    if (options.fix) {
        if (const auto error = mend_files(context, request->review))
            return usage_error(context, error->message);
    }
    if (request->seen.top > 0) {
        auto burden =
            burden_by_norms(setting_of(options.review.data, context.settings.data), request->as_of);
        if (!burden) return usage_error(context, burden.error().message);
        request->review.options.burden = *std::move(burden);
    }
    const auto engine = load_engine(setting_of(options.review.data, context.settings.data));
    if (!engine) return usage_error(context, engine.error().message);
    auto found = review_with_answers(context, options.verdicts, request->review,
                                     request->rules.all(), engine->facts(request->as_of));
    if (!found) return usage_error(context, found.error().message);
    const ExitCode code = found->review.part
                              ? ExitCode::clean
                              : code_of(found->review, request->fail_on, options.allow_empty);
    if (code == ExitCode::nothing_matched)
        complain_of_no_procedure(context, options.review.input.paths);
    auto report = report::review_report(*std::move(found), request->as_of, request->seen.view,
                                        request->seen.top);
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
    constexpr Bilingual verdicts{"phiếu đã trả lời: ghi ý kiến vào tệp bỏ qua (--suppressions)",
                                 "answered worksheets: write verdicts to the suppressions"};
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
    add_lowest(app, language, options->lowest);
    add_view(app, language, options->view);
    add_words(app, "--verdicts", options->verdicts, verdicts.in(language), "FILE");
    add_watch(app, language, options->watch);
    add_shard(app, language, options->shard);
    add_review_arguments(app, language, options->review);
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {
    "tthc review data/procedures",
    "tthc review -f text -f json=report.json --fail-on warning .",
    "tthc review --as-of 2017-01-31 1.003868.yaml",
    "tthc review --since origin/main --baseline baseline.yaml procedures",
    "tthc review -f summary --group-by authority --top 20 procedures",
    "tthc review -f xlsx=ra-soat.xlsx --split-by authority procedures",
    "tthc review --verdicts ra-soat.xlsx --suppressions suppressions.yaml procedures"};

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
