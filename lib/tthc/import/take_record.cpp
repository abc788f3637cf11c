#include "tthc/import/take_record.h"

#include "tthc/base/digest.h"
#include "tthc/base/utf8.h"
#include "tthc/import/import_codes.h"
#include "tthc/import/json_spans.h"
#include "tthc/import/messages.h"
#include "tthc/import/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace tthc::importing {
namespace {

using Json = nlohmann::ordered_json;

/// Scalars as they are written, lists of them as lines; empty for what is deeper.
std::optional<std::string> text_of(const Json& value) {
    if (value.is_null()) return std::string();
    if (value.is_string()) return utf8::to_nfc(value.get_ref<const std::string&>());
    if (value.is_number() || value.is_boolean()) return value.dump();
    if (!value.is_array()) return {};
    std::string text;
    for (const Json& item : value) {
        const auto line = item.is_array() ? std::nullopt : text_of(item);
        if (!line) return {};
        add_line(text, *line);
    }
    return text;
}

bool holds_objects(const Json& value) {
    return value.is_array() && std::any_of(value.begin(), value.end(),
                                           [](const Json& item) { return item.is_object(); });
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

class RecordTaker {
public:
    RecordTaker(const KnownShape& known, const RecordPlace& place, Findings& findings)
        : known_(&known),
          place_(place),
          findings_(&findings),
          spans_(value_spans(place.file, place.span)) {
        record_.shape = &known.shape;
        record_.span = place.span;
    }

    RawRecord take(const Json& json) {
        record_.digest = digest_of(json.dump());
        walk_object(json, known_->keys, {}, nullptr);
        return std::move(record_);
    }

private:
    void walk_object(const Json& json, const KeyNode& node, const std::string& prefix,
                     RawRow* row) {
        for (const auto& [name, value] : json.items()) {
            const std::string path = prefix + utf8::to_nfc(name);
            const KeyNode* child = node.child(name);
            if (child != nullptr) {
                child->technical() ? pass(value, *child) : walk_value(value, *child, path, row);
            } else if (&node == &known_->keys && holds_record(path) && value.is_object()) {
                walk_object(value, node, path + '/', row);
            } else {
                walk_unknown(value, path);
            }
        }
    }

    void pass(const Json& value, const KeyNode& node) {
        auto& passed = record_.technical;
        const bool known = std::find(passed.begin(), passed.end(), &node) != passed.end();
        if (!known && !value.is_null() && !value.empty()) passed.push_back(&node);
    }

    bool holds_record(const std::string& key) const {
        const auto& inside = known_->shape.inside;
        return std::any_of(inside.begin(), inside.end(),
                           [&](const auto& name) { return name.value == key; });
    }

    void walk_unknown(const Json& value, const std::string& path) {
        static const KeyNode nothing_known;
        if (value.is_object()) {
            walk_object(value, nothing_known, path + '/', nullptr);
        } else {
            keep(record_.others, text_of(value).value_or(value.dump()), path);
        }
    }

    void walk_value(const Json& value, const KeyNode& node, const std::string& path, RawRow* row) {
        if (holds_objects(value)) {
            walk_list(value, node, path, row);
        } else if (value.is_object() && (node.meanings.empty() || !node.children.empty())) {
            walk_object(value, node, path + '/', row);
        } else if (value.is_array() && tells_values(node)) {
            for (const Json& item : value)
                walk_value(item, node, path, row);
        } else if (const auto text = text_of(value)) {
            if (node.meanings.empty()) {
                keep(record_.others, *text, path);
            } else if (!node.children.empty()) {
                keep(record_.odd, *text, path);
            } else {
                take_text(*text, node, path, row);
            }
        } else {
            findings_->add(import_code::wrong_type, span_of(path), path, say(messages::wrong_cell));
        }
    }

    /// A table where its key holds one; else the items say what the keys inside them hold.
    void walk_list(const Json& list, const KeyNode& node, const std::string& path, RawRow* row) {
        if (node.meanings.empty()) {
            for (const Json& item : list)
                walk_item(item, node, path, row);
            return;
        }
        const RawField holds = node.meanings.front().holds;
        auto& rows = row == nullptr ? record_.tables[holds] : row->tables[holds];
        for (const Json& item : list) {
            if (item.is_null()) continue;
            RawRow next;
            walk_item(item, node, path, &next);
            rows.push_back(std::move(next));
        }
        if (row == nullptr) record_.texts[holds] = {"", span_of(path), path};
    }

    void walk_item(const Json& item, const KeyNode& node, const std::string& path, RawRow* row) {
        if (item.is_object()) {
            walk_object(item, node, path + '/', row);
        } else if (!item.is_null()) {
            keep(record_.others, item.dump(), path);
        }
    }

    static bool tells_values(const KeyNode& node) {
        return !node.meanings.empty() && node.meanings.front().is_told_by_value();
    }

    void take_text(const std::string& text, const KeyNode& node, const std::string& path,
                   RawRow* row) {
        bool taken = false;
        for (const KeyMeaning& meaning : node.meanings) {
            const auto says =
                meaning.is_told_by_value() ? told_by(meaning, text) : std::optional(text);
            if (!says) continue;
            taken = true;
            if (says->empty() && meaning.is_told_by_value()) continue;
            row == nullptr ? say_of_record(meaning.holds, *says, path)
                           : add_line(row->cells[meaning.holds], *says);
        }
        if (!taken && !says_no(text)) keep(record_.odd, text, path);
    }

    void say_of_record(RawField holds, const std::string& text, const std::string& path) {
        RawText& target = record_.texts[holds];
        if (trim(target.text).empty()) {
            target = {text, span_of(path), path};
        } else if (!is_said(target.text, text)) {
            add_line(target.text, text);
        }
    }

    void keep(std::vector<RawText>& kept, const std::string& text, const std::string& path) {
        if (trim(text).empty()) return;
        const auto known = std::find_if(kept.begin(), kept.end(),
                                        [&](const RawText& one) { return one.key == path; });
        if (known == kept.end()) {
            kept.push_back({text, span_of(path), path});
        } else {
            add_line(known->text, text);
        }
    }

    /// The place of a key, or of what holds it.
    Span span_of(std::string path) const {
        while (true) {
            const auto found = spans_.find(path);
            if (found != spans_.end()) return found->second;
            const auto parent = path.rfind('/');
            if (parent == std::string::npos) return {place_.span.begin, place_.span.begin + 1};
            path.resize(parent);
        }
    }

    const KnownShape* known_;
    RecordPlace place_;
    Findings* findings_;
    std::map<std::string, Span> spans_;
    RawRecord record_;
};

}  // namespace

RawRecord take_record(const nlohmann::ordered_json& json, const KnownShape& known,
                      const RecordPlace& place, Findings& findings) {
    return RecordTaker(known, place, findings).take(json);
}

}  // namespace tthc::importing
