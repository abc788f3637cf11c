#include "tthc/base/utf8.h"
#include "tthc/finding/fingerprint.h"
#include "tthc/report/csv_row.h"
#include "tthc/report/findings/formats.h"
#include "tthc/report/findings/told.h"
#include "tthc/report/text.h"

#include <fmt/format.h>

namespace tthc::report {
namespace {

const std::vector<std::string> csv_head{"path",    "line", "column",   "end_line",   "end_column",
                                        "code",    "name", "severity", "procedure",  "node",
                                        "message", "help", "grounds",  "fingerprint"};

std::vector<std::string> cells_of(const Finding& finding, Date as_of, Language language) {
    const Location& where = finding.where;
    const std::string& help = finding.help.in(language);
    return {where.file,
            fmt::to_string(where.begin.line),
            fmt::to_string(where.begin.column),
            fmt::to_string(where.end.line),
            fmt::to_string(where.end.column),
            std::string(finding.code->id),
            std::string(finding.code->name),
            std::string(word_of(finding.severity)),
            finding.procedure,
            finding.node,
            finding.message.in(language),
            help.empty() ? std::string(finding.code->remedy.in(language)) : help,
            grounds_on(finding.code->grounds, as_of),
            fingerprint(finding)};
}

}  // namespace

void write_csv(const RunReport& report, const Style& style, const Sink& sink) {
    sink(csv_row(csv_head));
    for (const Finding& finding : report.findings)
        sink(csv_row(cells_of(finding, report.as_of, style.language)));
}

void write_csv_for_excel(const RunReport& report, const Style& style, const Sink& sink) {
    sink(utf8::order_mark);
    write_csv(report, style, sink);
}

}  // namespace tthc::report
