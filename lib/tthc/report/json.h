#pragma once

#include "tthc/base/bilingual.h"
#include "tthc/report/text.h"
#include "tthc/yaml/value.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tthc::report {

/// Keys in the order they are given.
using Json = nlohmann::ordered_json;

/// The format of every json output; keys are added within a version, never changed
/// (schemas/report-v1.schema.json).
inline constexpr std::string_view json_format = "json-v1";

/// The version of this tool, `0.1.0`.
std::string_view tool_version();

/// What every report says of its run.
struct RunInfo {
    std::string_view command;
    int exit_code = 0;
    std::vector<std::string> inputs;
    std::vector<Message> notes;
};

/// The keys in front: format, tool, command, status, exit_code, inputs.
Json json_head(const RunInfo& run);
Json json_notes(const RunInfo& run, Language language);

/// As text, on one line where `indent` is negative; bytes that are not UTF-8 are replaced, and
/// characters that a terminal obeys or nobody sees are escaped.
std::string dumped(const Json& json, int indent = 2);
/// Two spaces of indentation, a line feed at the end.
std::string to_text(const Json& json);

/// A document as JSON; numbers keep their digits.
Json to_json(const yaml::Value& value);

}  // namespace tthc::report
