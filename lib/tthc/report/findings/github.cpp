#include "tthc/base/printable.h"
#include "tthc/report/findings/formats.h"
#include "tthc/report/findings/levels.h"

#include <fmt/format.h>

namespace tthc::report {
namespace {

constexpr LevelWords github_levels{"error", "warning", "notice"};

std::string github_escaped(std::string_view text, std::string_view marks) {
    std::string escaped;
    for (const char c : without_controls(text)) {
        if (marks.find(c) == std::string_view::npos) {
            escaped += c;
        } else {
            escaped += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return escaped;
}

std::string property(std::string_view text) {
    return github_escaped(text, "%\r\n:,");
}

/// The runner drops columns where the lines differ, so that they are left out there.
std::string place_of_annotation(const Location& where) {
    std::string place = fmt::format("file={},line={},endLine={}", property(where.file),
                                    where.begin.line, where.end.line);
    if (where.begin.line == where.end.line && where.end.column > where.begin.column)
        place += fmt::format(",col={},endColumn={}", where.begin.column, where.end.column);
    return place;
}

}  // namespace

void write_github(const RunReport& report, const Style& style, const Sink& sink) {
    for (const Finding& finding : report.findings) {
        const std::string title = fmt::format("{} {}", finding.code->id, finding.code->name);
        sink(fmt::format("::{} {},title={}::{}\n", github_levels.of(finding.severity),
                         place_of_annotation(finding.where), property(title),
                         github_escaped(finding.message.in(style.language), "%\r\n")));
    }
}

}  // namespace tthc::report
