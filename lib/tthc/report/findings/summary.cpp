#include "tthc/report/document/writers.h"
#include "tthc/report/findings/formats.h"
#include "tthc/report/findings/told.h"
#include "tthc/report/grouping.h"

namespace tthc::report {

void write_summary(const RunReport& report, const Style& style, const Sink& sink) {
    Table table = counted(report, report.view.group_by.value_or(GroupBy::rule));
    if (!table.rows.empty()) sink(write_text({std::move(table), Break{}}, style));
    for (std::size_t i = 0; i < report.findings.size(); ++i) {
        if (report.findings.code(i).incomplete)
            sink(finding_text(report.findings[i], report.as_of, style) + '\n');
    }
    sink(write_text(report.content->summary(), style));
}

}  // namespace tthc::report
