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

struct CodeTally {
    const Code* code = nullptr;
    Severity severity = Severity::info;
    std::size_t findings = 0;
    std::set<std::string_view> files;
};

/// By code and severity, errors first; what could not be read is not counted by its code.
std::vector<CodeTally> tallies(const std::vector<Finding>& findings) {
    std::map<std::pair<std::string_view, Severity>, CodeTally> by_code;
    for (const Finding& finding : findings) {
        if (finding.code->incomplete) continue;
        CodeTally& tally = by_code[{finding.code->id, finding.severity}];
        tally.code = finding.code;
        tally.severity = finding.severity;
        ++tally.findings;
        tally.files.insert(finding.where.file);
    }
    std::vector<CodeTally> sorted;
    sorted.reserve(by_code.size());
    for (auto& [key, tally] : by_code)
        sorted.push_back(std::move(tally));
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const CodeTally& left, const CodeTally& right) {
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
    for (const CodeTally& tally : tallies(report.review.findings)) {
        rows.push_back({fmt::format("{:<7} {}  {}", word_of(tally.severity), tally.code->id,
                                    in(tally.code->title)),
                        fmt::format("{}", tally.findings), fmt::format("{}", tally.files.size())});
    }
    std::string text = rows.size() > 1 ? table_text(rows, "") + "\n" : "";
    for (const Finding& finding : report.review.findings) {
        if (finding.code->incomplete) text += finding_text(finding, report.as_of, style) + "\n";
    }
    return text + summary_line(report.review, style.language);
}

}  // namespace tthc::report
