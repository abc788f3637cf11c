#pragma once

#include "tthc/lsp/outline.h"
#include "tthc/record/shape.h"

#include <optional>
#include <vector>

namespace tthc::lsp {

/// Where a person writes: below or behind which node, and what may stand there.
struct Place {
    std::uint32_t node = OutlineNode::root;  ///< what the word belongs to
    bool new_item = false;                   ///< as a further item of its list
    Span word;                               ///< what is there already, to be replaced
    bool key = false;                        ///< a key may stand here
    bool value = false;                      ///< a value may stand here
    bool has_colon = false;                  ///< the word is a key with its colon
};

/// Nothing inside a comment or a text in prose, and behind the first word of a value.
std::optional<Place> place_at(std::string_view text, const Outline& outline, std::uint32_t offset);

/// The innermost node whose key or one-line value covers the offset.
std::optional<std::uint32_t> node_at(const Outline& outline, std::uint32_t offset);

using Shapes = std::vector<const record::ValueShape*>;

/// What the value of a node may be, by the fields of the whole file; none where no field is known.
Shapes shapes_of(const record::ValueShape& file, const Outline& outline, std::uint32_t node);
Shapes shapes_at(const record::ValueShape& file, const Outline& outline, const Place& place);

/// The field that a key stands for; null for an item and an unknown key.
const record::FieldShape* field_of(const record::ValueShape& file, const Outline& outline,
                                   std::uint32_t node);

}  // namespace tthc::lsp
