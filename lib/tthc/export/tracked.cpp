#include "tthc/export/tracked.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::exporting {
namespace {

using Counts = std::map<std::string, std::size_t>;

void count_unread(const yaml::Value& value, const std::string& path,
                  const std::map<const yaml::Value*, bool>& read, Counts& counts) {
    for (const auto& [key, item] : value.entries)
        count_unread(item, path.empty() ? key : fmt::format("{}/{}", path, key), read, counts);
    for (const yaml::Value& item : value.items)
        count_unread(item, path, read, counts);
    const bool scalar =
        value.kind == yaml::Value::Kind::text || value.kind == yaml::Value::Kind::literal;
    if (scalar && !read.contains(&value)) ++counts[path];
}

}  // namespace

Tracked::Node Tracked::Node::at(std::string_view key) const {
    if (value_ == nullptr) return {owner_, nullptr};
    const auto found = std::find_if(value_->entries.begin(), value_->entries.end(),
                                    [key](const auto& entry) { return entry.first == key; });
    return {owner_, found == value_->entries.end() ? nullptr : &found->second};
}

std::vector<Tracked::Node> Tracked::Node::items() const {
    if (value_ == nullptr) return {};
    if (value_->kind != yaml::Value::Kind::list) return {*this};
    std::vector<Node> nodes;
    nodes.reserve(value_->items.size());
    for (const yaml::Value& item : value_->items)
        nodes.push_back({owner_, &item});
    return nodes;
}

std::string Tracked::Node::text() const {
    if (value_ == nullptr) return {};
    owner_->read_[value_] = true;
    return value_->scalar;
}

std::string Tracked::Node::peek() const {
    return value_ == nullptr ? std::string() : value_->scalar;
}

std::map<std::string, std::size_t> Tracked::unread() const {
    Counts counts;
    count_unread(*document_, "", read_, counts);
    return counts;
}

}  // namespace tthc::exporting
