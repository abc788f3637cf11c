#include "tthc/report/json.h"

#include "tthc/base/printable.h"

#include <nlohmann/json.hpp>

namespace tthc::report {
namespace {

std::string_view status_of(int exit_code) {
    switch (exit_code) {
        case 1:
            return "findings";
        case 2:
            return "invalid";
        case 3:
            return "incomplete";
        case 4:
            return "empty";
        default:
            return "ok";
    }
}

/// A literal of a document, as a number where JSON gives back the same digits, else as text.
Json literal(const std::string& word) {
    Json number = Json::parse(word, nullptr, /*allow_exceptions=*/false);
    if (number.is_discarded() || number.dump() != word) return word;
    return number;
}

}  // namespace

std::string_view tool_version() {
    return TTHC_VERSION;
}

Json json_head(const RunInfo& run) {
    return {{"format", json_format},      {"tool", {{"name", "tthc"}, {"version", tool_version()}}},
            {"command", run.command},     {"status", status_of(run.exit_code)},
            {"exit_code", run.exit_code}, {"inputs", run.inputs}};
}

Json json_notes(const RunInfo& run, Language language) {
    Json notes = Json::array();
    for (const Message& note : run.notes)
        notes.push_back(note.in(language));
    return notes;
}

std::string dumped(const Json& json, int indent) {
    return with_controls_escaped(
        json.dump(indent, ' ', /*ensure_ascii=*/false, Json::error_handler_t::replace));
}

std::string to_text(const Json& json) {
    return dumped(json) + "\n";
}

Json to_json(const yaml::Value& value) {
    switch (value.kind) {
        case yaml::Value::Kind::text:
            return value.scalar;
        case yaml::Value::Kind::literal:
            return literal(value.scalar);
        case yaml::Value::Kind::list: {
            Json list = Json::array();
            for (const yaml::Value& item : value.items)
                list.push_back(to_json(item));
            return list;
        }
        case yaml::Value::Kind::map: {
            Json map = Json::object();
            for (const auto& [key, item] : value.entries)
                map[key] = to_json(item);
            return map;
        }
    }
    return {};
}

}  // namespace tthc::report
