#include "json_text.h"
#include "tthc/base/digest.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace tthc::importing {
namespace {

/// Bytes that a string holds only escaped.
constexpr std::array<bool, 256> escaped_bytes = [] {
    std::array<bool, 256> escaped{};
    std::fill_n(escaped.begin(), 0x20, true);
    escaped['"'] = true;
    escaped['\\'] = true;
    return escaped;
}();

std::size_t first_escaped(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && !escaped_bytes[static_cast<unsigned char>(text[at])])
        ++at;
    return at;
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
        const std::size_t size = first_escaped(text);
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
