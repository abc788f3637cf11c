#pragma once

#include "tthc/cases/measures.h"

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tthc::cases {

/// Looks texts up without copying them.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>()(text);
    }
};

/// More groups than a province has procedures and units: the column holds something else.
inline constexpr std::size_t most_groups = 20000;

/// Something of which lists name few values in many rows: what a cell means is worked out once.
template <class Value>
class Memory {
public:
    template <class Make>
    const Value& of(std::string_view cell, const Make& make) {
        const auto known = values_.find(cell);
        if (known != values_.end()) return known->second;
        if (values_.size() >= most_groups) return last_ = make(cell);
        return values_.emplace(std::string(cell), make(cell)).first->second;
    }

private:
    std::unordered_map<std::string, Value, TextHash, std::equal_to<>> values_;
    Value last_{};
};

/// Measures by a label, which is what reports print.
class Groups {
public:
    static constexpr std::size_t none = 0;  ///< the group of what has no label

    Groups() { add(""); }
    /// The group without a label where there are too many.
    std::size_t add(const std::string& label);
    Measures& at(std::size_t group) { return groups_[group].measures; }
    bool too_many() const { return too_many_; }

    struct Group {
        std::string label;  ///< empty for what has none
        Measures measures;
    };
    /// Those with dossiers, by label, without a label last.
    std::vector<Group> sorted() const;

private:
    std::unordered_map<std::string, std::size_t> index_;
    std::vector<Group> groups_;
    bool too_many_ = false;
};

}  // namespace tthc::cases
