#include "read_records.h"

#include "json_text.h"
#include "next_element.h"
#include "take_record.h"
#include "tthc/import/import_codes.h"
#include "tthc/import/messages.h"

#include <algorithm>

namespace tthc::importing {
namespace {

constexpr std::size_t fewest_known_keys = 3;

/// How many keys of a shape an object has.
std::size_t known_keys(const JsonValue& object, const KeyNode& node) {
    std::size_t known = 0;
    for (const JsonValue& member : object.items) {
        const KeyNode* child = node.child(member.key);
        if (child == nullptr) continue;
        known += child->meanings.size();
        if (member.is_object()) known += known_keys(member, *child);
    }
    return known;
}

/// The keys of the record itself, and of the object around it.
std::size_t known_keys(const JsonValue& object, const KnownShape& known) {
    std::size_t count = known_keys(object, known.keys);
    for (const auto& name : known.shape.inside) {
        const JsonValue* inner = object.member(name.value);
        if (inner != nullptr && inner->is_object()) count += known_keys(*inner, known.keys);
    }
    return count;
}

const KnownShape* shape_of(const JsonValue& object, const std::vector<KnownShape>& shapes) {
    const KnownShape* best = nullptr;
    std::size_t most = fewest_known_keys - 1;
    for (const KnownShape& shape : shapes) {
        const std::size_t known = known_keys(object, shape);
        if (known <= most) continue;
        most = known;
        best = &shape;
    }
    return best;
}

bool is_between(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == ',' || c == '[' || c == ']';
}

/// Whether a key holds what only a whole record tells: its steps, papers, channels or acts.
bool holds_section(const JsonValue& member, const KeyNode& node) {
    constexpr RawField sections[] = {RawField::steps,          RawField::step_table,
                                     RawField::document_table, RawField::group_table,
                                     RawField::channel_table,  RawField::basis_table};
    const KeyNode* const child = node.child(member.key);
    return child != nullptr &&
           std::any_of(
               child->meanings.begin(), child->meanings.end(), [&](const KeyMeaning& meaning) {
                   return std::find(std::begin(sections), std::end(sections), meaning.holds) !=
                          std::end(sections);
               });
}

bool holds_section(const JsonValue& object, const KnownShape& known) {
    return std::any_of(object.items.begin(), object.items.end(), [&](const JsonValue& member) {
        const auto& inside = known.shape.inside;
        const bool inner = member.is_object() &&
                           std::any_of(inside.begin(), inside.end(),
                                       [&](const auto& name) { return name.value == member.key; });
        return holds_section(member, known.keys) || (inner && holds_section(member, known));
    });
}

bool is_whole_record(std::string_view text, const Lexicon& lexicon) {
    const JsonText json = parse_json(text);
    if (json.fault || !json.value.is_object()) return false;
    const KnownShape* const shape = shape_of(json.value, lexicon.shapes);
    return shape != nullptr && holds_section(json.value, *shape);
}

/// Where a record ends that cannot be read: where the next line or element starts another.
std::size_t broken_end(std::string_view text, std::size_t at, const Lexicon& lexicon) {
    const auto line = text.find("\n{", at);
    const std::size_t end = line == std::string_view::npos ? text.size() : line + 1;
    return std::min(end, next_element(text, at, at + 1, [&](std::string_view object) {
                        return is_whole_record(object, lexicon);
                    }));
}

class RecordReader {
public:
    RecordReader(const SourceFile& source, const Lexicon& lexicon)
        : text_(source.text()), lexicon_(&lexicon), findings_(source, Quoting::nothing) {}

    RawRecords read() {
        std::size_t at = 0;
        bool found = false;
        while (at < text_.size()) {
            if (is_between(text_[at])) {
                ++at;
                continue;
            }
            found = true;
            at = text_[at] == '{' ? read_object(at) : pass_stray(at);
        }
        if (!found) tell(import_code::not_json, 0, say(messages::no_record));
        return {std::move(records_), findings_.take()};
    }

private:
    void tell(const Code& code, std::size_t at, Message message) {
        const auto begin = static_cast<std::uint32_t>(at);
        const std::uint32_t end = begin < text_.size() ? begin + 1 : begin;
        findings_.add(code, {begin, end}, "", std::move(message));
    }

    std::size_t pass_stray(std::size_t at) {
        const std::size_t end = std::min(text_.find_first_of("{\n", at), text_.size());
        findings_.add(import_code::not_json,
                      {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, "",
                      say(messages::no_json));
        return end;
    }

    /// Where the next one may begin.
    std::size_t read_object(std::size_t at) {
        const JsonText json = parse_json(text_, at);
        if (json.fault) {
            tell_fault(json, at);
            return broken_end(text_, at, *lexicon_);
        }
        if (json.end - at > max_record_size) {
            findings_.add(import_code::too_large, json.value.span, "",
                          messages::too_large(max_record_size >> 20U));
        } else if (const KnownShape* shape = shape_of(json.value, lexicon_->shapes)) {
            records_.push_back(take_record(json.value, *shape, findings_));
        } else {
            tell(import_code::unknown_shape, at, messages::unknown_shape(known_shapes()));
        }
        return json.end;
    }

    std::string known_shapes() const {
        std::string shapes;
        for (const KnownShape& known : lexicon_->shapes)
            shapes += (shapes.empty() ? "" : ", ") + known.shape.id.value;
        return shapes;
    }

    void tell_fault(const JsonText& json, std::size_t begin) {
        const std::size_t at = std::min(json.end, text_.size() - 1);
        switch (*json.fault) {
            case JsonFault::syntax:
                return tell(import_code::not_json, at, say(messages::wrong_syntax));
            case JsonFault::cut_off:
                return tell(import_code::not_json, at, say(messages::cut_off));
            case JsonFault::not_utf8:
                return tell(import_code::not_json, at, say(messages::not_utf8));
            case JsonFault::too_deep:
                return tell(import_code::unknown_shape, begin, say(messages::too_deep));
        }
    }

    std::string_view text_;
    const Lexicon* lexicon_;
    Findings findings_;
    std::vector<RawRecord> records_;
};

}  // namespace

RawRecords read_records(const SourceFile& source, const Lexicon& lexicon) {
    return RecordReader(source, lexicon).read();
}

RecordSigns signs_of_records(const Lexicon& lexicon) {
    RecordSigns signs;
    for (const std::string& key : lexicon.words(WordKind::list_keys)) {
        const bool own =
            std::any_of(lexicon.shapes.begin(), lexicon.shapes.end(), [&](const KnownShape& known) {
                const KeyNode* const node = known.keys.child(key);
                return node != nullptr && !node->meanings.empty();
            });
        signs.list_keys.push_back(key);
        if (own) signs.own_keys.push_back(key);
    }
    signs.is_record = [&lexicon](std::string_view text) { return is_whole_record(text, lexicon); };
    return signs;
}

}  // namespace tthc::importing
