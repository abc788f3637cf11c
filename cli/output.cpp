#include "output.h"

#include "annotations.h"
#include "tthc/base/say.h"
#include "tthc/report/findings/formats.h"
#include "tthc/source/source_file.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <ostream>
#include <set>
#include <system_error>

namespace tthc::cli {
namespace {

/// One name for a file, whatever links and folders lead to it.
std::string normal(const std::string& path) {
    std::error_code unknown;
    const auto whole =
        std::filesystem::weakly_canonical(std::filesystem::absolute(path, unknown), unknown);
    return unknown ? path : whole.generic_string();
}

bool is_read_too(const std::string& target, std::span<const std::string> inputs) {
    return !target.empty() &&
           std::any_of(inputs.begin(), inputs.end(),
                       [&](const std::string& input) { return normal(input) == target; });
}

Output output_of(const std::string& word) {
    const auto equals = word.find('=');
    if (equals == std::string::npos) return {word, ""};
    const std::string file = word.substr(equals + 1);
    return {word.substr(0, equals), file == "-" ? "" : file};
}

const report::FindingsFormat* find_format(std::string_view name) {
    const auto* const format =
        std::find_if(std::begin(report::findings_formats), std::end(report::findings_formats),
                     [&](const auto& each) { return each.name == name; });
    return format == std::end(report::findings_formats) ? nullptr : format;
}

bool is_binary(std::string_view name) {
    const auto* const format = find_format(name);
    return format != nullptr && format->make != nullptr;
}

/// All bytes first, so that what cannot be made leaves the file as it is.
std::optional<Error> write_binary(const Console& console, const Output& output,
                                  const report::FindingsFormat& format,
                                  const report::RunReport& report) {
    const auto made = format.make(report, style_of(console, output));
    if (!made) return made.error();
    for (const Message& note : made->notes)
        complain(console, note);
    return write_output(console, output, [&](const Sink& sink) { sink(made->bytes); });
}

}  // namespace

Result<std::vector<Output>> outputs_of(const std::vector<std::string>& words,
                                       std::span<const std::string_view> known,
                                       std::span<const std::string> inputs) {
    std::vector<Output> outputs;
    std::set<std::string> targets;
    for (const std::string& word : words) {
        Output output = output_of(word);
        if (std::find(known.begin(), known.end(), output.format) == known.end()) {
            return Error{unknown_word({"định dạng", "format"}, output.format, known)};
        }
        if (output.file.empty() && is_binary(output.format)) {
            return Error{say("{0} không phải văn bản để in ra màn hình; ghi vào tệp: -f {0}=FILE",
                             "{0} is no text to be printed; write it to a file: -f {0}=FILE",
                             output.format)};
        }
        const std::string target = output.file.empty() ? "" : normal(output.file);
        if (!targets.insert(target).second && target.empty()) {
            return Error{
                {"chỉ một định dạng được ra màn hình; ghi định dạng kia vào tệp: "
                 "-f FORMAT=FILE",
                 "only one format may go to standard output; write the other to a file: "
                 "-f FORMAT=FILE"}};
        }
        const bool read_too = is_read_too(target, inputs);
        const bool repeated = targets.size() != outputs.size() + 1;
        if (read_too || repeated) {
            return Error{say("{} vừa là kết quả vừa được dùng vào việc khác",
                             "{} is to be written and is used for something else", output.file)};
        }
        outputs.push_back(std::move(output));
    }
    if (outputs.empty()) outputs.push_back({std::string(known.front()), ""});
    return outputs;
}

std::optional<Error> write_output(const Console& console, const Output& output,
                                  const std::function<void(const Sink&)>& write) {
    if (!output.file.empty()) return write_file(output.file, write);
    write([&](std::string_view text) { console.streams.out << text; });
    return {};
}

report::Style style_of(const Console& console, const Output& output) {
    report::Style style = console.style;
    style.color = style.color && output.file.empty();
    return style;
}

bool names_procedures(const std::vector<Output>& outputs) {
    return std::any_of(outputs.begin(), outputs.end(), [](const Output& output) {
        const auto* const format = find_format(output.format);
        return format != nullptr && format->names_procedures;
    });
}

std::vector<std::string_view> names_of_findings_formats() {
    std::vector<std::string_view> names;
    for (const report::FindingsFormat& format : report::findings_formats)
        names.push_back(format.name);
    return names;
}

std::optional<Error> write_findings(const Console& console, const Output& output,
                                    report::RunReport& report) {
    const auto* const format = find_format(output.format);
    const std::size_t number = report.findings.size();
    std::optional<FindingList> all;
    if (format->limit.is_any()) {
        all = report.findings;
        report.findings = report::within(format->limit, report.findings);
    }
    if (report.findings.size() < number) {
        complain(console,
                 say("{}: {} trên {} phát hiện; phần còn lại vượt giới hạn của định dạng",
                     "{}: {} of {} findings; the others are beyond what the format may hold",
                     output.format, report.findings.size(), number));
    }
    auto error = format->make != nullptr
                     ? write_binary(console, output, *format, report)
                     : write_output(console, output, [&](const Sink& sink) {
                           format->write(report, style_of(console, output), sink);
                       });
    if (all) report.findings = *std::move(all);
    return error;
}

ExitCode deliver(const Console& console, const std::vector<Output>& outputs,
                 report::RunReport report, ExitCode code) {
    report.run.exit_code = static_cast<int>(code);
    for (const Output& output : outputs) {
        const auto error = write_findings(console, output, report);
        if (error) code = usage_error(console, error->message);
    }
    annotate(console, outputs, report);
    return code;
}

ExitCode deliver(const Context& context, const std::vector<Output>& outputs,
                 report::RunReport report, ExitCode code) {
    report.letterhead = context.settings.letterhead.value;
    return deliver(static_cast<const Console&>(context), outputs, std::move(report), code);
}

}  // namespace tthc::cli
