#pragma once

#include "tthc/source/span.h"

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::importing {

enum class JsonKind { null, boolean, number, string, array, object };

/// A value of JSON and where it stands. Words are views into the text that was read, or into what
/// its `JsonText` keeps.
struct JsonValue {
    JsonKind kind = JsonKind::null;
    Span span;
    std::string_view key;          ///< of a member of an object, in NFC
    std::string_view text;         ///< of a string, in NFC; of a number and a boolean as written
    bool repeated = false;         ///< a later member of the same object has the same key
    std::vector<JsonValue> items;  ///< of an array; the members of an object

    bool is_object() const { return kind == JsonKind::object; }
    bool is_array() const { return kind == JsonKind::array; }
    bool is_null() const { return kind == JsonKind::null; }
    /// The member that counts of these with this key; null where there is none.
    const JsonValue* member(std::string_view name) const;
};

enum class JsonFault { syntax, cut_off, not_utf8, too_deep };

/// What one pass over a text found.
struct JsonText {
    JsonValue value;
    std::deque<std::string> made;  ///< strings that do not stand in the text as they are meant
    std::optional<JsonFault> fault;
    std::size_t end = 0;  ///< behind the value, or where the fault is
};

inline constexpr std::size_t deepest_json = 64;

/// The value that begins at a place of a text.
JsonText parse_json(std::string_view text, std::size_t at = 0);

/// A value in one line, without spaces.
std::string print(const JsonValue& value);

/// A digest that changes only when what a value says changes.
std::string value_digest(const JsonValue& value);

}  // namespace tthc::importing
