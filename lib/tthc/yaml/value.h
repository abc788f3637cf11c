#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tthc::yaml {

/// What is written to a file: an owned document without places, maps in writing order.
struct Value {
    enum class Kind { text, literal, list, map };  ///< literal: a number or a boolean

    Kind kind = Kind::text;
    std::string scalar;
    std::vector<Value> items;
    std::vector<std::pair<std::string, Value>> entries;

    static Value text(std::string scalar) { return {Kind::text, std::move(scalar), {}, {}}; }
    static Value literal(std::string scalar) { return {Kind::literal, std::move(scalar), {}, {}}; }
    static Value list() { return {Kind::list, {}, {}, {}}; }
    static Value map() { return {Kind::map, {}, {}, {}}; }

    bool is_empty() const;
    friend bool operator==(const Value&, const Value&) = default;
};

/// Canonical block YAML: two spaces, short lists of scalars in one line, text quoted only where a
/// reader would take it for something else. Reading it back gives the same document.
std::string emit(const Value& document);
/// A scalar, or a list of them, as it may stand between brackets.
std::string emit_in_line(const Value& value);

/// Whether YAML 1.2 (core schema) reads this unquoted word as null, a boolean or a number.
bool is_core_null(std::string_view word);
bool is_core_boolean(std::string_view word);
bool is_core_number(std::string_view word);

}  // namespace tthc::yaml
