#include "tthc/report/findings/formats.h"
#include "tthc/report/findings_json.h"

#include <nlohmann/json.hpp>

namespace tthc::report {
namespace {

/// What one item of the list `key` is called: `changes` holds changes.
std::string item_name(std::string_view key) {
    return std::string(key.ends_with('s') ? key.substr(0, key.size() - 1) : key);
}

class LineWriter {
public:
    explicit LineWriter(const Sink& sink) : sink_(sink) {}

    void write(std::string_view type, const Json& keys) const {
        Json line = {{"type", type}};
        for (const auto& [key, value] : keys.items())
            line[key] = value;
        sink_(dumped(line, -1));
        sink_("\n");
    }

private:
    const Sink& sink_;
};

bool is_list_of_objects(const Json& value) {
    return value.is_array() && !value.empty() && value.front().is_object();
}

}  // namespace

void write_ndjson(const RunReport& report, const Style& style, const Sink& sink) {
    const LineWriter lines(sink);
    lines.write("header", json_head(report.run));
    for (const Finding& finding : report.findings)
        lines.write("finding", finding_json(finding, report.as_of, style.language));
    const Json told = json_keys(*report.content, style.language);
    Json summary = Json::object();
    for (const auto& [key, value] : told.items()) {
        if (is_list_of_objects(value)) {
            for (const Json& item : value)
                lines.write(item_name(key), item);
        } else {
            summary[key] = value;
        }
    }
    for (const Message& note : report.run.notes)
        lines.write("note", {{"message", note.in(style.language)}});
    lines.write("summary", summary);
}

}  // namespace tthc::report
