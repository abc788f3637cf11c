#include "tthc/lsp/answers.h"
#include "tthc/lsp/place.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace tthc::lsp {
namespace {

constexpr std::size_t deepest_symbol = 16;
constexpr int symbol_field = 8;
constexpr int symbol_object = 19;

class Symbols {
public:
    explicit Symbols(const Asked& asked) : asked_(asked) {
        if (asked.document.kind != nullptr) shape_ = asked.document.kind->shape();
        for (std::uint32_t i = 0; i < asked.outline.size(); ++i)
            children_[asked.outline[i].parent].push_back(i);
    }

    Json below(std::uint32_t parent, std::size_t depth) const {
        Json list = Json::array();
        const auto children = children_.find(parent);
        if (depth > deepest_symbol || children == children_.end()) return list;
        for (const std::uint32_t node : children->second)
            list.push_back(symbol(node, list.size() + 1, depth));
        return list;
    }

private:
    std::string_view text(Span span) const {
        return std::string_view(asked_.document.text).substr(span.begin, span.end - span.begin);
    }

    /// An item goes by its id, else its name, else its number.
    std::string name_of(std::uint32_t number, std::size_t index) const {
        const OutlineNode& node = asked_.outline[number];
        if (!node.is_item()) return node.key;
        const auto children = children_.find(number);
        for (const std::string_view key : {"id", "name"}) {
            if (children == children_.end()) break;
            for (const std::uint32_t child : children->second) {
                const OutlineNode& entry = asked_.outline[child];
                if (entry.key == key && entry.has_value()) return std::string(text(entry.value));
            }
        }
        return node.has_value() && !text(node.value).empty() ? std::string(text(node.value))
                                                             : fmt::format("#{}", index);
    }

    Json symbol(std::uint32_t number, std::size_t index, std::size_t depth) const {
        const OutlineNode& node = asked_.outline[number];
        const auto* const field = field_of(shape_, asked_.outline, number);
        const Span mark{node.mark.begin, std::max(node.mark.end, node.mark.begin)};
        const std::uint32_t end = std::max({node.end, mark.end, node.value.end});
        Json json = {{"name", name_of(number, index)},
                     {"kind", node.is_item() ? symbol_object : symbol_field},
                     {"range", to_json(asked_.positions.range({mark.begin, end}))},
                     {"selectionRange", to_json(asked_.positions.range(mark))}};
        if (field != nullptr) json["detail"] = asked_.words(field->field.title);
        Json children = below(number, depth + 1);
        if (!children.empty()) json["children"] = std::move(children);
        return json;
    }

    const Asked& asked_;
    record::ValueShape shape_;
    std::map<std::uint32_t, std::vector<std::uint32_t>> children_;
};

}  // namespace

Json symbols(const Asked& asked) {
    if (asked.document.kind == nullptr) return Json::array();
    return Symbols(asked).below(OutlineNode::root, 0);
}

}  // namespace tthc::lsp
