#include "output.h"
#include "settings.h"
#include "tthc/base/say.h"
#include "tthc/base/split.h"
#include "tthc/diff/accepted.h"
#include "tthc/diff/disagreements.h"
#include "tthc/diff/effects.h"
#include "tthc/finding/tally.h"
#include "tthc/model/load_record.h"
#include "tthc/report/diff_report.h"
#include "tthc/work/engine.h"
#include "tthc/work/versions.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <memory>
#include <ostream>
#include <set>

namespace tthc::cli {
namespace {

struct Options {
    std::vector<std::string> paths;
    std::vector<std::string> only;
    std::vector<std::string> exclude;
    std::vector<std::string> formats;
    std::string jobs;
    std::string data;
    std::string fail_on = "never";
    bool exit_code = false;
    bool all = false;
    bool staged = false;
    bool same = false;
    std::string accept;
};

/// `--fail-on`: effects, separated by commas.
Result<std::set<Effect>> effects_of(const std::string& words) {
    std::set<Effect> effects;
    for (const std::string_view word : split(words, ",")) {
        if (word == "never") continue;
        const auto* const known = std::find_if(
            std::begin(record::Words<Effect>::words), std::end(record::Words<Effect>::words),
            [&](const auto& effect) { return effect.key == word; });
        if (known == std::end(record::Words<Effect>::words)) {
            constexpr std::string_view all[] = {"increasing", "unclear", "neutral", "reducing",
                                                "never"};
            return Error{unknown_word({"tác động", "effect"}, std::string(word), all)};
        }
        effects.insert(known->value);
    }
    return effects;
}

ExitCode code_of(const Comparisons& comparisons, const Options& options,
                 const std::set<Effect>& fail_on) {
    const EffectCounts counts = count(comparisons.pairs);
    return exit_code_of(
        {.incomplete = tally(comparisons.findings).incomplete(),
         .empty = comparisons.pairs.empty(),
         .failed = (options.exit_code && counts.differs()) || counts.has_any(fail_on)});
}

/// Takes out what the reader does not want to see as changes.
std::optional<Error> sift(const Context& context, const Options& options,
                          Comparisons& comparisons) {
    if (options.same) keep_disagreements(comparisons);
    if (options.accept.empty()) return {};
    const auto source = read_source(options.accept);
    if (!source) return source.error();
    const auto file = load_record<AcceptedFile>(*source);
    if (!file.record) {
        const Message& why = file.findings.front().message;
        return Error{{fmt::format("{}: {}", options.accept, why.vi),
                      fmt::format("{}: {}", options.accept, why.en)}};
    }
    for (const std::string& unused : accept(comparisons, *file.record)) {
        complain(context,
                 say("{}: không có thay đổi {} (đã chấp nhận mà không còn)",
                     "{}: no change {} (accepted, but no longer there)", options.accept, unused));
    }
    return {};
}

VersionOptions versions_of(const Context& context, const Options& options, unsigned jobs) {
    VersionOptions versions{.versions = options.paths, .staged = options.staged};
    versions.exclude = exclude_of(options.exclude, context.settings);
    versions.standard_input = [&context] { return text_of(context.streams.in); };
    versions.jobs = jobs;
    versions.paths = options.only;
    return versions;
}

ExitCode run(const Context& context, const Options& options) {
    const auto jobs = jobs_of(options.jobs, context.environment);
    if (!jobs) return usage_error(context, jobs.error().message);
    const VersionOptions versions = versions_of(context, options, *jobs);
    if (!are_versions(versions)) {
        return usage_error(
            context,
            {"`diff` cần bản cũ và bản mới: tthc diff OLD NEW, hoặc REV..REV, --staged",
             "`diff` needs the old and the new: tthc diff OLD NEW, or REV..REV, --staged"});
    }
    const auto fail_on = effects_of(options.fail_on);
    if (!fail_on) return usage_error(context, fail_on.error().message);
    const auto outputs = outputs_of(options.formats, names_of_findings_formats(), options.paths);
    if (!outputs) return usage_error(context, outputs.error().message);
    const auto engine = load_engine(setting_of(options.data, context.settings.data));
    if (!engine) return usage_error(context, engine.error().message);
    auto compared = compare_versions(versions, engine->knowledge());
    if (!compared) return usage_error(context, compared.error().message);
    if (const auto error = sift(context, options, *compared))
        return usage_error(context, error->message);
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
    constexpr Bilingual paths{"bản cũ và bản mới: tệp, thư mục, -, REV:path, REV; hoặc REV..REV",
                              "the old and the new: file, folder, -, REV:path, REV; or REV..REV"};
    constexpr Bilingual staged{"so sánh những gì sắp commit với HEAD (hoặc REV)",
                               "compare what will be committed with HEAD (or REV)"};
    constexpr Bilingual only{"chỉ xem dưới đường dẫn này; dùng được nhiều lần",
                             "only what is below this path of a revision; repeatable"};
    constexpr Bilingual exit_code{"mã thoát 1 khi có thay đổi", "exit code 1 on any change"};
    constexpr Bilingual all{"in cả những thay đổi không ảnh hưởng", "tell the neutral changes too"};
    add_arguments(app, "OLD NEW", options->paths, paths.in(language));
    add_exclude(app, language, options->exclude);
    add_formats(app, language, options->formats);
    constexpr Bilingual fail_on{
        "tác động làm mã thoát bằng 1: increasing, unclear, neutral, reducing, never",
        "effects that give exit code 1: increasing, unclear, neutral, reducing, never"};
    constexpr Bilingual same{"hai bản của cùng một nội dung: chỉ xem chỗ không khớp",
                             "two copies of one text: only where they disagree"};
    constexpr Bilingual accept{"tệp các thay đổi đã được chấp nhận", "file of accepted changes"};
    add_text(app, "--fail-on", options->fail_on, fail_on.in(language), "EFFECT,…");
    add_text(app, "--accept", options->accept, accept.in(language), "FILE");
    add_flag(app, "--same", options->same, same.in(language));
    add_flag(app, "--staged", options->staged, staged.in(language));
    add_words(app, "--path", options->only, only.in(language), "PATH");
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
