#pragma once

#include "tthc/source/span.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::lsp {

/// One key with what belongs to it, or one item of a list.
struct OutlineNode {
    static constexpr std::uint32_t root = UINT32_MAX;
    static constexpr std::uint32_t in_brackets = UINT32_MAX;

    std::uint32_t parent = root;
    std::string key;           ///< of an entry; empty: an item
    Span mark;                 ///< the key as written, or the dash of an item
    std::uint32_t column = 0;  ///< of the mark, in bytes; or `in_brackets`
    Span value = {};           ///< the scalar that begins on the line of the mark
    bool prose = false;        ///< the value is in quotes or a block of text
    Span bracket = {};  ///< the list or map in brackets that is its value; one that is not closed
                        ///< holds the end of its line, too
    std::uint32_t end = 0;

    bool is_item() const { return key.empty(); }
    bool has_value() const { return value.begin < value.end || bracket.begin < bracket.end; }
};

/// Keys and items of a text in their order, as its indentation and brackets show them: that of a
/// text that is being written and that YAML does not read yet, too. A bracket or quote that is not
/// closed ends with its line.
using Outline = std::vector<OutlineNode>;
Outline outline_of(std::string_view text);

}  // namespace tthc::lsp
