#pragma once

#include "tthc/lsp/positions.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace tthc::lsp {

using Json = nlohmann::ordered_json;

/// What stands at a way of keys; null where the way leads nowhere.
const Json& at(const Json& object, std::initializer_list<std::string_view> keys);

/// Values of the expected type; nothing for any other.
std::optional<std::string> text_at(const Json& object,
                                   std::initializer_list<std::string_view> keys);
bool is_true(const Json& object, std::initializer_list<std::string_view> keys);
std::optional<Position> position_in(const Json& json);
std::optional<Range> range_in(const Json& json);

/// Whether a list of texts holds this one.
bool holds(const Json& list, std::string_view text);

Json to_json(Position position);
Json to_json(const Range& range);

/// On one line; bytes that are not UTF-8 are replaced.
std::string to_text(const Json& json);

}  // namespace tthc::lsp
