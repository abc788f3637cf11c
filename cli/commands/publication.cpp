#include "output.h"
#include "review_options.h"
#include "settings.h"
#include "tthc/base/say.h"
#include "tthc/finding/tally.h"
#include "tthc/report/publication_report.h"
#include "tthc/work/engine.h"
#include "tthc/work/versions.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <memory>

namespace tthc::cli {
namespace {

struct Options {
    InputOptions input;
    std::vector<std::string> formats;
    std::string since;
    std::string as_of;
    std::string data;
    std::string jobs;
};

/// The options after their words were understood.
struct Request {
    InputOptions input;
    Date as_of;
    unsigned jobs = 1;
    std::string data;
    std::vector<Output> outputs;
};

Result<Request> understand(const Context& context, const Options& options) {
    Request request{.input = options.input};
    request.input.exclude = exclude_of(options.input.exclude, context.settings);
    request.data = setting_of(options.data, context.settings.data);
    const auto as_of = day_of(options.as_of, context.environment);
    if (!as_of) return as_of.error();
    request.as_of = *as_of;
    const auto jobs = jobs_of(options.jobs, context.environment);
    if (!jobs) return jobs.error();
    request.jobs = *jobs;
    auto outputs = outputs_of(options.formats, names_of_findings_formats(), options.input.paths);
    if (!outputs) return outputs.error();
    request.outputs = *std::move(outputs);
    return request;
}

/// Against a file or folder that is there, else against a revision of git.
VersionOptions versions_of(const Request& request, const std::string& since) {
    VersionOptions versions{.exclude = request.input.exclude, .jobs = request.jobs};
    std::error_code error;
    if (std::filesystem::exists(since, error)) {
        versions.versions = {since, request.input.paths.front()};
    } else {
        versions.versions = {since};
        versions.paths = request.input.paths;
    }
    return versions;
}

ExitCode code_of(const std::vector<Finding>& findings, bool is_empty) {
    return exit_code_of({.incomplete = tally(findings).incomplete(), .empty = is_empty});
}

ExitCode announce(const Context& context, const Options& options, const Request& request) {
    if (request.input.paths.size() != 1) {
        return usage_error(context, {"--since cần một tệp hoặc thư mục để so với bản cũ",
                                     "--since needs one file or folder to hold against the old"});
    }
    const auto engine = load_engine(request.data);
    if (!engine) return usage_error(context, engine.error().message);
    auto compared = compare_versions(versions_of(request, options.since), engine->knowledge());
    if (!compared) return usage_error(context, compared.error().message);
    Comparisons& comparisons = compared->comparisons;
    const ExitCode code = code_of(comparisons.findings, comparisons.pairs.empty());
    if (code == ExitCode::nothing_matched) complain_of_no_procedure(context, options.input.paths);
    auto report = report::announcement_report(std::move(comparisons), request.as_of);
    report.run.inputs = {options.since, request.input.paths.front()};
    return deliver(context, request.outputs, std::move(report), code);
}

ExitCode run(const Context& context, const Options& options) {
    const auto request = understand(context, options);
    if (!request) return usage_error(context, request.error().message);
    if (!options.since.empty()) return announce(context, options, *request);
    const auto inputs = read_inputs(context, request->input);
    if (!inputs) return usage_error(context, inputs.error().message);
    const auto engine = load_engine(request->data);
    if (!engine) return usage_error(context, engine.error().message);
    auto statuses = publication_statuses(*inputs, engine->calendar, request->as_of, request->jobs);
    const bool is_empty = statuses.procedures.empty() && statuses.internal == 0;
    const ExitCode code = code_of(statuses.findings, is_empty);
    if (code == ExitCode::nothing_matched) complain_of_no_procedure(context, options.input.paths);
    auto report = report::publication_report(std::move(statuses), request->as_of);
    report.run.inputs = options.input.paths;
    return deliver(context, request->outputs, std::move(report), code);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual since{
        "bản cũ (tệp, thư mục, phiên bản của git): lập danh mục mới ban hành, sửa đổi, bãi bỏ",
        "the old version (file, folder, revision of git): lists of what is new, amended, "
        "abolished"};
    add_inputs(app, language, options->input);
    add_formats(app, language, options->formats);
    add_text(app, "--since", options->since, since.in(language), "OLD");
    add_as_of(app, language, options->as_of);
    add_data(app, language, options->data);
    add_jobs(app, language, options->jobs);
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {"tthc publication procedures",
                                         "tthc publication --since 2025 2026 -f docx=danh-muc.docx",
                                         "tthc publication --since HEAD~1 procedures"};

}  // namespace

extern const Command publication_command;
constinit const Command publication_command{
    .name = "publication",
    .summary = {"tình hình công bố, nhập Cơ sở dữ liệu quốc gia, niêm yết; danh mục để công bố",
                "decision, national database and posting of each procedure; lists to announce"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
