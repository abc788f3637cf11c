#include "json_text.h"
#include "tthc/base/digest.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::importing {
namespace {

bool needs_escape(char c) {
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

std::string escape_of(char c) {
    constexpr std::string_view meant = "\"\\\b\f\n\r\t";
    constexpr std::string_view written = "\"\\bfnrt";
    const auto found = meant.find(c);
    if (found != std::string_view::npos) return {'\\', written[found]};
    return fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
}

template <class Add>
void write_string(std::string_view text, const Add& add) {
    add("\"");
    while (!text.empty()) {
        const auto* const odd = std::find_if(text.begin(), text.end(), needs_escape);
        const auto size = static_cast<std::size_t>(odd - text.begin());
        add(text.substr(0, size));
        text.remove_prefix(size);
        if (text.empty()) break;
        add(escape_of(text.front()));
        text.remove_prefix(1);
    }
    add("\"");
}

template <class Add>
void write(const JsonValue& value, const Add& add) {
    switch (value.kind) {
        case JsonKind::null:
            return add("null");
        case JsonKind::boolean:
        case JsonKind::number:
            return add(value.text);
        case JsonKind::string:
            return write_string(value.text, add);
        case JsonKind::array:
        case JsonKind::object:
            break;
    }
    add(value.is_object() ? "{" : "[");
    for (const JsonValue& item : value.items) {
        if (&item != &value.items.front()) add(",");
        if (value.is_object()) {
            write_string(item.key, add);
            add(":");
        }
        write(item, add);
    }
    add(value.is_object() ? "}" : "]");
}

}  // namespace

std::string print(const JsonValue& value) {
    std::string text;
    write(value, [&](std::string_view part) { text += part; });
    return text;
}

std::string value_digest(const JsonValue& value) {
    Digest digest;
    write(value, [&](std::string_view part) { digest.add(part); });
    return digest.text();
}

}  // namespace tthc::importing
