#pragma once

#include "tthc/yaml/value.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::exporting {

/// A document that knows which of its values were read, so that an export can say what it left out.
class Tracked {
public:
    explicit Tracked(const yaml::Value& document) : document_(&document) {}

    class Node {
    public:
        bool exists() const { return value_ != nullptr; }
        Node at(std::string_view key) const;
        /// The items of a list; of a single value, itself; of nothing, none.
        std::vector<Node> items() const;
        /// The scalar, now read; empty where there is none.
        std::string text() const;
        /// The scalar, without saying that it is in the export.
        std::string peek() const;

    private:
        friend class Tracked;
        Node(Tracked* owner, const yaml::Value* value) : owner_(owner), value_(value) {}

        Tracked* owner_ = nullptr;
        const yaml::Value* value_ = nullptr;
    };

    Node root() { return {this, document_}; }

    /// How many values of each field were not read, by path: `documents/items/originals`.
    std::map<std::string, std::size_t> unread() const;

private:
    const yaml::Value* document_;
    std::map<const yaml::Value*, bool> read_;
};

}  // namespace tthc::exporting
