#pragma once

#include "tthc/finding/finding.h"
#include "tthc/record/shape.h"
#include "tthc/yaml/tree.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tthc {

/// A kind of file that the tool reads: its JSON Schema and its loader, from the same field lists.
/// The table of all kinds stands above what it names, in kinds/kinds.cpp.
struct Kind {
    std::string_view name;                   ///< `procedure`; `schemas/procedure.schema.json`
    std::span<const std::string_view> keys;  ///< any of them at the top tells the kind
    Bilingual title;
    record::ValueShape (*shape)() = nullptr;
    std::vector<Finding> (*check)(const SourceFile& source) = nullptr;

    std::string schema() const;  ///< as JSON text, with its last newline
};

/// Every kind, the procedure first. What could be several is the last of them.
std::span<const Kind> all_kinds();

/// The kind of this name, or null.
const Kind* find_kind(std::string_view name);
/// What a document says it is by its keys, or null.
const Kind* kind_of(const yaml::Tree& tree);
/// The same by the keys that start a line of a text that was not parsed; null where none is seen.
const Kind* kind_seen_in(std::string_view text);

}  // namespace tthc
