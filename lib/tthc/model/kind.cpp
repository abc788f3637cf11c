#include "tthc/model/kind.h"

#include <algorithm>

namespace tthc {
namespace {

bool has_key(const yaml::Tree& tree, std::string_view key) {
    const yaml::Node root(tree, 0);
    return std::any_of(root.begin(), root.end(),
                       [&](const yaml::Node& child) { return child.key() == key; });
}

}  // namespace

const Kind* find_kind(std::string_view name) {
    const auto kinds = all_kinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [&](const Kind& kind) { return kind.name == name; });
    return found == kinds.end() ? nullptr : &*found;
}

const Kind* kind_of(const yaml::Tree& tree) {
    if (tree.empty()) return nullptr;
    const auto kinds = all_kinds();
    const auto found = std::find_if(kinds.rbegin(), kinds.rend(), [&](const Kind& kind) {
        return std::any_of(kind.keys.begin(), kind.keys.end(),
                           [&](std::string_view key) { return has_key(tree, key); });
    });
    return found == kinds.rend() ? nullptr : &*found;
}

}  // namespace tthc
