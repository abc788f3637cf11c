#include "tthc/report/document/writers.h"
#include "tthc/report/findings/formats.h"
#include "tthc/report/findings/told.h"

namespace tthc::report {

void write_text_report(const RunReport& report, const Style& style, const Sink& sink) {
    tell_findings(report, [&](const Document& document) {
        sink(write_text(document, style));
        sink("\n");
    });
    sink(write_text(report.content->body(), style));
    sink(write_text(report.content->closing(), style));
}

}  // namespace tthc::report
