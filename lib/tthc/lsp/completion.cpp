#include "tthc/lsp/answers.h"
#include "tthc/lsp/place.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace tthc::lsp {
namespace {

constexpr int completed_field = 5;
constexpr int completed_word = 20;

/// Makes the items of one place.
class Offers {
public:
    Offers(const Asked& asked, const Place& place)
        : asked_(asked), place_(place), range_(to_json(asked.positions.range(place.word))) {}

    void add_keys(const record::ValueShape& record) {
        for (const record::FieldShape& field : record.fields) {
            const std::string key(field.field.key);
            if (is_there(key) || !offered_.insert(key).second) continue;
            const std::string colon = place_.has_colon ? "" : ends_of(field.value);
            add(key, key + colon, asked_.words(field.field.title), completed_field);
        }
    }

    void add_words(const record::ValueShape& value) {
        if (value.kind == record::ValueShape::Kind::boolean) {
            add("true", "true", asked_.words({"có", "yes"}), completed_word);
            add("false", "false", asked_.words({"không", "no"}), completed_word);
        }
        for (const record::ValueShape::Choice& choice : value.choices) {
            const std::string word(choice.key);
            if (offered_.insert(word).second)
                add(word, word, asked_.words(choice.title), completed_word);
        }
    }

    Json take() { return std::move(items_); }

private:
    /// A record or list goes on below its key.
    static std::string ends_of(const record::ValueShape& value) {
        const bool below = value.kind == record::ValueShape::Kind::record ||
                           value.kind == record::ValueShape::Kind::list ||
                           value.kind == record::ValueShape::Kind::entries;
        return below ? ":" : ": ";
    }

    bool is_there(const std::string& key) const {
        return std::any_of(
            asked_.outline.begin(), asked_.outline.end(), [&](const OutlineNode& node) {
                return node.parent == place_.node && node.key == key && node.mark != place_.word;
            });
    }

    void add(const std::string& label, const std::string& text, const std::string& title,
             int kind) {
        items_.push_back({{"label", label},
                          {"kind", kind},
                          {"detail", title},
                          {"sortText", fmt::format("{:04}", items_.size())},
                          {"filterText", label},
                          {"textEdit", {{"range", range_}, {"newText", text}}}});
    }

    const Asked& asked_;
    const Place& place_;
    Json range_;
    Json items_ = Json::array();
    std::set<std::string> offered_;
};

/// A text without a key yet may become a procedure.
const Kind* kind_to_write(const Asked& asked) {
    if (asked.document.kind != nullptr || !asked.outline.empty()) return asked.document.kind;
    return all_kinds().data();
}

}  // namespace

Json completion(const Asked& asked, Position position) {
    const Kind* const kind = kind_to_write(asked);
    const std::uint32_t offset = asked.positions.offset(position);
    const auto place = place_at(asked.document.text, asked.outline, offset);
    if (kind == nullptr || !place) return Json::array();
    const record::ValueShape file = kind->shape();
    Offers offers(asked, *place);
    for (const record::ValueShape* const shape : shapes_at(file, asked.outline, *place)) {
        if (place->key) offers.add_keys(*shape);
        if (place->value) offers.add_words(*shape);
    }
    return offers.take();
}

}  // namespace tthc::lsp
