#include "tthc/report/saved/merge.h"

#include "output.h"
#include "review_options.h"
#include "tthc/report/review_report.h"

#include <memory>

namespace tthc::cli {
namespace {

struct Options {
    std::vector<std::string> files;
    std::vector<std::string> formats;
    std::string baseline;
    std::string lowest;
    bool allow_empty = false;
};

ExitCode run(const Context& context, const Options& options) {
    if (options.files.empty()) {
        return usage_error(context, {"`merge` cần kết quả của mọi phần: tthc merge TỆP…",
                                     "`merge` needs the reports of all parts: tthc merge FILE…"});
    }
    const auto outputs = outputs_of(options.formats, names_of_findings_formats(), options.files);
    if (!outputs) return usage_error(context, outputs.error().message);
    const auto lowest = lowest_of(options.lowest);
    if (!lowest) return usage_error(context, lowest.error().message);
    report::saved::Texts texts;
    auto merged = report::saved::merge(options.files, texts);
    if (!merged) return usage_error(context, merged.error().message);
    ReviewRun run{.review = std::move(merged->review)};
    const std::string baseline = setting_of(options.baseline, context.settings.baseline);
    if (!baseline.empty()) {
        const auto error = take_out_baseline(baseline, run);
        if (error) return usage_error(context, error->message);
    }
    if (*lowest) leave_out_below(**lowest, run);
    const report::RunReport& frame = merged->frame;
    const ExitCode code = code_of(run.review, frame.fail_on, options.allow_empty);
    if (code == ExitCode::nothing_matched) complain_of_no_procedure(context, options.files);
    auto report = report::review_report(std::move(run), frame.as_of, frame.view, merged->top);
    report.run.inputs = frame.run.inputs;
    report.fail_on = frame.fail_on;
    report.letterhead = frame.letterhead;
    return deliver(static_cast<const Console&>(context), *outputs, std::move(report), code);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual files{"kết quả của mọi phần (review --shard i/n -f saved=TỆP)",
                              "reports of all parts (review --shard i/n -f saved=FILE)"};
    constexpr Bilingual empty{"không có thủ tục nào thì mã thoát vẫn là 0",
                              "exit 0 where there is no procedure"};
    add_arguments(app, "FILE", options->files, files.in(language));
    add_formats(app, language, options->formats);
    add_baseline(app, language, options->baseline);
    add_lowest(app, language, options->lowest);
    add_flag(app, "--allow-empty", options->allow_empty, empty.in(language));
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {"tthc review --shard 1/2 -f saved=1.saved procedures",
                                         "tthc review --shard 2/2 -f saved=2.saved procedures",
                                         "tthc merge 1.saved 2.saved -f text -f html=ra-soat.html"};

}  // namespace

extern const Command merge_command;
constinit const Command merge_command{
    .name = "merge",
    .summary = {"ghép kết quả rà soát của nhiều máy thành một",
                "join reviews of several machines into one"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
