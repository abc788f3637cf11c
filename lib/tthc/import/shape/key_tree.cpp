#include "key_tree.h"

#include "tthc/base/split.h"

#include <algorithm>

namespace tthc::importing {
namespace {

KeyNode& node_at(KeyNode& root, std::string_view path) {
    KeyNode* at = &root;
    for (const std::string_view part : split(path, "/")) {
        const auto found =
            std::find_if(at->children.begin(), at->children.end(),
                         [part](const KeyNode& child) { return child.name == part; });
        if (found != at->children.end()) {
            at = &*found;
        } else {
            KeyNode child;
            child.name = part;
            child.path = at->path.empty() ? child.name : at->path + '/' + child.name;
            at->children.push_back(std::move(child));
            at = &at->children.back();
        }
    }
    return *at;
}

bool sorts_before(std::string_view left, std::string_view right) {
    return left.size() == right.size() ? left < right : left.size() < right.size();
}

/// By size and name, so that a key is found by halving and most are told apart at a glance.
void sort_children(KeyNode& node) {
    std::sort(node.children.begin(), node.children.end(),
              [](const KeyNode& left, const KeyNode& right) {
                  return sorts_before(left.name, right.name);
              });
    for (KeyNode& child : node.children)
        sort_children(child);
}

}  // namespace

const KeyNode* KeyNode::child(std::string_view key) const {
    const auto found = std::lower_bound(children.begin(), children.end(), key,
                                        [](const KeyNode& child, std::string_view wanted) {
                                            return sorts_before(child.name, wanted);
                                        });
    return found == children.end() || found->name != key ? nullptr : &*found;
}

KeyNode key_tree(const RawShape& shape) {
    KeyNode root;
    for (const RawKey& key : shape.keys) {
        node_at(root, key.key.value)
            .meanings.push_back({key.holds->value, key.is.value, key.says.value});
    }
    for (const TechnicalKeys& technical : shape.technical) {
        for (const auto& key : technical.keys) {
            KeyNode& node = node_at(root, key.value);
            if (!technical.empty) node.why = technical.why.value;
        }
    }
    sort_children(root);
    return root;
}

}  // namespace tthc::importing
