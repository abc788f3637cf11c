#include "output.h"
#include "progress.h"
#include "settings.h"
#include "tthc/base/say.h"
#include "tthc/finding/tally.h"
#include "tthc/report/import_report.h"

#include <fmt/ranges.h>

#include <memory>

namespace tthc::cli {
namespace {

struct Options {
    InputOptions inputs;
    std::vector<std::string> formats;
    std::string folder;
    std::string report;
    std::string as_of;
    std::string data;
    std::string jobs;
    std::string fail_on = "never";
    importing::WriteRules rules;
};

ExitCode code_of(const ImportResult& result, std::optional<Severity> fail_on) {
    const FindingTally counts = tally(result.findings);
    return exit_code_of({.incomplete = counts.incomplete(),
                         .empty = result.writes.empty(),
                         .failed = counts.reaches(fail_on)});
}

/// `--report FILE`: json where the name says so, else text.
std::vector<std::string> formats_of(const Options& options) {
    std::vector<std::string> formats = options.formats;
    if (options.report.empty()) return formats;
    if (formats.empty()) formats.emplace_back("text");
    const bool json = options.report.ends_with(".json");
    formats.push_back(fmt::format("{}={}", json ? "json" : "text", options.report));
    return formats;
}

/// The options after their words were understood.
struct Request {
    std::vector<Source> inputs;
    std::vector<Output> outputs;
    std::optional<Severity> fail_on;
    Date day;
    unsigned jobs = 1;
};

Result<Request> understand(const Context& context, const Options& options) {
    if (options.inputs.paths.empty() || options.folder.empty()) {
        return Error{{"`import` cần bản ghi và thư mục: tthc import INPUT -o DIR",
                      "`import` needs records and a folder: tthc import INPUT -o DIR"}};
    }
    Request request;
    const auto fail_on = fail_on_of(options.fail_on);
    if (!fail_on) return fail_on.error();
    request.fail_on = *fail_on;
    auto outputs =
        outputs_of(formats_of(options), names_of_findings_formats(), options.inputs.paths);
    if (!outputs) return outputs.error();
    request.outputs = *std::move(outputs);
    const auto jobs = jobs_of(options.jobs, context.environment);
    if (!jobs) return jobs.error();
    request.jobs = *jobs;
    const auto day = day_of(options.as_of, context.environment);
    if (!day) return day.error();
    request.day = *day;
    InputOptions input = options.inputs;
    input.exclude = exclude_of(input.exclude, context.settings);
    input.extensions = {".json", ".jsonl", ".ndjson", ".csv", ".xlsx"};
    auto inputs = read_inputs(context, input);
    if (!inputs) return inputs.error();
    request.inputs = *std::move(inputs);
    return request;
}

Result<ImportResult> imported_into(const Context& context, const Options& options,
                                   const Request& request, const importing::Lexicon& lexicon) {
    ProgressLine progress(context, {"bản ghi", "records"});
    return import_into({.folder = options.folder,
                        .day = request.day,
                        .jobs = request.jobs,
                        .rules = options.rules,
                        .progress = [&](std::size_t done) { progress.tell(done); }},
                       request.inputs, lexicon);
}

ExitCode run(const Context& context, const Options& options) {
    const auto request = understand(context, options);
    if (!request) return usage_error(context, request.error().message);
    constexpr std::string_view kinds[] = {"exchange"};
    const auto data = engine_data(setting_of(options.data, context.settings.data), kinds);
    if (!data) return usage_error(context, data.error().message);
    const auto lexicon = importing::load_lexicon(*data);
    if (!lexicon) return usage_error(context, lexicon.error().message);
    auto imported = imported_into(context, options, *request, *lexicon);
    if (!imported) return usage_error(context, imported.error().message);
    const ExitCode code = code_of(*imported, request->fail_on);
    if (code == ExitCode::nothing_matched) {
        const std::string where = fmt::format("{}", fmt::join(options.inputs.paths, ", "));
        complain(context, say("không có bản ghi nào trong: {}", "no records in: {}", where));
    }
    auto report = report::import_report(*std::move(imported));
    report.run.inputs = options.inputs.paths;
    report.fail_on = request->fail_on;
    return deliver(context, request->outputs, std::move(report), code);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual inputs{
        "tệp JSON, JSON Lines, CSV, XLSX, thư mục, hoặc `-` là đầu vào chuẩn",
        "JSON, JSON Lines, CSV or XLSX files, folders, or `-`"};
    constexpr Bilingual folder{"thư mục nhận các tệp <lĩnh vực>/<mã>.yaml",
                               "folder that takes the files <field>/<code>.yaml"};
    constexpr Bilingual report{"ghi báo cáo vào tệp này: JSON nếu tên có đuôi .json",
                               "write the report to this file: JSON if it ends with .json"};
    constexpr Bilingual reparse{"đọc lại cả bản ghi không đổi",
                                "read unchanged records anew as well"};
    constexpr Bilingual accept{"lấy theo bản ghi ở tệp đã sửa tay",
                               "take the record's side in files edited by hand"};
    add_arguments(app, "INPUT", options->inputs.paths, inputs.in(language));
    add_text(app, "-o,--output", options->folder, folder.in(language), "DIR");
    add_text(app, "--report", options->report, report.in(language), "FILE");
    add_flag(app, "--reparse", options->rules.reparse, reparse.in(language));
    add_flag(app, "--accept", options->rules.accept, accept.in(language));
    add_exclude(app, language, options->inputs.exclude);
    add_stdin_filename(app, language, options->inputs);
    add_formats(app, language, options->formats);
    add_fail_on(app, language, options->fail_on);
    add_as_of(app, language, options->as_of);
    add_data(app, language, options->data);
    add_jobs(app, language, options->jobs);
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {
    "tthc import records/ -o procedures",
    "tthc import records.jsonl -o procedures --report loss.json"};

}  // namespace

extern const Command import_command;
constinit const Command import_command{
    .name = "import",
    .summary = {"nhập bản ghi của Cơ sở dữ liệu quốc gia, danh sách thủ tục",
                "read records of the national database and lists of procedures"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
