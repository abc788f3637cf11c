#include "tthc/report/document/writers.h"
#include "tthc/report/findings/formats.h"
#include "tthc/report/findings/told.h"

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

Message title_of(const CodeTally& tally) {
    const auto in = [&](Language language) {
        return fmt::format("{:<8} {}  {}", severity_words(tally.severity).in(language),
                           tally.code->id, tally.code->title.in(language));
    };
    return {in(Language::vi), in(Language::en)};
}

Document counted(const std::vector<Finding>& findings) {
    Table table{{Words{{"Quy tắc", "Rule"}}, Words{{"Số phát hiện", "Findings"}},
                 Words{{"Số tệp", "Files"}}},
                {},
                0};
    for (const CodeTally& tally : tallies(findings)) {
        table.rows.push_back({Words{title_of(tally)}, Words{same(std::to_string(tally.findings))},
                              Words{same(std::to_string(tally.files.size()))}});
    }
    if (table.rows.empty()) return {};
    return {std::move(table), Break{}};
}

}  // namespace

void write_summary(const RunReport& report, const Style& style, const Sink& sink) {
    sink(write_text(counted(report.findings), style));
    for (const Finding& finding : report.findings) {
        if (finding.code->incomplete) sink(finding_text(finding, report.as_of, style) + '\n');
    }
    sink(write_text(report.content->summary(), style));
}

}  // namespace tthc::report
