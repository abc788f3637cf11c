#include "output.h"
#include "review_options.h"
#include "tthc/base/say.h"
#include "tthc/finding/tally.h"
#include "tthc/record/writer.h"
#include "tthc/report/baseline_report.h"
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
    house::RuleSet rules;
    Date as_of;
    std::vector<Output> outputs;
};

/// The first argument, taken from the others.
Result<std::string> action_of(std::vector<std::string>& words) {
    std::string action = words.empty() ? "" : words.front();
    if (std::find(std::begin(actions), std::end(actions), action) == std::end(actions))
        return Error{unknown_word({"việc", "action"}, action, actions)};
    words.erase(words.begin());
    return action;
}

/// The baseline has to be there already, or not yet.
Result<std::string> file_of(const Context& context, const std::string& word,
                            const std::string& action) {
    std::string file = setting_of(word, context.settings.baseline);
    if (file.empty()) file = "baseline.yaml";
    const bool exists = std::filesystem::exists(file);
    if (exists && action == "create")
        return Error{say("{} đã có; hãy dùng `update`", "{} exists; use `update`", file)};
    if (!exists && action != "create")
        return Error{say("chưa có {}; hãy dùng `create`", "there is no {}; use `create`", file)};
    return file;
}

Result<Request> understand(const Context& context, Options options) {
    Request request;
    auto action = action_of(options.review.input.paths);
    if (!action) return action.error();
    auto file = file_of(context, options.review.baseline, *action);
    if (!file) return file.error();
    auto understood = understand(context, options.review);
    if (!understood) return understood.error();
    request.action = *std::move(action);
    request.as_of = understood->as_of;
    request.review = std::move(understood->request);
    request.rules = std::move(understood->rules);
    request.review.baseline = *std::move(file);
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
                                request->rules.all(), engine->facts(request->as_of));
    if (!outcome) return usage_error(context, outcome.error().message);
    const bool incomplete = tally(outcome->unknown).incomplete();
    const bool writes = request->action != "check";
    if (writes && incomplete) {
        complain(context,
                 say("chưa ghi {}: có tệp chưa đọc được",
                     "{} was not written: some files could not be read", request->review.baseline));
    } else if (writes && outcome->procedures > 0) {
        const auto error = write_file(request->review.baseline, record::to_yaml(outcome->baseline));
        if (error) return usage_error(context, error->message);
    }
    const bool stale = request->action == "check" && outcome->gone > 0;
    const ExitCode code = exit_code_of({.incomplete = incomplete,
                                        .empty = outcome->procedures == 0,
                                        .failed = stale || !outcome->unknown.empty()});
    if (code == ExitCode::nothing_matched) complain_of_no_procedure(context, request->review.paths);
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
