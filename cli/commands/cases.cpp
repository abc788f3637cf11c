#include "dossier_options.h"
#include "output.h"
#include "settings.h"
#include "tthc/base/say.h"
#include "tthc/finding/tally.h"
#include "tthc/report/case_sql.h"
#include "tthc/report/cases_report.h"
#include "tthc/work/due_dates.h"

#include <istream>
#include <memory>
#include <ostream>

namespace tthc::cli {
namespace {

struct Options {
    std::vector<std::string> files;
    std::vector<std::string> procedures;
    std::vector<std::string> formats;
    std::string sql;
    std::string latest = "15:00";
    std::string top = "20";
    std::string as_of;
    std::string data;
    std::string jobs;
    bool update = false;
};

/// The options after their words were understood.
struct Request {
    cases::CaseQuestion question;
    std::vector<Output> outputs;
    std::size_t most = 0;
};

Result<std::vector<Source>> procedures_of(const Context& context, const Options& options) {
    if (options.procedures.empty()) return std::vector<Source>();
    InputOptions input{.paths = options.procedures};
    input.exclude = exclude_of({}, context.settings);
    return read_inputs(context, input);
}

Result<Request> understand(const Context& context, const Options& options) {
    if (options.files.empty()) {
        return Error{{"`cases` cần danh sách hồ sơ: tthc cases FILE",
                      "`cases` needs a list of dossiers: tthc cases FILE"}};
    }
    if (options.update && options.procedures.empty()) {
        return Error{{"--update cần --procedures, nơi có các tệp thủ tục",
                      "--update needs --procedures, where the procedure files are"}};
    }
    Request request;
    const auto latest = latest_of(options.latest);
    if (!latest) return latest.error();
    const auto day = day_of(options.as_of, context.environment);
    if (!day) return day.error();
    request.question.rules = {*latest, *day};
    const auto jobs = jobs_of(options.jobs, context.environment);
    if (!jobs) return jobs.error();
    request.question.jobs = *jobs;
    const auto most = number_of("--top", options.top);
    if (!most) return most.error();
    request.most = *most;
    auto outputs = outputs_of(options.formats, names_of_findings_formats(), options.files);
    if (!outputs) return outputs.error();
    request.outputs = *std::move(outputs);
    const std::string folder = setting_of(options.data, context.settings.data);
    auto calendar = load_calendar(folder);
    if (!calendar) return calendar.error();
    request.question.calendar = *std::move(calendar);
    auto words = cases::load_dossier_words(folder);
    if (!words) return words.error();
    request.question.words = *std::move(words);
    auto procedures = procedures_of(context, options);
    if (!procedures) return procedures.error();
    request.question.procedures = *std::move(procedures);
    return request;
}

ExitCode print_sql(const Context& context, const Options& options,
                   const cases::CaseQuestion& question) {
    const auto dialect =
        word_of_option<report::SqlDialect>({"phương ngữ SQL", "dialect of SQL"}, options.sql);
    if (!dialect) return usage_error(context, dialect.error().message);
    const auto form = cases::form_of_lists(options.files, question.words);
    if (!form) return usage_error(context, form.error().message);
    cases::CaseClock clock(question.calendar, question.rules);
    std::vector<Finding> findings;
    const cases::PeriodTable periods = cases::load_periods(question, clock, findings);
    if (!findings.empty()) return usage_error(context, error_of(findings.front()).message);
    context.streams.out << report::case_sql({*dialect, options.files, form->head, form->separator,
                                             &question.words, &periods, &clock, question.rules});
    return ExitCode::clean;
}

ExitCode run(const Context& context, const Options& options) {
    auto request = understand(context, options);
    if (!request) return usage_error(context, request.error().message);
    if (!options.sql.empty()) return print_sql(context, options, request->question);
    const auto standard_input = [&](std::span<char> room) {
        context.streams.in.read(room.data(), static_cast<std::streamsize>(room.size()));
        return static_cast<std::size_t>(context.streams.in.gcount());
    };
    auto found = cases::run_cases(options.files, request->question, standard_input);
    std::vector<cases::ActualTime> times;
    if (options.update) {
        times = cases::actual_times(found);
        cases::write_actual_times(times);
    }
    const ExitCode code = exit_code_of({.incomplete = tally(found.results.findings).incomplete(),
                                        .empty = found.results.rows == 0});
    return deliver(context, request->outputs,
                   report::cases_report(std::move(found), std::move(times), request->most), code);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual files{"danh sách hồ sơ: CSV hoặc XLSX; `-`: CSV từ đầu vào chuẩn",
                              "lists of dossiers: CSV or XLSX; `-`: CSV from standard input"};
    constexpr Bilingual procedures{"nơi có các tệp thủ tục, để tính theo thời hạn của thủ tục",
                                   "where the procedure files are, whose deadlines hold"};
    constexpr Bilingual update{
        "ghi thời gian thực tế (trung vị) vào `deadlines.actual` của thủ tục",
        "write the time measured (median) to `deadlines.actual`"};
    constexpr Bilingual sql{"chỉ in phép tính này bằng SQL: duckdb, spark",
                            "only print this computation as SQL: duckdb, spark"};
    constexpr Bilingual top{"số dòng nhiều nhất của mỗi bảng; mặc định 20",
                            "how many rows of a table are printed at most; default 20"};
    add_arguments(app, "FILE", options->files, files.in(language));
    add_words(app, "--procedures", options->procedures, procedures.in(language), "PATH");
    add_flag(app, "--update", options->update, update.in(language));
    add_text(app, "--sql", options->sql, sql.in(language), "DIALECT");
    add_text(app, "--top", options->top, top.in(language), "N");
    add_latest(app, language, options->latest);
    add_formats(app, language, options->formats);
    add_as_of(app, language, options->as_of);
    add_data(app, language, options->data);
    add_jobs(app, language, options->jobs);
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {
    "tthc cases ho-so-2024.csv --procedures data/procedures",
    "tthc cases ho-so-*.csv --procedures data/procedures --update",
    "tthc cases ho-so-2024.csv --sql duckdb > ho-so.sql"};

}  // namespace

extern const Command cases_command;
constinit const Command cases_command{
    .name = "cases",
    .summary = {"kết quả giải quyết hồ sơ so với hạn",
                "results of dossiers against their due "
                "dates"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
