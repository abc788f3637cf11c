#include "tthc/report/by_file.h"
#include "tthc/report/findings/formats.h"
#include "tthc/report/findings/levels.h"
#include "tthc/report/xml.h"

#include <fmt/format.h>

namespace tthc::report {
namespace {

constexpr LevelWords checkstyle_levels{"error", "warning", "info"};

std::string error_element(const Finding& finding, Language language) {
    const Point begin = finding.where.begin;
    return fmt::format("    <error line=\"{}\" column=\"{}\" severity=\"{}\"{}{}/>\n", begin.line,
                       begin.column, checkstyle_levels.of(finding.severity),
                       xml_attribute("message", finding.message.in(language)),
                       xml_attribute("source", fmt::format("tthc.{}", finding.code->id)));
}

}  // namespace

void write_checkstyle(const RunReport& report, const Style& style, const Sink& sink) {
    sink("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"5.0\">\n");
    for_each_file({}, report.findings, [&](const std::string& file, auto findings) {
        sink(fmt::format("  <file{}>\n", xml_attribute("name", file)));
        for (const Finding& finding : findings)
            sink(error_element(finding, style.language));
        sink("  </file>\n");
    });
    sink("</checkstyle>\n");
}

}  // namespace tthc::report
