#include "tthc/yaml/patch.h"

#include <algorithm>
#include <vector>

namespace tthc::yaml {
namespace {

struct Edit {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
};

using Entry = std::pair<std::string, Value>;

const Value* find(const Value& map, std::string_view key) {
    const auto found = std::find_if(map.entries.begin(), map.entries.end(),
                                    [&](const Entry& entry) { return entry.first == key; });
    return found == map.entries.end() ? nullptr : &found->second;
}

const Value* at(const std::vector<Value>& items, std::size_t index) {
    return index < items.size() ? &items[index] : nullptr;
}

std::optional<Node> child_of(const Node& map, std::string_view key) {
    for (const Node child : map) {
        if (child.key() == key) return child;
    }
    return {};
}

bool is_collection(const Value& value) {
    return (value.kind == Value::Kind::list || value.kind == Value::Kind::map) && !value.is_empty();
}

/// Pairs of equal items in order; the longest such row.
std::vector<std::pair<std::size_t, std::size_t>> common(const std::vector<Value>& before,
                                                        const std::vector<Value>& after) {
    const std::size_t width = after.size() + 1;
    std::vector<std::size_t> length((before.size() + 1) * width);
    for (std::size_t i = before.size(); i-- > 0;) {
        for (std::size_t j = after.size(); j-- > 0;) {
            const std::size_t skip =
                std::max(length[(i + 1) * width + j], length[i * width + j + 1]);
            length[i * width + j] =
                before[i] == after[j] ? length[(i + 1) * width + j + 1] + 1 : skip;
        }
    }
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() && j < after.size()) {
        if (before[i] == after[j]) {
            pairs.emplace_back(i++, j++);
        } else if (length[(i + 1) * width + j] >= length[i * width + j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
    return pairs;
}

class Patcher {
public:
    explicit Patcher(std::string_view text) : text_(text) {}

    bool document(const Node& root, const Value& before, const Value& after) {
        return collection(root, before, after);
    }

    std::string result() {
        std::stable_sort(edits_.begin(), edits_.end(),
                         [](const Edit& a, const Edit& b) { return a.begin < b.begin; });
        std::string out;
        std::size_t at = 0;
        for (const Edit& edit : edits_) {
            out += text_.substr(at, edit.begin - at);
            out += edit.text;
            at = std::max(at, edit.end);
        }
        return out += text_.substr(at);
    }

private:
    std::size_t line_start(std::size_t at) const {
        const auto before = text_.rfind('\n', at == 0 ? 0 : at - 1);
        return at == 0 || before == std::string_view::npos ? 0 : before + 1;
    }
    std::size_t next_line(std::size_t at) const {
        const auto end = text_.find('\n', at);
        return end == std::string_view::npos ? text_.size() : end + 1;
    }
    bool is_flow(const Node& node) const {
        const char first = text_[node.span().begin];
        return first == '{' || first == '[';
    }
    /// Where the `-` of an item of a block list stands; nothing where it shares its line.
    std::optional<std::size_t> mark_of(const Node& item) const {
        const std::size_t start = line_start(item.span().begin);
        const std::size_t mark = text_.find_first_not_of(' ', start);
        if (mark == std::string_view::npos || text_[mark] != '-') return {};
        const std::size_t rest = text_.find_first_not_of(' ', mark + 1);
        if (rest != item.span().begin) return {};
        return mark;
    }
    bool starts_line(const Node& entry) const {
        const std::size_t begin = entry.key_span().begin;
        return text_.find_first_not_of(' ', line_start(begin)) == begin;
    }
    /// The document's text below `indent` columns; the first line stands where the writer is.
    static std::string indented(const Value& document, std::size_t indent) {
        std::string text = emit(document);
        text.pop_back();
        std::string out;
        for (const char c : text) {
            out += c;
            if (c == '\n') out.append(indent, ' ');
        }
        return out;
    }
    static Value entry_of(const std::string& key, const Value& value) {
        Value map = Value::map();
        map.entries.emplace_back(key, value);
        return map;
    }
    static Value list_of(const Value& value) {
        Value list = Value::list();
        list.items.push_back(value);
        return list;
    }

    void put(std::size_t begin, std::size_t end, std::string text) {
        edits_.push_back({begin, end, std::move(text)});
    }
    void insert_line(std::size_t at, std::size_t indent, const Value& document) {
        const bool open = at > 0 && text_[at - 1] != '\n';
        put(at, at,
            (open ? "\n" : "") + std::string(indent, ' ') + indented(document, indent) + "\n");
    }
    void remove_lines(std::size_t begin, std::size_t end) {
        put(line_start(begin), next_line(end), "");
    }

    bool collection(const Node& node, const Value& before, const Value& after) {
        const std::size_t edits = edits_.size();
        const bool done = is_flow(node)               ? flow(node, before, after)
                          : node.kind() == Kind::map  ? map(node, before, after)
                          : node.kind() == Kind::list ? list(node, before, after)
                                                      : false;
        if (!done) edits_.resize(edits);
        return done;
    }

    /// Only single values can be exchanged between brackets.
    bool flow(const Node& node, const Value& before, const Value& after) {
        if (before == after) return true;
        if (before.kind != after.kind) return false;
        if (node.is_scalar()) {
            if (is_collection(after)) return false;
            put(node.span().begin, node.span().end, emit_in_line(after));
            return true;
        }
        if (before.items.size() != after.items.size() ||
            before.entries.size() != after.entries.size())
            return false;
        std::size_t index = 0;
        return std::all_of(node.begin(), node.end(), [&](const Node& child) {
            const bool in_list = node.kind() == Kind::list;
            const Value* const old_value =
                in_list ? at(before.items, index) : find(before, child.key());
            const Value* const new_value =
                in_list ? at(after.items, index) : find(after, child.key());
            ++index;
            return old_value != nullptr && new_value != nullptr &&
                   flow(child, *old_value, *new_value);
        });
    }

    bool map(const Node& node, const Value& before, const Value& after) {
        if (before.kind != Value::Kind::map || after.kind != Value::Kind::map) return false;
        const std::size_t indent = column_of(node);
        std::optional<Node> last;
        for (const auto& [key, value] : after.entries) {
            const auto child = child_of(node, key);
            if (child && find(before, key) != nullptr) {
                entry(*child, key, *find(before, key), value);
                last = child;
            } else if (last) {
                insert_line(next_line(last->span().end), indent, entry_of(key, value));
            } else {
                return false;
            }
        }
        return std::all_of(node.begin(), node.end(), [&](const Node& child) {
            return find(after, child.key()) != nullptr || remove_entry(child);
        });
    }

    bool remove_entry(const Node& child) {
        if (!starts_line(child)) return false;
        remove_lines(child.key_span().begin, child.span().end);
        return true;
    }

    std::size_t column_of(const Node& node) const {
        const std::size_t begin = node.span().begin;
        return begin - line_start(begin);
    }

    void entry(const Node& child, const std::string& key, const Value& before, const Value& after) {
        if (before == after) return;
        if (is_collection(before) && is_collection(after) && collection(child, before, after))
            return;
        const std::size_t begin = child.key_span().begin;
        put(begin, child.span().end, indented(entry_of(key, after), begin - line_start(begin)));
    }

    bool list(const Node& node, const Value& before, const Value& after) {
        const std::vector<Node> nodes(node.begin(), node.end());
        if (nodes.size() != before.items.size() || nodes.empty() || after.items.empty())
            return false;
        auto pairs = common(before.items, after.items);
        pairs.emplace_back(before.items.size(), after.items.size());
        std::size_t i = 0;
        std::size_t j = 0;
        for (const auto& [next_i, next_j] : pairs) {
            for (; i < next_i && j < next_j; ++i, ++j) {
                if (!item(nodes[i], before.items[i], after.items[j])) return false;
            }
            for (; i < next_i; ++i) {
                const auto mark = mark_of(nodes[i]);
                if (!mark) return false;
                remove_lines(*mark, nodes[i].span().end);
            }
            for (; j < next_j; ++j) {
                if (!insert_item(nodes, i, after.items[j])) return false;
            }
            i = next_i + 1;
            j = next_j + 1;
        }
        return true;
    }

    bool item(const Node& node, const Value& before, const Value& after) {
        if (is_collection(before) && is_collection(after) && collection(node, before, after))
            return true;
        const auto mark = mark_of(node);
        if (!mark) return false;
        put(*mark, node.span().end, indented(list_of(after), *mark - line_start(*mark)));
        return true;
    }

    /// Behind the item in front of `index`, or before the first.
    bool insert_item(const std::vector<Node>& nodes, std::size_t index, const Value& value) {
        const Node& near = nodes[index == 0 ? 0 : index - 1];
        const auto mark = mark_of(near);
        if (!mark) return false;
        const std::size_t at = index == 0 ? line_start(*mark) : next_line(near.span().end);
        insert_line(at, *mark - line_start(*mark), list_of(value));
        return true;
    }

    std::string_view text_;
    std::vector<Edit> edits_;
};

}  // namespace

std::optional<std::string> patch(const SourceFile& source, const Tree& tree, const Value& before,
                                 const Value& after) {
    if (tree.empty()) return {};
    Patcher patcher(source.text());
    if (!patcher.document(Node(tree, 0), before, after)) return {};
    return patcher.result();
}

}  // namespace tthc::yaml
