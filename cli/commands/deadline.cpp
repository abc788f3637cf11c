#include "dossier_options.h"
#include "output.h"
#include "settings.h"
#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/finding/tally.h"
#include "tthc/report/due_report.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <memory>

namespace tthc::cli {
namespace {

struct Options {
    InputOptions input;  ///< its paths are the period, or where the procedure is looked for
    std::string procedure;
    DossierOptions dossier;
    std::vector<std::string> formats;
    std::string as_of;
    std::string data;
    std::string jobs;
};

/// The options after their words were understood.
struct Request {
    DueQuestion question;
    std::optional<Duration> period;
    std::vector<Output> outputs;
    unsigned jobs = 1;
};

/// `4 ngày làm việc`, with quotes or without, in the words of a decision too: `không quá 5 ngày, kể
/// từ ngày …`.
Result<Duration> period_of(const std::vector<std::string>& words) {
    const std::string text = utf8::squeeze(fmt::format("{}", fmt::join(words, " ")));
    std::string length = text.substr(0, text.find(','));
    for (const std::string_view end : {" kể từ ", " từ ngày "})
        length = length.substr(0, length.find(end));
    for (const std::string_view opening : {"không quá ", "tối đa ", "trong thời hạn ", "trong ",
                                           "chậm nhất ", "at most ", "within "}) {
        if (utf8::to_lower(length).starts_with(opening)) length.erase(0, opening.size());
    }
    if (const auto period = Duration::parse(length)) return *period;
    return Error{say("“{}” không phải thời hạn (4 ngày làm việc, 15 ngày, 8 giờ, 2 tháng)",
                     "“{}” is no period (4 working days, 15 days, 8 hours, 2 months)", text)};
}

Result<Request> understand(const Context& context, const Options& options) {
    Request request;
    if (options.procedure.empty()) {
        const auto period = period_of(options.input.paths);
        if (!period) return period.error();
        request.period = *period;
    }
    auto events = events_of(options.dossier);
    if (!events) return events.error();
    const auto latest = latest_of(options.dossier.latest);
    if (!latest) return latest.error();
    const auto day = day_of(options.as_of, context.environment);
    if (!day) return day.error();
    const auto jobs = jobs_of(options.jobs, context.environment);
    if (!jobs) return jobs.error();
    std::vector<std::string_view> formats = names_of_findings_formats();
    formats.emplace_back("ics");
    auto outputs = outputs_of(options.formats, formats, options.input.paths);
    if (!outputs) return outputs.error();
    auto calendar = load_calendar(setting_of(options.data, context.settings.data));
    if (!calendar) return calendar.error();
    request.question = {*std::move(calendar), *std::move(events), {*latest, *day}};
    request.outputs = *std::move(outputs);
    request.jobs = *jobs;
    return request;
}

Result<DueDates> answer(const Context& context, const Options& options, const Request& request) {
    if (request.period) return due_of_period(*request.period, request.question);
    InputOptions input = options.input;
    input.exclude = exclude_of(input.exclude, context.settings);
    const auto sources = read_inputs(context, input);
    if (!sources) return sources.error();
    return due_of_procedure(options.procedure, *sources, request.question, request.jobs);
}

ExitCode run(const Context& context, const Options& options) {
    auto request = understand(context, options);
    if (!request) return usage_error(context, request.error().message);
    auto dates = answer(context, options, *request);
    if (!dates) return usage_error(context, dates.error().message);
    std::vector<Output> reports;
    for (const Output& output : request->outputs) {
        if (output.format != "ics") {
            reports.push_back(output);
            continue;
        }
        const auto error = write_output(context, output, [&](const Sink& sink) {
            sink(report::due_as_ics(*dates, context.language()));
        });
        if (error) return usage_error(context, error->message);
    }
    const bool untold = std::any_of(dates->periods.begin(), dates->periods.end(),
                                    [](const PeriodDue& period) { return !period.due; });
    const ExitCode code =
        exit_code_of({.incomplete = untold || tally(dates->findings).incomplete()});
    auto report = report::due_report(*std::move(dates));
    if (!options.procedure.empty()) report.run.inputs = options.input.paths;
    return deliver(context, reports, std::move(report), code);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual what{"thời hạn (4 ngày làm việc); hoặc nơi có thủ tục của --procedure",
                             "a period (4 working days); or where the procedure of --procedure is"};
    constexpr Bilingual procedure{"mã thủ tục: hạn của hồ sơ theo thời hạn của thủ tục này",
                                  "code of a procedure, whose deadlines are taken"};
    add_arguments(app, "PERIOD|PATH", options->input.paths, what.in(language));
    add_exclude(app, language, options->input.exclude);
    add_text(app, "--procedure", options->procedure, procedure.in(language), "CODE");
    add_dossier(app, language, options->dossier);
    add_formats(app, language, options->formats);
    add_as_of(app, language, options->as_of);
    add_data(app, language, options->data);
    add_jobs(app, language, options->jobs);
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {
    "tthc deadline \"4 ngày làm việc\" --received 2026-02-12T15:30",
    "tthc deadline --procedure 1.003868 data/procedures --received 2026-08-21",
    "tthc deadline \"15 ngày\" --received 2026-08-11 -f ics=hen-tra.ics"};

}  // namespace

extern const Command deadline_command;
constinit const Command deadline_command{
    .name = "deadline",
    .summary = {"ngày hẹn trả của một hồ sơ, và vì sao", "when a dossier is due, and why"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
