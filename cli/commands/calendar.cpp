#include "dossier_options.h"
#include "output.h"
#include "settings.h"
#include "tthc/report/calendar_report.h"
#include "tthc/work/due_dates.h"

#include <memory>

namespace tthc::cli {
namespace {

struct Options {
    std::vector<std::string> formats;
    std::string latest = "15:00";
    std::string data;
};

ExitCode run(const Context& context, const Options& options) {
    constexpr std::string_view formats[] = {"csv"};
    const auto outputs = outputs_of(options.formats, formats);
    if (!outputs) return usage_error(context, outputs.error().message);
    const auto latest = latest_of(options.latest);
    if (!latest) return usage_error(context, latest.error().message);
    const auto calendar = load_calendar(setting_of(options.data, context.settings.data));
    if (!calendar) return usage_error(context, calendar.error().message);
    for (const Output& output : *outputs) {
        const auto error = write_output(context, output, [&](const Sink& sink) {
            report::write_calendar_csv(*calendar, {.latest = *latest}, sink);
        });
        if (error) return usage_error(context, error->message);
    }
    return ExitCode::clean;
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    add_formats(app, language, options->formats);
    add_latest(app, language, options->latest);
    add_data(app, language, options->data);
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {"tthc calendar -f csv=calendar.csv"};

}  // namespace

extern const Command calendar_command;
constinit const Command calendar_command{
    .name = "calendar",
    .summary = {"lịch làm việc của cơ quan, mỗi ngày một dòng",
                "working days of offices, a row a "
                "day"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
