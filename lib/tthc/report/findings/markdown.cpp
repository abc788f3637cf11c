#include "tthc/report/document/writers.h"
#include "tthc/report/findings/formats.h"
#include "tthc/report/findings/told.h"

namespace tthc::report {

void write_markdown_report(const RunReport& report, const Style& style, const Sink& sink) {
    bool first = true;
    const auto write = [&](const Document& document) {
        const std::string text = write_markdown(document, style);
        if (text.empty()) return;
        if (!first) sink("\n");
        sink(text);
        first = false;
    };
    tell_findings(report, write);
    write(report.content->body());
    write(report.content->closing());
}

}  // namespace tthc::report
