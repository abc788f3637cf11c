#pragma once

#include "tthc/model/procedure.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::house {

/// What stands in a field, as far as templates ask.
enum class FieldKind { text, word, number, time, list, other };

/// A field of procedures by its path: `documents.items[].name` is one of each item, `fees` the list
/// itself. The list of all is made from the schema.
struct KnownField {
    std::string path;
    FieldKind kind = FieldKind::other;
    std::vector<std::string_view> words;  ///< of a vocabulary
};

const std::vector<KnownField>& known_fields();
const KnownField* find_field(std::string_view path);
/// The path that a person most likely meant, or an empty view.
std::string_view likely_field(std::string_view path);

/// What a field says at one place, or that it says nothing there.
struct FieldValue {
    Span span;         ///< of the value, else of what it is missing from
    std::string node;  ///< as findings name it: `documents/to-khai`
    bool stated = false;
    std::string text;
    std::optional<Decimal> number;  ///< of a list, how many it has
    std::optional<Duration> time;
};

/// In order of the file; none for items that are not there. `path` is known.
std::vector<FieldValue> values_of(const Procedure& procedure, std::string_view path);

}  // namespace tthc::house
