#include "dossier_options.h"
#include "output.h"
#include "pricing_options.h"
#include "review_options.h"
#include "tthc/base/say.h"
#include "tthc/finding/tally.h"
#include "tthc/report/period_report.h"
#include "tthc/work/due_dates.h"

#include <memory>

namespace tthc::cli {
namespace {

struct Options {
    std::vector<std::string> files;
    std::string period;
    std::string latest = "15:00";
    std::vector<std::string> formats;
    std::string norms;
    std::string as_of;
    std::string data;
    std::string jobs;
};

/// The options after their words were understood.
struct Request {
    periodic::PeriodQuestion question;
    UnderstoodReview review;
    Engine engine;
    std::vector<Output> outputs;
};

Result<periodic::ReportingPeriod> period_of(const std::string& word) {
    auto period = periodic::ReportingPeriod::parse(word);
    if (period) return *std::move(period);
    return Error{say("--period cần kỳ báo cáo (2016, 2016-H1, 2016-Q4, 2016-12), không phải `{}`",
                     "--period needs a period (2016, 2016-H1, 2016-Q4, 2016-12), not `{}`", word)};
}

std::optional<Error> load_lists(Request& request, const std::string& folder,
                                std::optional<std::chrono::minutes> latest, Date today,
                                unsigned jobs) {
    auto calendar = load_calendar(folder);
    if (!calendar) return calendar.error();
    auto dossiers = cases::load_dossier_words(folder);
    if (!dossiers) return dossiers.error();
    auto registers = feedback::load_register_words(folder);
    if (!registers) return registers.error();
    auto engine = load_engine(folder);
    if (!engine) return engine.error();
    request.question.cases = {.calendar = *std::move(calendar),
                              .rules = {latest, today},
                              .words = *std::move(dossiers),
                              .procedures = {},
                              .jobs = jobs};
    request.question.words = *std::move(registers);
    request.engine = *std::move(engine);
    return {};
}

Result<Request> understand_report(const Context& context, const Options& options) {
    if (options.files.size() != 1) {
        return Error{{"`report` cần một tệp báo cáo (`report:`): tthc report FILE --period 2016-Q4",
                      "`report` needs a file (`report:`): tthc report FILE --period 2016-Q4"}};
    }
    Request request;
    auto period = period_of(options.period);
    if (!period) return period.error();
    request.question.period = *std::move(period);
    const auto latest = latest_of(options.latest);
    if (!latest) return latest.error();
    auto review = understand(context, ReviewArguments{.input = {.paths = options.files},
                                                      .as_of = options.as_of,
                                                      .jobs = options.jobs,
                                                      .data = options.data});
    if (!review) return review.error();
    request.review = *std::move(review);
    request.question.review = request.review.request;
    const Date today = request.review.as_of;
    const unsigned jobs = request.question.review.options.jobs;
    const std::string folder = setting_of(options.data, context.settings.data);
    if (auto error = load_lists(request, folder, *latest, today, jobs)) return *std::move(error);
    auto norms = choose_norms(folder, setting_of(options.norms, context.settings.norms));
    if (!norms) return norms.error();
    request.question.pricing = {.norms = std::move(norms->norms),
                                .choice = {.day = today, .norms = std::move(norms->id)},
                                .jobs = jobs};
    auto outputs = outputs_of(options.formats, names_of_findings_formats(), options.files);
    if (!outputs) return outputs.error();
    request.outputs = *std::move(outputs);
    return request;
}

ExitCode run(const Context& context, const Options& options) {
    auto request = understand_report(context, options);
    if (!request) return usage_error(context, request.error().message);
    auto report =
        periodic::compose_report(Source(options.files.front()), std::move(request->question),
                                 request->review.rules.all(), request->engine);
    if (!report) return usage_error(context, report.error().message);
    const FindingTally counts = tally(report->findings);
    const ExitCode code = exit_code_of(
        {.incomplete = counts.incomplete(), .failed = counts.reaches(Severity::error)});
    return deliver(context, request->outputs, report::period_report(*std::move(report)), code);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual file{"tệp báo cáo (`report:`), nêu các tệp của kỳ",
                             "report file (`report:`), which names the files of the period"};
    constexpr Bilingual period{"kỳ báo cáo: 2016, 2016-H1, 2016-Q4, 2016-12",
                               "the period: 2016, 2016-H1, 2016-Q4, 2016-12"};
    add_arguments(app, "FILE", options->files, file.in(language));
    add_text(app, "--period", options->period, period.in(language), "PERIOD");
    add_latest(app, language, options->latest);
    add_formats(app, language, options->formats);
    add_as_of(app, language, options->as_of);
    add_norms(app, language, options->norms);
    add_data(app, language, options->data);
    add_jobs(app, language, options->jobs);
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {
    "tthc report bao-cao.yaml --period 2016-Q4",
    "tthc report bao-cao.yaml --period 2016 -f docx=bao-cao.docx"};

}  // namespace

extern const Command report_command;
constinit const Command report_command{
    .name = "report",
    .summary = {"báo cáo định kỳ về kiểm soát thủ tục, mỗi số liệu kèm tệp và dòng",
                "the periodic report, each figure with its file and rows"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
