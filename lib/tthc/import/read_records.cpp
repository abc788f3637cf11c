#include "tthc/import/read_records.h"

#include "tthc/base/digest.h"
#include "tthc/base/split.h"
#include "tthc/base/utf8.h"
#include "tthc/import/import_codes.h"
#include "tthc/import/json_spans.h"
#include "tthc/import/messages.h"
#include "tthc/import/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace tthc::importing {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t fewest_known_keys = 3;
constexpr std::size_t deepest_record = 64;

const Json* member(const Json& object, std::string_view key) {
    if (!object.is_object()) return nullptr;
    for (const auto& [name, value] : object.items()) {
        if (name == key || utf8::to_nfc(name) == key) return &value;
    }
    return nullptr;
}

const Json* find(const Json& object, std::string_view path) {
    const Json* at = &object;
    for (const std::string_view part : split(path, "/")) {
        at = member(*at, part);
        if (at == nullptr) return nullptr;
    }
    return at;
}

const RawShape* shape_of(const Json& object, const std::vector<RawShape>& shapes) {
    const RawShape* best = nullptr;
    std::size_t most = fewest_known_keys - 1;
    for (const RawShape& shape : shapes) {
        const auto known = static_cast<std::size_t>(std::count_if(
            shape.keys.begin(), shape.keys.end(),
            [&](const RawKey& key) { return find(object, key.key.value) != nullptr; }));
        if (known <= most) continue;
        most = known;
        best = &shape;
    }
    return best;
}

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

class RecordReader {
public:
    RecordReader(const SourceFile& source, const Lexicon& lexicon)
        : source_(&source), lexicon_(&lexicon), findings_(source, Quoting::nothing) {}

    RawRecords read() {
        const FoundObjects found = find_objects(source_->text());
        for (const Span stray : found.stray) {
            add(import_code::not_json, stray, "", say(messages::no_json));
        }
        if (found.objects.empty() && found.stray.empty()) {
            add(import_code::not_json, {0, 0}, "", say(messages::no_record));
        }
        for (const Span object : found.objects)
            read_object(object);
        return {std::move(records_), findings_.take()};
    }

private:
    void add(const Code& code, Span span, std::string path, Message message) {
        findings_.add(code, span, std::move(path), std::move(message));
    }

    void read_object(Span span) {
        if (span.end - span.begin > max_record_size) {
            const auto mebibytes = max_record_size >> 20U;
            add(import_code::too_large, {span.begin, span.begin + 1}, "",
                messages::too_large(mebibytes));
            return;
        }
        const std::string_view text = source_->text(span);
        if (const auto invalid = utf8::first_invalid(text)) {
            const auto at = span.begin + static_cast<std::uint32_t>(*invalid);
            add(import_code::not_json, {at, at + 1}, "", say(messages::not_utf8));
            return;
        }
        if (nesting_of(text) > deepest_record) {
            report_shape(span);
            return;
        }
        const Json json = Json::parse(text, nullptr, false);
        if (json.is_discarded()) {
            report_syntax(span, text);
            read_swallowed(span, text);
            return;
        }
        const RawShape* shape = shape_of(json, lexicon_->shapes);
        if (shape == nullptr) {
            report_shape(span);
            return;
        }
        take(json, *shape, span);
    }

    /// A record that is cut off may take the records of the next lines with it.
    void read_swallowed(Span span, std::string_view text) {
        const auto next = text.find("\n{");
        if (next == std::string_view::npos) return;
        const auto shift = span.begin + static_cast<std::uint32_t>(next) + 1;
        for (const Span object : find_objects(text.substr(next + 1)).objects)
            read_object({object.begin + shift, object.end + shift});
    }

    void report_shape(Span span) {
        add(import_code::unknown_shape, {span.begin, span.begin + 1}, "",
            say(messages::unknown_shape));
    }

    void report_syntax(Span span, std::string_view text) {
        struct Listener : nlohmann::json_sax<Json> {
            bool null() override { return true; }
            bool boolean(bool /*value*/) override { return true; }
            bool number_integer(number_integer_t /*value*/) override { return true; }
            bool number_unsigned(number_unsigned_t /*value*/) override { return true; }
            bool number_float(number_float_t /*value*/, const string_t& /*text*/) override {
                return true;
            }
            bool string(string_t& /*value*/) override { return true; }
            bool binary(binary_t& /*value*/) override { return true; }
            bool start_object(std::size_t /*size*/) override { return true; }
            bool end_object() override { return true; }
            bool start_array(std::size_t /*size*/) override { return true; }
            bool end_array() override { return true; }
            bool key(string_t& /*value*/) override { return true; }
            bool parse_error(std::size_t position, const std::string& /*token*/,
                             const nlohmann::detail::exception& /*error*/) override {
                at = position;
                return false;
            }
            std::size_t at = 0;
        } listener;
        Json::sax_parse(text, &listener);
        const bool cut = listener.at >= text.size();
        const auto at =
            span.begin + static_cast<std::uint32_t>(std::min(listener.at == 0 ? 0 : listener.at - 1,
                                                             text.empty() ? 0 : text.size() - 1));
        add(import_code::not_json, {at, at + 1}, "",
            cut ? say(messages::cut_off) : say(messages::wrong_syntax));
    }

