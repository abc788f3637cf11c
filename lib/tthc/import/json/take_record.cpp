#include "take_record.h"

#include "tthc/import/import_codes.h"
#include "tthc/import/messages.h"
#include "tthc/import/words/text.h"

#include <algorithm>

namespace tthc::importing {
namespace {

/// Scalars as they are written, lists of them as lines; empty for what is deeper.
std::optional<std::string> text_of(const JsonValue& value) {
    if (value.is_object()) return {};
    if (!value.is_array()) return std::string(value.text);
    std::string text;
    for (const JsonValue& item : value.items) {
        const auto line = item.is_array() ? std::nullopt : text_of(item);
        if (!line) return {};
        add_line(text, *line);
    }
    return text;
}

bool holds_objects(const JsonValue& value) {
    return value.is_array() && std::any_of(value.items.begin(), value.items.end(),
                                           [](const JsonValue& item) { return item.is_object(); });
}

/// Whether a value is null, or a list or an object of nothing.
bool is_nothing(const JsonValue& value) {
    return value.is_null() || ((value.is_array() || value.is_object()) && value.items.empty());
}

bool says_no(std::string_view value) {
    return trim(value).empty() || value == "false";
}

/// What a value says where the shape tells it by the value.
std::optional<std::string> told_by(const KeyMeaning& meaning, const std::string& value) {
    constexpr std::string_view slot = "{}";
    const auto at = meaning.says.find(slot);
    if (at != std::string::npos) {
        std::string says = meaning.says;
        return says.replace(at, slot.size(), value);
    }
    const std::string_view is = meaning.is.empty() ? std::string_view("true") : meaning.is;
    return value == is ? std::optional(meaning.says) : std::nullopt;
}

/// Whether a text is, or begins with, the names that stand in lines, however they are joined.
bool is_said(const std::string& lines, const std::string& text) {
    if (lines == text) return true;
    std::string joined;
    for (const char c : lines)
        joined += c == '\n' ? std::string(", ") : std::string(1, c);
    return joined == text || joined.starts_with(text + ", ");
}

/// A value on the way from the record to it.
struct Spot {
    const Spot* above = nullptr;
    std::string_view key;
    Span span;
    bool in_list = false;  ///< inside an item of a list

    /// The keys on the way, without that of the record itself.
    std::string path() const {
        if (above == nullptr) return std::string(key);
        std::string path = above->path();
        if (!path.empty()) path += '/';
        return path.append(key);
    }
};

class RecordTaker {
public:
    RecordTaker(const KnownShape& known, Findings& findings)
        : known_(&known), findings_(&findings) {
        record_.shape = &known.shape;
    }

    RawRecord take(const JsonValue& json) {
        record_.span = json.span;
        record_.digest = value_digest(json);
        walk_object(json, known_->keys, {.span = json.span}, nullptr);
        return std::move(record_);
    }

private:
    void walk_object(const JsonValue& json, const KeyNode& node, const Spot& at, RawRow* row) {
        for (const JsonValue& value : json.items) {
            const Spot spot{&at, value.key, value.span, at.in_list};
            const KeyNode* child = node.child(value.key);
            if (value.repeated) {
                keep(record_.odd, print(value), spot);
            } else if (child != nullptr) {
                child->technical() ? pass(value, *child) : walk_value(value, *child, spot, row);
            } else if (&node == &known_->keys && value.is_object() && holds_record(spot)) {
                walk_object(value, node, spot, row);
            } else {
                walk_unknown(value, spot);
            }
        }
    }

    void pass(const JsonValue& value, const KeyNode& node) {
        auto& passed = record_.technical;
        const bool known = std::find(passed.begin(), passed.end(), &node) != passed.end();
        if (!known && !is_nothing(value)) passed.push_back(&node);
    }

    bool holds_record(const Spot& at) const {
        const auto& inside = known_->shape.inside;
        const std::string path = at.path();
        return std::any_of(inside.begin(), inside.end(),
                           [&](const auto& name) { return name.value == path; });
    }

