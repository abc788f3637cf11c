#pragma once

#include "options.h"
#include "tthc/base/sink.h"
#include "tthc/report/run_report.h"

#include <fmt/format.h>

namespace tthc::cli {

/// One `-f FORMAT[=FILE]`; an empty file is standard output.
struct Output {
    std::string format;
    std::string file;
};

/// The words of `-f` as outputs; refuses unknown formats, two reports on standard output, one there
/// that is no text, two in one file, and a file that is also an input. No word means the first
/// known format.
Result<std::vector<Output>> outputs_of(const std::vector<std::string>& words,
                                       std::span<const std::string_view> known,
                                       std::span<const std::string> inputs = {});

/// Writes where the output belongs; `write` is called once.
std::optional<Error> write_output(const Console& console, const Output& output,
                                  const std::function<void(const Sink&)>& write);

/// The style of one output: files are never in colour.
report::Style style_of(const Console& console, const Output& output);

std::vector<std::string_view> names_of_findings_formats();

/// Whether a format says what procedures are called (worksheets, pages).
bool names_procedures(const std::vector<Output>& outputs);

/// Writes the findings in one format; those beyond its limit are counted on standard error.
std::optional<Error> write_findings(const Console& console, const Output& output,
                                    report::RunReport& report);

/// Writes the report of a command in each format asked for; `code`, which the report tells too,
/// unless something cannot be written.
ExitCode deliver(const Console& console, const std::vector<Output>& outputs,
                 report::RunReport report, ExitCode code);
/// With the letterhead of tthc.yaml.
ExitCode deliver(const Context& context, const std::vector<Output>& outputs,
                 report::RunReport report, ExitCode code);

template <class Report, std::size_t count>
std::vector<std::string_view> names_of(const report::OutputFormat<Report> (&formats)[count]) {
    std::vector<std::string_view> names;
    for (const auto& format : formats)
        names.push_back(format.name);
    return names;
}

/// The same for a report that has no findings and formats of its own.
template <class Report, std::size_t count>
ExitCode deliver(const Console& console, const std::vector<Output>& outputs,
                 const report::OutputFormat<Report> (&formats)[count], Report report,
                 ExitCode code) {
    report.run.exit_code = static_cast<int>(code);
    for (const Output& output : outputs) {
        for (const auto& format : formats) {
            if (format.name != output.format) continue;
            const auto error = write_output(console, output, [&](const Sink& sink) {
                sink(format.write(report, style_of(console, output)));
            });
            if (error) return usage_error(console, error->message);
        }
    }
    return code;
}

}  // namespace tthc::cli
