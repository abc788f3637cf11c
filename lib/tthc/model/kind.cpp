#include "tthc/model/kind.h"

#include "tthc/record/json_schema.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc {
namespace {

bool has_key(const yaml::Tree& tree, std::string_view key) {
    const yaml::Node root(tree, 0);
    return std::any_of(root.begin(), root.end(),
                       [&](const yaml::Node& child) { return child.key() == key; });
}

bool starts_line(std::string_view text, std::string_view key) {
    for (auto at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
        const bool first = at == 0 || text[at - 1] == '\n';
        if (first && text.substr(at + key.size()).starts_with(':')) return true;
    }
    return false;
}

/// The last of the kinds any of whose keys is there.
template <class HasKey>
const Kind* last_kind(const HasKey& is_there) {
    const auto kinds = all_kinds();
    const auto found = std::find_if(kinds.rbegin(), kinds.rend(), [&](const Kind& kind) {
        return std::any_of(kind.keys.begin(), kind.keys.end(), is_there);
    });
    return found == kinds.rend() ? nullptr : &*found;
}

}  // namespace

std::string Kind::schema() const {
    return record::json_schema(fmt::format("{}.schema.json", name), shape());
}

const Kind* find_kind(std::string_view name) {
    const auto kinds = all_kinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [&](const Kind& kind) { return kind.name == name; });
    return found == kinds.end() ? nullptr : &*found;
}

const Kind* kind_of(const yaml::Tree& tree) {
    if (tree.empty()) return nullptr;
    return last_kind([&](std::string_view key) { return has_key(tree, key); });
}

const Kind* kind_seen_in(std::string_view text) {
    return last_kind([&](std::string_view key) { return starts_line(text, key); });
}

}  // namespace tthc
