#pragma once

#include "tthc/finding/findings.h"
#include "tthc/source/source_file.h"
#include "tthc/yaml/reader.h"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::yaml {

enum class Kind : std::uint8_t { null, plain, quoted, list, map };

/// One parsed file: nodes in document order, 48 bytes each, with byte offsets into the source.
/// Scalars and keys are in NFC. The only interface between bytes and records: two readers fill it.
class Tree {
public:
    struct Text {
        std::uint32_t begin = 0;
        std::uint32_t size = 0;
    };
    struct Entry {
        Kind kind = Kind::null;
        Span span;
        Text scalar;
        Text key;
        Span key_span;
        std::uint32_t next = 0;   ///< next sibling; 0: none
        std::uint32_t first = 0;  ///< first child; 0: none
    };

    bool empty() const { return entries_.empty(); }
    const Entry& entry(std::uint32_t index) const { return entries_[index]; }
    Entry& entry(std::uint32_t index) { return entries_[index]; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(entries_.size()); }
    std::uint32_t add(Entry entry);
    Text keep(std::string_view text);
    std::string_view text(Text text) const;
    /// Room for what a text of this size says.
    void reserve(std::size_t text_size);

private:
    std::vector<Entry> entries_;
    std::string buffer_;
};

/// A node of a tree, which must outlive it.
class Node {
public:
    Node(const Tree& tree, std::uint32_t index) : tree_(&tree), index_(index) {}

    Kind kind() const { return entry().kind; }
    bool is_scalar() const { return kind() == Kind::plain || kind() == Kind::quoted; }
    Span span() const { return entry().span; }
    std::string_view scalar() const { return tree_->text(entry().scalar); }
    /// Of a child of a map; empty for other nodes.
    std::string_view key() const { return tree_->text(entry().key); }
    Span key_span() const { return entry().key_span; }

    class Iterator {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = Node;
        using difference_type = std::ptrdiff_t;
        using pointer = const Node*;
        using reference = Node;

        Iterator(const Tree& tree, std::uint32_t index) : tree_(&tree), index_(index) {}
        Node operator*() const { return {*tree_, index_}; }
        Iterator& operator++() {
            index_ = tree_->entry(index_).next;
            return *this;
        }
        friend bool operator==(const Iterator&, const Iterator&) = default;

    private:
        const Tree* tree_;
        std::uint32_t index_;
    };
    Iterator begin() const { return {*tree_, entry().first}; }
    Iterator end() const { return {*tree_, 0}; }

private:
    const Tree::Entry& entry() const { return tree_->entry(index_); }

    const Tree* tree_;
    std::uint32_t index_;
};

/// Text to tree. What YAML forbids, and what this tool refuses of YAML (anchors, tags, several
/// documents, more than 64 levels), is reported; the tree is then empty. An empty file gives an
/// empty tree and no finding.
Tree parse(const SourceFile& source, Findings& findings, Reader reader = Reader::automatic);

}  // namespace tthc::yaml
