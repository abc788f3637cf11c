#pragma once

#include "options.h"

#include <fmt/format.h>

namespace tthc::cli {

/// One `-f FORMAT[=FILE]`; an empty file is standard output.
struct Output {
    std::string format;
    std::string file;
};

/// The words of `-f` as outputs; refuses unknown formats, two reports on standard output, two in
/// one file, and a file that is also an input. No word means the first known format.
Result<std::vector<Output>> outputs_of(const std::vector<std::string>& words,
                                       std::span<const std::string_view> known,
                                       std::span<const std::string> inputs = {});

/// Writes one rendered report where it belongs.
Result<bool> write_output(const Context& context, const Output& output, const std::string& text);

template <class Report, std::size_t count>
std::vector<std::string_view> names_of(const report::OutputFormat<Report> (&formats)[count]) {
    std::vector<std::string_view> names;
    for (const auto& format : formats)
        names.push_back(format.name);
    return names;
}

/// Renders the report in each format asked for; `code`, unless something cannot be written.
template <class Report, std::size_t count>
ExitCode deliver(const Context& context, const std::vector<Output>& outputs,
                 const report::OutputFormat<Report> (&formats)[count], const Report& report,
                 ExitCode code) {
    for (const Output& output : outputs) {
        for (const auto& format : formats) {
            if (format.name != output.format) continue;
            report::Style style = context.style;
            style.color = style.color && output.file.empty();
            const auto written = write_output(context, output, format.write(report, style));
            if (!written) return usage_error(context, written.error().message);
        }
    }
    return code;
}

}  // namespace tthc::cli
