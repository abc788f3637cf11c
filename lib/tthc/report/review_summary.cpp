#include "tthc/report/findings_text.h"
#include "tthc/report/review_report.h"
#include "tthc/report/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace tthc::report {
namespace {

struct Tally {
    std::string_view code;
    Severity severity = Severity::info;
    Bilingual title;
    std::size_t findings = 0;
    std::set<std::string_view> files;
};

std::vector<Tally> tallies(const ReviewReport& report) {
    std::map<std::pair<std::string_view, Severity>, Tally> by_code;
    for (const Finding& finding : report.review.findings) {
        Tally& tally = by_code[{finding.code, finding.severity}];
        tally.code = finding.code;
        tally.severity = finding.severity;
        tally.title = find_rule(report.rules, finding.code)->title;
        ++tally.findings;
        tally.files.insert(finding.file);
    }
    std::vector<Tally> sorted;
    sorted.reserve(by_code.size());
    for (auto& [key, tally] : by_code)
        sorted.push_back(std::move(tally));
    std::stable_sort(sorted.begin(), sorted.end(), [](const Tally& left, const Tally& right) {
        return std::tuple(right.severity, right.findings) <
               std::tuple(left.severity, left.findings);
    });
    return sorted;
}

}  // namespace

std::string review_summary(const ReviewReport& report, const Style& style) {
    const auto in = [&](const Bilingual& words) { return std::string(words.in(style.language)); };
    std::vector<std::vector<std::string>> rows{
        {in({"Quy tắc", "Rule"}), in({"Số lần", "Findings"}), in({"Số tệp", "Files"})}};
    for (const Tally& tally : tallies(report)) {
        rows.push_back(
            {fmt::format("{:<7} {}  {}", word_of(tally.severity), tally.code, in(tally.title)),
             fmt::format("{}", tally.findings), fmt::format("{}", tally.files.size())});
    }
    std::string text = rows.size() > 1 ? table_text(rows, "") + "\n" : "";
    Sources sources(report.known);
    for (const Diagnostic& diagnostic : report.review.diagnostics)
        text += diagnostic_text(diagnostic, sources, style) + "\n";
    return text + summary_line(report.review, style.language);
}

}  // namespace tthc::report