    void walk_unknown(const JsonValue& value, const Spot& at) {
        static const KeyNode nothing_known;
        if (value.is_object()) {
            walk_object(value, nothing_known, at, nullptr);
        } else {
            const auto text = text_of(value);
            keep(record_.others, text ? *text : print(value), at);
        }
    }

    void walk_value(const JsonValue& value, const KeyNode& node, const Spot& at, RawRow* row) {
        if (holds_objects(value)) {
            walk_list(value, node, at, row);
        } else if (value.is_object() && (node.meanings.empty() || !node.children.empty())) {
            walk_object(value, node, at, row);
        } else if (value.is_array() && tells_values(node)) {
            for (const JsonValue& item : value.items)
                walk_value(item, node, at, row);
        } else if (const auto text = text_of(value)) {
            if (node.meanings.empty()) {
                keep(record_.others, *text, at);
            } else if (!node.children.empty()) {
                keep(record_.odd, *text, at);
            } else {
                take_text(*text, node, at, row);
            }
        } else {
            findings_->add(import_code::wrong_type, at.span, at.path(), say(messages::wrong_cell));
        }
    }

    /// A table where its key holds one; else the items say what the keys inside them hold.
    void walk_list(const JsonValue& list, const KeyNode& node, const Spot& at, RawRow* row) {
        if (node.meanings.empty()) {
            Spot inside = at;
            inside.in_list = true;
            for (const JsonValue& item : list.items)
                walk_item(item, node, inside, row);
            return;
        }
        const RawField holds = node.meanings.front().holds;
        auto& rows = row == nullptr ? record_.tables[holds] : row->tables[holds];
        for (const JsonValue& item : list.items) {
            if (item.is_null()) continue;
            RawRow next;
            walk_item(item, node, at, &next);
            rows.push_back(std::move(next));
        }
        if (row == nullptr) record_.texts[holds] = {"", at.span, at.path()};
    }

    void walk_item(const JsonValue& item, const KeyNode& node, const Spot& at, RawRow* row) {
        if (item.is_object()) {
            walk_object(item, node, at, row);
        } else if (!item.is_null()) {
            keep(record_.others, print(item), at);
        }
    }

    static bool tells_values(const KeyNode& node) {
        return !node.meanings.empty() && node.meanings.front().is_told_by_value();
    }

    void take_text(const std::string& text, const KeyNode& node, const Spot& at, RawRow* row) {
        bool taken = false;
        for (const KeyMeaning& meaning : node.meanings) {
            const auto says =
                meaning.is_told_by_value() ? told_by(meaning, text) : std::optional(text);
            if (!says) continue;
            taken = true;
            if (says->empty() && meaning.is_told_by_value()) continue;
            row == nullptr ? say_of_record(meaning.holds, *says, at)
                           : add_line(row->cells[meaning.holds], *says);
        }
        if (!taken && !says_no(text)) keep(record_.odd, text, at);
    }

    void say_of_record(RawField holds, const std::string& text, const Spot& at) {
        RawText& target = record_.texts[holds];
        if (trim(target.text).empty()) {
            target = {text, at.span, at.path(), at.in_list};
        } else if (!is_said(target.text, text)) {
            add_line(target.text, text);
            target.of_list = target.of_list && at.in_list;
        }
    }

    static void keep(std::vector<RawText>& kept, const std::string& text, const Spot& at) {
        if (trim(text).empty()) return;
        const std::string path = at.path();
        const auto known = std::find_if(kept.begin(), kept.end(),
                                        [&](const RawText& one) { return one.key == path; });
        if (known == kept.end()) {
            kept.push_back({text, at.span, path});
        } else {
            add_line(known->text, text);
        }
    }

    const KnownShape* known_;
    Findings* findings_;
    RawRecord record_;
};

}  // namespace

RawRecord take_record(const JsonValue& json, const KnownShape& known, Findings& findings) {
    return RecordTaker(known, findings).take(json);
}

}  // namespace tthc::importing
