#include "tthc/lsp/json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>

namespace tthc::lsp {
namespace {

std::optional<std::uint32_t> count_in(const Json& json) {
    if (!json.is_number_unsigned()) return {};
    const auto number = json.get<std::uint64_t>();
    return static_cast<std::uint32_t>(
        std::min<std::uint64_t>(number, std::numeric_limits<std::uint32_t>::max()));
}

}  // namespace

const Json& at(const Json& object, std::initializer_list<std::string_view> keys) {
    static const Json nothing;
    const Json* json = &object;
    for (const std::string_view key : keys) {
        if (!json->is_object()) return nothing;
        const auto found = json->find(std::string(key));
        if (found == json->end()) return nothing;
        json = &*found;
    }
    return *json;
}

std::optional<std::string> text_at(const Json& object,
                                   std::initializer_list<std::string_view> keys) {
    const Json& json = at(object, keys);
    return json.is_string() ? std::optional(json.get<std::string>()) : std::nullopt;
}

bool is_true(const Json& object, std::initializer_list<std::string_view> keys) {
    const Json& json = at(object, keys);
    return json.is_boolean() && json.get<bool>();
}

std::optional<Position> position_in(const Json& json) {
    const auto line = count_in(at(json, {"line"}));
    const auto character = count_in(at(json, {"character"}));
    if (!line || !character) return {};
    return Position{*line, *character};
}

std::optional<Range> range_in(const Json& json) {
    const auto start = position_in(at(json, {"start"}));
    const auto end = position_in(at(json, {"end"}));
    if (!start || !end) return {};
    return Range{*start, *end};
}

bool holds(const Json& list, std::string_view text) {
    return list.is_array() &&
           std::any_of(list.begin(), list.end(), [text](const Json& item) { return item == text; });
}

Json to_json(Position position) {
    return {{"line", position.line}, {"character", position.character}};
}

Json to_json(const Range& range) {
    return {{"start", to_json(range.start)}, {"end", to_json(range.end)}};
}

std::string to_text(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace tthc::lsp
