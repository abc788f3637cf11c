#pragma once

#include "tthc/yaml/tree.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::yaml {

/// What this tool reads of lists in lists.
inline constexpr std::size_t max_depth = 64;

/// Fills a tree in document order, whoever reads the text.
class TreeBuilder {
public:
    explicit TreeBuilder(Tree& tree) : tree_(tree) {}

    std::size_t depth() const { return levels_.size(); }
    /// The innermost list or map that is open; there has to be one.
    const Tree::Entry& innermost() const { return tree_.entry(levels_.back().index); }
    /// Whether the next scalar is a key.
    bool awaits_key() const;

    /// A key in NFC; returns where the map has it already.
    std::optional<Span> key(Span span, std::string_view text);
    void scalar(Kind kind, Span span, std::string_view text);
    /// A list or a map, to be closed.
    void open(Kind kind, std::uint32_t begin);
    void close(std::uint32_t end);

private:
    struct Level {
        std::uint32_t index = 0;
        std::uint32_t last = 0;
        bool has_key = false;
        Tree::Text key;
        Span key_span;
        std::size_t count = 0;
        std::map<std::string, Span, std::less<>> keys;  ///< of a map that has many
    };

    std::optional<Span> earlier(Level& level, std::string_view key);
    std::uint32_t place(Kind kind, Span span, Tree::Text scalar);

    Tree& tree_;
    std::vector<Level> levels_;
};

}  // namespace tthc::yaml
