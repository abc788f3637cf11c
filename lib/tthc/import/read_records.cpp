#include "tthc/import/read_records.h"

#include "tthc/base/utf8.h"
#include "tthc/import/import_codes.h"
#include "tthc/import/json_spans.h"
#include "tthc/import/messages.h"
#include "tthc/import/take_record.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace tthc::importing {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t fewest_known_keys = 3;
constexpr std::size_t deepest_record = 64;

/// How many keys of a shape an object has.
std::size_t known_keys(const Json& object, const KeyNode& node) {
    std::size_t known = 0;
    for (const auto& [name, value] : object.items()) {
        const KeyNode* child = node.child(name);
        if (child == nullptr) continue;
        known += child->meanings.size();
        if (value.is_object()) known += known_keys(value, *child);
    }
    return known;
}

/// The keys of the record itself, and of the object around it.
std::size_t known_keys(const Json& object, const KnownShape& known) {
    std::size_t count = known_keys(object, known.keys);
    for (const auto& name : known.shape.inside) {
        const auto inner = object.find(name.value);
        if (inner != object.end() && inner->is_object()) count += known_keys(*inner, known.keys);
    }
    return count;
}

const KnownShape* shape_of(const Json& object, const std::vector<KnownShape>& shapes) {
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
        if (nesting_of(text) > deepest_record) {
            report_shape(span);
            return;
        }
        const Json json = Json::parse(text, nullptr, false);
        if (json.is_discarded()) {
            if (report_encoding(span, text)) return;
            report_syntax(span, text);
            read_swallowed(span, text);
            return;
        }
        const KnownShape* shape = shape_of(json, lexicon_->shapes);
        if (shape == nullptr) {
            report_shape(span);
            return;
        }
        records_.push_back(take_record(json, *shape, {source_->text(), span}, findings_));
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
        std::string shapes;
        for (const KnownShape& known : lexicon_->shapes)
            shapes += (shapes.empty() ? "" : ", ") + known.shape.id.value;
        add(import_code::unknown_shape, {span.begin, span.begin + 1}, "",
            messages::unknown_shape(shapes));
    }

    /// Whether the text is not UTF-8, which no JSON is.
    bool report_encoding(Span span, std::string_view text) {
        const auto invalid = utf8::first_invalid(text);
        if (!invalid) return false;
        const auto at = span.begin + static_cast<std::uint32_t>(*invalid);
        add(import_code::not_json, {at, at + 1}, "", say(messages::not_utf8));
        return true;
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

    const SourceFile* source_;
    const Lexicon* lexicon_;
    Findings findings_;
    std::vector<RawRecord> records_;
};

}  // namespace

RawRecords read_records(const SourceFile& source, const Lexicon& lexicon) {
    return RecordReader(source, lexicon).read();
}

}  // namespace tthc::importing
