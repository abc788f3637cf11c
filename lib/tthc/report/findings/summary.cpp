#include "tthc/report/document/writers.h"
#include "tthc/report/findings/formats.h"
#include "tthc/report/findings/told.h"
#include "tthc/report/grouping.h"

namespace tthc::report {

void write_summary(const RunReport& report, const Style& style, const Sink& sink) {
    Table table = counted(report, report.view.group_by.value_or(GroupBy::rule));
    if (!table.rows.empty()) sink(write_text({std::move(table), Break{}}, style));
    for (const Finding& finding : report.findings) {
        if (finding.code->incomplete) sink(finding_text(finding, report.as_of, style) + '\n');
    }
    sink(write_text(report.content->summary(), style));
}

}  // namespace tthc::report
