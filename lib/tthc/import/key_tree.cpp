#include "tthc/import/key_tree.h"

#include "tthc/base/split.h"
#include "tthc/base/utf8.h"

#include <algorithm>

namespace tthc::importing {
namespace {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

const KeyNode* exact_child(const KeyNode& node, std::string_view key) {
    const auto found = std::find_if(node.children.begin(), node.children.end(),
                                    [key](const KeyNode& child) { return child.name == key; });
    return found == node.children.end() ? nullptr : &*found;
}

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

}  // namespace

const KeyNode* KeyNode::child(std::string_view key) const {
    const KeyNode* found = exact_child(*this, key);
    if (found != nullptr || is_ascii(key)) return found;
    return exact_child(*this, utf8::to_nfc(key));
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
    return root;
}

}  // namespace tthc::importing