    void take(const Json& json, const RawShape& shape, Span span) {
        RawRecord record;
        record.shape = &shape;
        record.span = span;
        record.digest = digest_of(json.dump());
        spans_ = value_spans(source_->text(), span);
        for (const RawKey& key : shape.keys) {
            const Json* value = find(json, key.key.value);
            if (value == nullptr) continue;
            const Span place = span_of(key.key.value, span);
            if (value->is_array() && !value->empty() && value->front().is_object()) {
                record.tables[key.holds->value] = rows_of(*value, key, shape, record);
                record.texts[key.holds->value] = {"", place, key.key.value};
            } else if (auto text = text_of(*value)) {
                RawText& target = record.texts[key.holds->value];
                if (trim(target.text).empty() || target.text == *text) {
                    target = {*std::move(text), place, key.key.value};
                } else {
                    add_line(target.text, *text);
                }
            } else {
                add(import_code::wrong_type, place, key.key.value, say(messages::wrong_cell));
            }
        }
        collect_others(json, {}, shape, record);
        records_.push_back(std::move(record));
    }

    std::vector<RawRow> rows_of(const Json& table, const RawKey& table_key, const RawShape& shape,
                                RawRecord& record) {
        std::vector<RawRow> rows;
        const std::string prefix = table_key.key.value + '/';
        for (const Json& item : table) {
            RawRow row;
            for (const RawKey& key : shape.keys) {
                if (!key.key.value.starts_with(prefix)) continue;
                const Json* cell = find(item, key.key.value.substr(prefix.size()));
                const auto text = cell == nullptr ? std::nullopt : text_of(*cell);
                if (text) add_line(row[key.holds->value], *text);
            }
            rows.push_back(std::move(row));
            keep_unknown_cells(item, prefix, shape, record);
        }
        return rows;
    }

    void keep_unknown_cells(const Json& item, const std::string& prefix, const RawShape& shape,
                            RawRecord& record) {
        if (!item.is_object()) {
            record.others.push_back({item.dump(), record.span, prefix});
            return;
        }
        for (const auto& [name, value] : item.items())
            keep_unknown(value, prefix + utf8::to_nfc(name), shape, record);
    }

    void collect_others(const Json& json, const std::string& prefix, const RawShape& shape,
                        RawRecord& record) {
        for (const auto& [name, value] : json.items()) {
            const std::string path = prefix + utf8::to_nfc(name);
            if (value.is_object()) {
                collect_others(value, path + '/', shape, record);
            } else {
                keep_unknown(value, path, shape, record);
            }
        }
    }

    void keep_unknown(const Json& value, const std::string& path, const RawShape& shape,
                      RawRecord& record) {
        const bool known = std::any_of(shape.keys.begin(), shape.keys.end(),
                                       [&](const RawKey& key) { return key.key.value == path; });
        if (known) return;
        const auto text = text_of(value);
        std::string kept = text ? *text : value.dump();
        if (trim(kept).empty()) return;
        record.others.push_back({std::move(kept), span_of(path, record.span), path});
    }

    Span span_of(const std::string& path, Span record) const {
        const auto found = spans_.find(path);
        return found == spans_.end() ? Span{record.begin, record.begin + 1} : found->second;
    }

    const SourceFile* source_;
    const Lexicon* lexicon_;
    Findings findings_;
    std::vector<RawRecord> records_;
    std::map<std::string, Span> spans_;
};

}  // namespace

std::string cell(const RawRow& row, RawField field) {
    const auto found = row.find(field);
    return found == row.end() ? std::string() : found->second;
}

const std::string& RawRecord::text(RawField field) const {
    static const std::string none;
    const auto found = texts.find(field);
    return found == texts.end() ? none : found->second.text;
}

Span RawRecord::span_of(RawField field) const {
    const auto found = texts.find(field);
    return found == texts.end() ? Span{span.begin, span.begin + 1} : found->second.span;
}

RawRecords read_records(const SourceFile& source, const Lexicon& lexicon) {
    return RecordReader(source, lexicon).read();
}

}  // namespace tthc::importing
