#include "tthc/report/findings/told.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/model/procedure.h"
#include "tthc/report/document/writers.h"
#include "tthc/report/grouping.h"

#include <fmt/format.h>

namespace tthc::report {
namespace {

std::string place_of(const Location& where) {
    return fmt::format("{}:{}:{}:", printable(where.file), where.begin.line, where.begin.column);
}

Block related_block(const Related& related, const std::string& file) {
    const Message note = printable(related.message);
    const bool here = related.where.file == file && is_quotable(related.where);
    if (here) return Quote{related.where, Color::faint, note};
    return Paragraph{{{same(place_of(related.where))}, {note}}, 1};
}

void add_labelled(Document& document, const Bilingual& label, Message words) {
    if (words.vi.empty()) return;
    const Message title{fmt::format("{}:", label.vi), fmt::format("{}:", label.en)};
    document.emplace_back(Paragraph{{{title, Color::strong}, {std::move(words)}}, 1});
}

}  // namespace

Message element_of(const Finding& finding) {
    if (finding.node.empty()) return {};
    const auto slash = finding.node.find('/');
    Message label;
    Procedure::fields([&](const record::Field& field, auto /*member*/) {
        if (field.key == finding.node.substr(0, slash)) label = say(field.label());
    });
    if (label.vi.empty()) return same(printable(finding.node));
    if (slash == std::string::npos) return label;
    const std::string item = printable(finding.node.substr(slash + 1));
    return {fmt::format("{}: {}", label.vi, item), fmt::format("{}: {}", label.en, item)};
}

std::string grounds_on(std::span<const Ground> grounds, Date day) {
    std::string text;
    for (const Ground& ground : grounds) {
        if (!ground.holds_on(day)) continue;
        text += fmt::format("{}{}", text.empty() ? "" : "; ", ground.citation);
    }
    return text;
}

Document told(const Finding& finding, Date as_of) {
    const Code& code = *finding.code;
    const Color color = color_of(finding.severity);
    Document document;
    document.emplace_back(Paragraph{{{same(place_of(finding.where)), Color::strong},
                                     {severity_words(finding.severity), color},
                                     {same(fmt::format("{} {}", code.id, code.name))}}});
    document.emplace_back(Paragraph{{{printable(finding.message)}}, 1});
    document.emplace_back(Quote{finding.where, color});
    for (const Related& related : finding.related)
        document.emplace_back(related_block(related, finding.where.file));
    const Message help = printable(finding.help);
    add_labelled(document, {"cách sửa", "remedy"}, help.vi.empty() ? say(code.remedy) : help);
    add_labelled(document, {"căn cứ", "grounds"}, same(grounds_on(code.grounds, as_of)));
    if (!code.remedy.vi.empty())
        add_labelled(document, {"giải thích", "more"},
                     same(fmt::format("tthc explain {}", code.id)));
    return document;
}

void tell_findings(const RunReport& report, const std::function<void(const Document&)>& tell) {
    if (const auto by = report.view.group_by) {
        for (const Group& group : groups_of(report, *by)) {
            const Message count = same(fmt::format("({})", group.findings.size()));
            tell({Heading{{{group.name, Color::strong}, {count}}}});
            for (const std::uint32_t i : group.findings)
                tell(told(report.findings[i], report.as_of));
        }
    } else {
        for (const Finding& finding : report.findings)
            tell(told(finding, report.as_of));
    }
    if (!report.view.statistics) return;
    Table table = counted(report, report.view.group_by.value_or(GroupBy::rule));
    if (!table.rows.empty()) tell({std::move(table)});
}

std::string finding_text(const Finding& finding, Date as_of, const Style& style) {
    return write_text(told(finding, as_of), style);
}

}  // namespace tthc::report
