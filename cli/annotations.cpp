#include "annotations.h"

#include "tthc/base/say.h"
#include "tthc/report/findings/formats.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <system_error>

namespace tthc::cli {
namespace {

constexpr std::size_t summary_limit = std::size_t{1} << 20U;
constexpr Bilingual rest{"\n… phần còn lại vượt giới hạn của trang tóm tắt\n",
                         "\n… the rest is beyond what the summary may hold\n"};

bool asks_for_annotations(const Output& output) {
    return output.format == "github" && output.file.empty();
}

/// The report to the end of a paragraph that still has room, and what stands there is told.
std::string summary_of(const report::RunReport& report, Language language, std::size_t room) {
    std::string text;
    report::write_markdown_report(report, report::plain(language),
                                  [&](std::string_view piece) { text += piece; });
    if (text.size() <= room) return text;
    const std::string_view note = rest.in(language);
    if (room < note.size()) return {};
    const auto end = text.rfind("\n\n", room - note.size());
    text.resize(end == std::string::npos ? 0 : end);
    return text + std::string(note);
}

void add_to_summary(const Console& console, const report::RunReport& report) {
    const std::string& path = console.environment.step_summary;
    std::error_code unknown;
    const auto there = std::filesystem::file_size(path, unknown);
    const std::size_t used = unknown ? 0 : std::min<std::size_t>(there, summary_limit);
    std::ofstream file(path, std::ios::binary | std::ios::app);
    if (used > 0 && used < summary_limit) file << '\n';
    file << summary_of(report, console.language(),
                       summary_limit - std::min(used + 1, summary_limit));
    file.close();
    if (!file) complain(console, say("{}: không ghi được", "{}: cannot be written", path));
}

}  // namespace

void annotate(const Console& console, const std::vector<Output>& outputs,
              report::RunReport& report) {
    const Environment& environment = console.environment;
    if (!environment.github_actions || report.part) return;
    if (std::none_of(outputs.begin(), outputs.end(), asks_for_annotations)) {
        const Console to_errors{{console.streams.in, console.streams.err, console.streams.err},
                                environment,
                                report::plain(console.language())};
        write_findings(to_errors, {"github", ""}, report);
    }
    if (!environment.step_summary.empty()) add_to_summary(console, report);
}

}  // namespace tthc::cli
