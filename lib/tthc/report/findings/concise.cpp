#include "tthc/base/printable.h"
#include "tthc/report/document/writers.h"
#include "tthc/report/findings/formats.h"
#include "tthc/report/text.h"

#include <fmt/format.h>

namespace tthc::report {

void write_concise(const RunReport& report, const Style& style, const Sink& sink) {
    for (const Finding& finding : report.findings) {
        const Location& where = finding.where;
        const std::string severity = severity_words(finding.severity).in(style.language);
        sink(fmt::format("{}:{}:{}: {} {} {}\n", printable(where.file), where.begin.line,
                         where.begin.column, paint(severity, color_of(finding.severity), style),
                         finding.code->id, printable(finding.message.in(style.language))));
    }
    sink(write_text(report.content->summary(), style));
}

}  // namespace tthc::report
