#include "output.h"
#include "tthc/finding/tally.h"
#include "tthc/report/survey_report.h"

#include <memory>

namespace tthc::cli {
namespace {

struct Options {
    std::vector<std::string> files;
    std::vector<std::string> formats;
};

ExitCode run(const Console& console, const Options& options) {
    if (options.files.size() != 1) {
        return usage_error(console, {"`survey` cần một tệp khảo sát: tthc survey FILE",
                                     "`survey` needs one survey: tthc survey FILE"});
    }
    const auto outputs = outputs_of(options.formats, names_of_findings_formats(), options.files);
    if (!outputs) return usage_error(console, outputs.error().message);
    auto found = survey::run_survey(read_input(console, {.paths = options.files}));
    const FindingTally counts = tally(found.findings);
    const ExitCode code = exit_code_of(
        {.incomplete = counts.incomplete(), .failed = counts.reaches(Severity::error)});
    return deliver(console, *outputs, report::survey_report(std::move(found)), code);
}

AnyAction define(CLI::App& app, Language language) {
    const auto options = std::make_shared<Options>();
    constexpr Bilingual file{"tệp khảo sát (`survey:`)", "a survey (`survey:`)"};
    add_arguments(app, "FILE", options->files, file.in(language));
    add_formats(app, language, options->formats);
    return PlainAction([options](const Console& console) { return run(console, *options); });
}

constexpr std::string_view examples[] = {"tthc survey khao-sat-2016.yaml"};

}  // namespace

extern const Command survey_command;
constinit const Command survey_command{
    .name = "survey",
    .summary = {"mức độ hài lòng, theo câu hỏi, yếu tố và kỳ",
                "satisfaction, by question, factor and period"},
    .examples = examples,
    .define = define,
};

}  // namespace tthc::cli
