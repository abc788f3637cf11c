#include "output.h"
#include "settings.h"
#include "tthc/finding/tally.h"
#include "tthc/report/feedback_report.h"
#include "tthc/work/due_dates.h"

#include <istream>
#include <memory>

namespace tthc::cli {
namespace {

struct Options {
    std::vector<std::string> files;
    std::vector<std::string> formats;
    std::string top = "20";
    std::string as_of;
    std::string data;
    std::string fail_on;
};

/// The options after their words were understood.
struct Request {
    std::vector<Output> outputs;
    std::size_t most = 0;
    Date day;
    std::optional<Severity> fail_on;
    Calendar calendar;
    feedback::RegisterWords words;
};

Result<Request> understand(const Context& context, const Options& options) {
    if (options.files.empty()) {
        return Error{{"`feedback` cần sổ phản ánh, kiến nghị: tthc feedback FILE",
                      "`feedback` needs a register: tthc feedback FILE"}};
    }
    Request request;
    auto outputs = outputs_of(options.formats, names_of_findings_formats(), options.files);
    if (!outputs) return outputs.error();
    request.outputs = *std::move(outputs);
    const auto most = number_of("--top", options.top);
    if (!most) return most.error();
    request.most = *most;
    const auto day = day_of(options.as_of, context.environment);
    if (!day) return day.error();
    request.day = *day;
    const auto fail_on = fail_on_of(fail_on_word(options.fail_on, context.settings));
    if (!fail_on) return fail_on.error();
    request.fail_on = *fail_on;
    const std::string folder = setting_of(options.data, context.settings.data);
    auto calendar = load_calendar(folder);
    if (!calendar) return calendar.error();
    request.calendar = *std::move(calendar);
    auto words = feedback::load_register_words(folder);
    if (!words) return words.error();
    request.words = *std::move(words);
    return request;
}

ExitCode run(const Context& context, const Options& options) {
    const auto request = understand(context, options);
    if (!request) return usage_error(context, request.error().message);
    const auto standard_input = [&](std::span<char> room) {
        context.streams.in.read(room.data(), static_cast<std::streamsize>(room.size()));
        return static_cast<std::size_t>(context.streams.in.gcount());
    };
    auto found = feedback::run_feedback(options.files, request->words, request->calendar,
                                        request->day, standard_input);
    const FindingTally counts = tally(found.results.findings);
    const ExitCode code = exit_code_of({.incomplete = counts.incomplete(),
                                        .empty = found.results.rows == 0,
                                        .failed = counts.reaches(request->fail_on)});
    auto report = report::feedback_report(std::move(found), request->most);
    report.fail_on = request->fail_on;
    return deliver(context, request->outputs, std::move(report), code);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual files{"sổ phản ánh, kiến nghị: CSV hoặc XLSX; `-`: CSV từ đầu vào chuẩn",
                              "registers: CSV or XLSX; `-`: CSV from standard input"};
    constexpr Bilingual top{"số dòng nhiều nhất của mỗi bảng; mặc định 20",
                            "how many rows of a table are printed at most; default 20"};
    add_arguments(app, "FILE", options->files, files.in(language));
    add_text(app, "--top", options->top, top.in(language), "N");
    add_formats(app, language, options->formats);
    add_as_of(app, language, options->as_of);
    add_data(app, language, options->data);
    add_fail_on(app, language, options->fail_on);
    return [options](const Context& context) { return run(context, *options); };
}

constexpr std::string_view examples[] = {"tthc feedback so-phan-anh-2024.csv"};

}  // namespace

extern const Command feedback_command;
constinit const Command feedback_command{
    .name = "feedback",
    .summary = {"sổ phản ánh, kiến nghị: sai, thiếu, quá hạn, và thủ tục bị phản ánh",
                "register of feedback: faults, limits, and procedures complained about"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
