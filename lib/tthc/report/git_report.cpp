#include "tthc/report/git_report.h"

#include "tthc/base/printable.h"
#include "tthc/base/split.h"
#include "tthc/report/diff_report.h"
#include "tthc/report/document/writers.h"

#include <fmt/format.h>

#include <optional>

namespace tthc::report {
namespace {

std::string name(const GitSide& side, std::string_view prefix) {
    return side.exists() ? fmt::format("{}{}", prefix, side.path) : "/dev/null";
}

std::string line(std::string_view text, Color color, const Style& style) {
    return paint(without_controls(text), color, style) + "\n";
}

/// The lines about a side that is new, gone or has another mode.
std::string mode_lines(const GitChange& change, const Style& style) {
    const GitSide& before = change.before;
    const GitSide& after = change.after;
    const auto strong = [&](std::string_view what, const std::string& mode) {
        return line(fmt::format("{}{}{}", what, mode.empty() ? "" : " ", mode), Color::strong,
                    style);
    };
    if (!before.exists()) return strong("new file mode", after.mode);
    if (!after.exists()) return strong("deleted file mode", before.mode);
    if (before.mode == after.mode) return {};
    return strong("old mode", before.mode) + strong("new mode", after.mode);
}

std::string header(const GitChange& change, const Style& style) {
    const GitSide& old_name = change.before.exists() ? change.before : change.after;
    const GitSide& new_name = change.after.exists() ? change.after : change.before;
    std::string text = line(fmt::format("diff --tthc a/{} b/{}", old_name.path, new_name.path),
                            Color::strong, style) +
                       mode_lines(change, style);
    for (const std::string_view more : split(change.header, "\n")) {
        if (!more.empty()) text += line(more, Color::strong, style);
    }
    return text;
}

std::optional<Color> color_of_line(std::string_view hunk_line) {
    if (hunk_line.starts_with("@@")) return Color::info;
    if (hunk_line.starts_with("+")) return Color::good;
    if (hunk_line.starts_with("-")) return Color::error;
    return {};
}

std::string hunks(const GitChange& change, const std::string& text, const Style& style) {
    std::string out = line(fmt::format("--- {}", name(change.before, "a/")), Color::strong, style) +
                      line(fmt::format("+++ {}", name(change.after, "b/")), Color::strong, style);
    std::string_view rest = text;
    if (rest.ends_with('\n')) rest.remove_suffix(1);
    for (const std::string_view each : split(rest, "\n")) {
        const auto color = color_of_line(each);
        out += color ? line(each, *color, style) : fmt::format("{}\n", each);
    }
    return out;
}

/// Why a version is not compared by meaning; nothing for a file that is no procedure.
std::string why(const Comparisons& comparisons, const Style& style) {
    if (comparisons.findings.empty()) return {};
    const Message first = error_of(comparisons.findings.front()).message;
    const Message text{fmt::format("tthc: {} (so sánh như văn bản)", first.vi),
                       fmt::format("tthc: {} (compared as text)", first.en)};
    return line(printable(text.in(style.language)), Color::warning, style);
}

bool differs(const Comparisons& comparisons) {
    return !comparisons.pairs.empty() && comparisons.pairs.front().differs();
}

}  // namespace

std::string git_text(const GitChange& change, GitComparison comparison, const Style& style) {
    if (change.unmerged)
        return line(fmt::format("* Unmerged path {}", change.after.path), Color::strong, style);
    std::string text = header(change, style);
    if (comparison.same_bytes) return text;
    if (!comparison.as_text.empty()) {
        return text + why(comparison.by_meaning, style) + hunks(change, comparison.as_text, style);
    }
    if (!differs(comparison.by_meaning)) {
        constexpr Bilingual same{"chỉ khác cách trình bày hoặc chú thích",
                                 "only the layout or comments differ"};
        return text + line(same.in(style.language), Color::faint, style);
    }
    const RunReport report = diff_report(std::move(comparison.by_meaning));
    return text + write_text(report.content->body(), style);
}

}  // namespace tthc::report
