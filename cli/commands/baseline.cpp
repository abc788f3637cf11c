#include "output.h"
#include "review_options.h"
#include "tthc/base/say.h"
#include "tthc/finding/tally.h"
#include "tthc/record/writer.h"
#include "tthc/report/baseline_report.h"
#include "tthc/review/rule_table.h"
#include "tthc/work/baseline_run.h"
#include "tthc/work/engine.h"

#include <algorithm>
#include <filesystem>
#include <memory>

namespace tthc::cli {
namespace {

struct Options {
    ReviewArguments review;
    std::vector<std::string> formats;
    bool allow_new = false;
};

constexpr std::string_view actions[] = {"create", "update", "check"};

struct Request {
    std::string action;
    ReviewRequest review;
    Date as_of;
    std::vector<Output> outputs;
};

/// The first argument is the action; the baseline has to be there already, or not yet.
std::optional<Error> understand_action(const Context& context, ReviewArguments& arguments,
                                       Request& request) {
    auto& words = arguments.input.paths;
    request.action = words.empty() ? "" : words.front();
    if (std::find(std::begin(actions), std::end(actions), request.action) == std::end(actions))
        return Error{unknown_word({"việc", "action"}, request.action, actions)};
    words.erase(words.begin());
    std::string& file = request.review.baseline;
    file = setting_of(arguments.baseline, context.settings.baseline);
    if (file.empty()) file = "baseline.yaml";
    const bool exists = std::filesystem::exists(file);
    if (exists && request.action == "create")
        return Error{say("{} đã có; hãy dùng `update`", "{} exists; use `update`", file)};
    if (!exists && request.action != "create")
        return Error{say("chưa có {}; hãy dùng `create`", "there is no {}; use `create`", file)};
    return {};
}

Result<Request> understand(const Context& context, Options options) {
    Request request;
    if (const auto error = understand_action(context, options.review, request)) return *error;
    const std::string baseline = request.review.baseline;
    auto understood = understand(context, options.review);
    if (!understood) return understood.error();
    request.as_of = understood->as_of;
    request.review = std::move(understood->request);
    request.review.baseline = baseline;
    std::erase_if(request.review.inputs, [&](const Source& source) {
        return std::filesystem::path(source.path()).lexically_normal() ==
               std::filesystem::path(baseline).lexically_normal();
    });
    auto outputs = outputs_of(options.formats, names_of_findings_formats());
    if (!outputs) return outputs.error();
    request.outputs = *std::move(outputs);
    return request;
}

ExitCode run(const Context& context, const Options& options) {
    auto request = understand(context, options);
    if (!request) return usage_error(context, request.error().message);
    const auto engine = load_engine(setting_of(options.review.data, context.settings.data));
    if (!engine) return usage_error(context, engine.error().message);
    auto outcome = run_baseline(request->review, request->action == "create", options.allow_new,
                                all_rules(), engine->facts(request->as_of));
    if (!outcome) return usage_error(context, outcome.error().message);
    const bool incomplete = tally(outcome->unknown).incomplete();
    if (request->action != "check" && !incomplete && outcome->procedures > 0) {
        const auto error = write_file(request->review.baseline, record::to_yaml(outcome->baseline));
        if (error) return usage_error(context, error->message);
    }
    const bool stale = request->action == "check" && outcome->gone > 0;
    const ExitCode code = exit_code_of({.incomplete = incomplete,
                                        .empty = outcome->procedures == 0,
                                        .failed = stale || !outcome->unknown.empty()});
    auto report = report::baseline_report(
        {.action = request->action, .file = request->review.baseline}, *std::move(outcome));
    report.as_of = request->as_of;
    report.run.inputs = paths_of(request->review.inputs);
    return deliver(context, request->outputs, std::move(report), code);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual words{"`create`, `update` hoặc `check`, rồi tệp, thư mục thủ tục",
                              "`create`, `update` or `check`, then files or folders"};
    constexpr Bilingual allow{
        "`update` thêm cả phát hiện mới; không có thì mốc chỉ giảm",
        "`update` adds new findings, too; without it a baseline only shrinks"};
    add_arguments(app, "ACTION", options->review.input.paths, words.in(language));
    add_exclude(app, language, options->review.input.exclude);
    add_formats(app, language, options->formats);
    add_flag(app, "--allow-new", options->allow_new, allow.in(language));
    add_review_arguments(app, language, options->review);
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {"tthc baseline create procedures",
                                         "tthc baseline update --baseline baseline.yaml procedures",
                                         "tthc baseline check procedures"};

}  // namespace

extern const Command baseline_command;
constinit const Command baseline_command{
    .name = "baseline",
    .summary = {"mốc các phát hiện đã có từ trước: lập, rút bớt, kiểm tra",
                "the baseline of findings that were there before: make, shrink, check it"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
