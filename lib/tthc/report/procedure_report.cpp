#include "tthc/report/procedure_report.h"

#include "tthc/record/writer.h"
#include "tthc/report/record_text.h"

#include <nlohmann/json.hpp>

namespace tthc::report {

std::string procedure_text(const ProcedureReport& report, const Style& style) {
    return RecordText(style).write(report.procedure);
}

std::string procedure_yaml(const ProcedureReport& report, const Style& /*style*/) {
    return record::to_yaml(report.procedure);
}

std::string procedure_json(const ProcedureReport& report, const Style& style) {
    Json json = json_head(report.run);
    json["procedure"] = to_json(record::to_value(report.procedure));
    json["notes"] = json_notes(report.run, style.language);
    return to_text(json);
}

}  // namespace tthc::report
