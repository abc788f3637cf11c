#include "tthc/report/findings_paper.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/report/by_file.h"
#include "tthc/report/findings/told.h"
#include "tthc/report/grouping.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace tthc::report {
namespace {

/// `1.003868 Cấp giấy phép …`, or the file.
std::string procedure_of(const RunReport& report, const std::string& file) {
    const auto facts = report.described.find(file);
    if (facts == report.described.end() || facts->second.name.empty()) return printable(file);
    return printable(fmt::format("{} {}", facts->second.procedure, facts->second.name));
}

Words what_of(const Finding& finding) {
    const Message element = element_of(finding);
    const Message what = printable(finding.message);
    const Message severity = severity_words(finding.severity);
    const auto in = [&](Language language) {
        const std::string& place = element.in(language);
        return fmt::format("{}{}{} ({}, {})", place, place.empty() ? "" : ": ", what.in(language),
                           severity.in(language), finding.code->id);
    };
    return {{in(Language::vi), in(Language::en)}};
}

Table table_of(std::span<const Finding> findings, Date as_of) {
    Table table{.head = {Words{{"STT", "No."}}, Words{{"Nội dung phát hiện", "Finding"}},
                         Words{{"Kiến nghị", "Remedy"}}, Words{{"Căn cứ", "Grounds"}}},
                .rows = {},
                .of_words = true};
    for (const Finding& finding : findings) {
        const Message help = printable(finding.help);
        table.rows.push_back({Words{same(std::to_string(table.rows.size() + 1))}, what_of(finding),
                              Words{help.vi.empty() ? say(finding.code->remedy) : help},
                              Words{same(grounds_on(finding.code->grounds, as_of))}});
    }
    return table;
}

}  // namespace

Document findings_of_paper(const RunReport& report) {
    Document document;
    if (report.findings.empty()) return document;
    document.emplace_back(Heading{{{{"I. TỔNG HỢP", "I. SUMMARY"}, Color::strong}}});
    for (const GroupBy by : {GroupBy::authority, GroupBy::rule}) {
        Table table = counted(report, by);
        if (!table.rows.empty()) document.emplace_back(std::move(table));
    }
    document.emplace_back(
        Heading{{{{"II. KẾT QUẢ TỪNG THỦ TỤC", "II. BY PROCEDURE"}, Color::strong}}});
    std::size_t number = 0;
    for_each_file({}, report.findings, [&](const std::string& file, auto findings) {
        const std::string name = procedure_of(report, file);
        document.emplace_back(
            Heading{{{same(fmt::format("{}. {}", ++number, name)), Color::strong}}});
        document.emplace_back(table_of(findings, report.as_of));
    });
    return document;
}

Paper plain_paper(const RunReport& report) {
    Paper paper{.kind = {"BÁO CÁO", "REPORT"},
                .abbreviation = "BC",
                .subject = say("Kết quả `tthc {}`", "Result of `tthc {}`", report.run.command),
                .body = report.content->body()};
    paper.findings_at = paper.body.size();
    add(paper.body, report.content->closing());
    return paper;
}

Paper whole_paper(const RunReport& report) {
    Paper paper = report.content->paper(report);
    if (!paper.findings_at) return paper;
    Document findings = findings_of_paper(report);
    const std::size_t at = std::min(*paper.findings_at, paper.body.size());
    paper.body.insert(paper.body.begin() + static_cast<std::ptrdiff_t>(at),
                      std::make_move_iterator(findings.begin()),
                      std::make_move_iterator(findings.end()));
    return paper;
}

Paper Content::paper(const RunReport& report) const {
    return plain_paper(report);
}

}  // namespace tthc::report
