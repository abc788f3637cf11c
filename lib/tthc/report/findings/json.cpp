#include "tthc/report/findings/formats.h"
#include "tthc/report/findings_json.h"

#include <nlohmann/json.hpp>

namespace tthc::report {

void write_json(const RunReport& report, const Style& style, const Sink& sink) {
    JsonWriter json(sink);
    json.open_object();
    json.add_all(json_head(report.run));
    report.content->add_keys(json, style.language);
    json.open_list("findings");
    for (const Finding& finding : report.findings)
        json.add_item(finding_json(finding, report.as_of, style.language));
    json.close();
    json.add("notes", json_notes(report.run, style.language));
    json.close();
}

}  // namespace tthc::report
