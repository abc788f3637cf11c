#pragma once

#include "raw_keys.h"

#include <string>
#include <string_view>
#include <vector>

namespace tthc::importing {

/// What a value of a key holds: the value itself, or, where `is` or `says` are set, what it says.
struct KeyMeaning {
    RawField holds = RawField::code;
    std::string is;
    std::string says;

    bool is_told_by_value() const { return !is.empty() || !says.empty(); }
};

/// The keys of a shape as a tree, so that a record is walked once.
struct KeyNode {
    std::string name;
    std::vector<KeyMeaning> meanings;
    std::string path;  ///< from the record
    std::string why;   ///< why no procedure needs it, whatever it says; empty where one does
    std::vector<KeyNode> children;

    bool technical() const { return !why.empty(); }
    /// The child of that name, in NFC; null where the shape has no such key.
    const KeyNode* child(std::string_view key) const;
};

KeyNode key_tree(const RawShape& shape);

/// A shape with its keys as a tree.
struct KnownShape {
    RawShape shape;
    KeyNode keys;
};

}  // namespace tthc::importing
