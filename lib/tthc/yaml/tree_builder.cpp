#include "tthc/yaml/tree_builder.h"

#include <functional>

namespace tthc::yaml {
namespace {

/// Maps of records have few keys, which are compared one by one.
constexpr std::size_t few_keys = 32;

}  // namespace

bool TreeBuilder::awaits_key() const {
    return !levels_.empty() && innermost().kind == Kind::map && !levels_.back().has_key;
}

std::optional<Span> TreeBuilder::earlier(Level& level, std::string_view key) {
    const bool many = level.count > few_keys;
    if (many && level.keys.empty()) {
        for (const Node child : Node(tree_, level.index))
            level.keys.emplace(child.key(), child.key_span());
    }
    if (many) {
        const auto found = level.keys.find(key);
        return found == level.keys.end() ? std::optional<Span>() : found->second;
    }
    for (const Node child : Node(tree_, level.index)) {
        if (child.key() == key) return child.key_span();
    }
    return {};
}

std::optional<Span> TreeBuilder::key(Span span, std::string_view text) {
    Level& level = levels_.back();
    const auto found = earlier(level, text);
    if (!level.keys.empty()) level.keys.emplace(text, span);
    ++level.count;
    level.key = tree_.keep(text);
    level.key_span = span;
    level.has_key = true;
    return found;
}

void TreeBuilder::scalar(Kind kind, Span span, std::string_view text) {
    place(kind, span, tree_.keep(text));
}

std::uint32_t TreeBuilder::place(Kind kind, Span span, Tree::Text scalar) {
    Tree::Entry entry{.kind = kind, .span = span, .scalar = scalar};
    if (levels_.empty()) return tree_.add(entry);
    Level& level = levels_.back();
    if (level.has_key) entry.key = level.key;
    entry.key_span = level.key_span;
    const auto index = tree_.add(entry);
    if (level.last == 0) {
        tree_.entry(level.index).first = index;
    } else {
        tree_.entry(level.last).next = index;
    }
    level.last = index;
    level.has_key = false;
    return index;
}

void TreeBuilder::open(Kind kind, std::uint32_t begin) {
    const auto index = place(kind, {begin, begin}, {});
    levels_.push_back({.index = index});
}

void TreeBuilder::close(std::uint32_t end) {
    tree_.entry(levels_.back().index).span.end = end;
    levels_.pop_back();
}

}  // namespace tthc::yaml
