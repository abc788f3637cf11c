#include "output.h"
#include "settings.h"
#include "tthc/base/say.h"
#include "tthc/diff/effects.h"
#include "tthc/finding/tally.h"
#include "tthc/report/diff_report.h"
#include "tthc/work/engine.h"
#include "tthc/work/versions.h"

#include <fmt/ranges.h>

#include <memory>
#include <ostream>

namespace tthc::cli {
namespace {

struct Options {
    std::vector<std::string> paths;
    std::vector<std::string> exclude;
    std::vector<std::string> formats;
    std::string jobs;
    std::string data;
    std::string fail_on = "never";
    bool exit_code = false;
    bool all = false;
};

ExitCode code_of(const Comparisons& comparisons, const Options& options,
                 std::optional<Severity> fail_on) {
    const EffectCounts counts = count(comparisons.pairs);
    return exit_code_of(
        {.incomplete = tally(comparisons.findings).incomplete(),
         .empty = comparisons.pairs.empty(),
         .failed = (options.exit_code && counts.differs()) || counts.reaches(fail_on)});
}

ExitCode run(const Context& context, const Options& options) {
    if (options.paths.size() != 2) {
        return usage_error(context, {"`diff` cần bản cũ và bản mới: tthc diff OLD NEW",
                                     "`diff` needs the old and the new: tthc diff OLD NEW"});
    }
    const auto fail_on = fail_on_of(options.fail_on);
    if (!fail_on) return usage_error(context, fail_on.error().message);
    const auto outputs = outputs_of(options.formats, names_of_findings_formats(), options.paths);
    if (!outputs) return usage_error(context, outputs.error().message);
    const auto jobs = jobs_of(options.jobs, context.environment);
    if (!jobs) return usage_error(context, jobs.error().message);
    const auto engine = load_engine(setting_of(options.data, context.settings.data));
    if (!engine) return usage_error(context, engine.error().message);
    auto compared = compare_paths(options.paths[0], options.paths[1],
                                  exclude_of(options.exclude, context.settings), *jobs,
                                  engine->knowledge());
    if (!compared) return usage_error(context, compared.error().message);
    const ExitCode code = code_of(*compared, options, *fail_on);
    if (code == ExitCode::nothing_matched) {
        const std::string where = fmt::format("{}", fmt::join(options.paths, ", "));
        complain(context, say("không có thủ tục nào để so sánh trong: {}",
                              "no procedures to compare in: {}", where));
    }
    auto report = report::diff_report(
        *std::move(compared), options.all ? report::Shown::all : report::Shown::what_matters);
    report.run.inputs = options.paths;
    return deliver(context, *outputs, std::move(report), code);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual paths{"bản cũ và bản mới: hai tệp hoặc hai thư mục",
                              "the old and the new: two files or two folders"};
    constexpr Bilingual exit_code{"mã thoát 1 khi có thay đổi", "exit code 1 on any change"};
    constexpr Bilingual all{"in cả những thay đổi không ảnh hưởng",
                            "tell the neutral changes too"};
    add_arguments(app, "OLD NEW", options->paths, paths.in(language));
    add_exclude(app, language, options->exclude);
    add_formats(app, language, options->formats);
    add_fail_on(app, language, options->fail_on);
    add_flag(app, "--all", options->all, all.in(language));
    add_flag(app, "--exit-code", options->exit_code, exit_code.in(language));
    add_data(app, language, options->data);
    add_jobs(app, language, options->jobs);
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {"tthc diff 1.003868.yaml 1.003868.revised.yaml",
                                         "tthc diff --exit-code data/2025 data/2026"};

}  // namespace

extern const Command diff_command;
constinit const Command diff_command{
    .name = "diff",
    .summary = {"so sánh hai phiên bản theo ý nghĩa", "compare two versions by meaning"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
