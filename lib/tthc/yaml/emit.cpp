#include "tthc/base/decimal.h"
#include "tthc/base/utf8.h"
#include "tthc/yaml/value.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace tthc::yaml {
namespace {

constexpr std::size_t line_width = 100;
/// Most procedures are shorter.
constexpr std::size_t usual_size = 16384;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_based_integer(std::string_view word) {
    const bool octal = word.starts_with("0o");
    if (!octal && !word.starts_with("0x")) return false;
    const std::string_view allowed = octal ? "01234567" : "0123456789abcdefABCDEF";
    return word.size() > 2 && word.find_first_not_of(allowed, 2) == std::string_view::npos;
}

/// Bytes that are, or begin, what may be a control character.
constexpr std::array<bool, 256> may_be_control = [] {
    std::array<bool, 256> bytes{};
    std::fill_n(bytes.begin(), 0x20, true);
    bytes['\n'] = false;
    for (const unsigned byte : {0x7FU, 0xC2U, 0xEFU})
        bytes[byte] = true;
    return bytes;
}();

bool may_hold_controls(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return may_be_control[static_cast<unsigned char>(c)]; });
}

/// Whether a plain word may hold the character at a place behind its first, as far as its sign
/// goes.
bool is_safe_at(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c == ' ') return at + 1 == text.size() || text[at + 1] != '#';
    if (c == ':') return at + 1 == text.size() || text[at + 1] != ' ';
    return c != '\t' && c != '\n' && c != '\r';
}

/// The longest words of YAML that are no text.
constexpr std::size_t longest_word = 5;
constexpr std::string_view begins_number = "+-.0123456789";

bool is_core_word(std::string_view text) {
    if (begins_number.find(text.front()) != std::string_view::npos) return is_core_number(text);
    return text.size() <= longest_word && (is_core_null(text) || is_core_boolean(text));
}

/// Where a scalar stands: between brackets, more characters have a meaning.
enum class Style { block, flow };

bool plain_is_safe(std::string_view text, Style style) {
    if (text.empty() || is_core_word(text)) return false;
    if (text.front() == ' ' || text.back() == ' ' || text.back() == ':') return false;
    if (std::string_view("-?:,[]{}#&*!|>'\"%@`=~").find(text.front()) != std::string_view::npos) {
        return false;
    }
    if (text.starts_with("---") || text.starts_with("...")) return false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_safe_at(text, at)) return false;
    }
    if (may_hold_controls(text) && utf8::first_control(text)) return false;
    return style == Style::block || text.find_first_of(",[]{}?:") == std::string_view::npos;
}

std::string double_quoted(std::string_view text) {
    std::string result = "\"";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else if (c == '\n') {
            result += "\\n";
        } else if (c == '\t') {
            result += "\\t";
        } else if (byte < 0x20 || byte == 0x7F) {
            result += fmt::format("\\x{:02X}", byte);
        } else if (byte == 0xC2 && utf8::first_control(text.substr(i, 2))) {
            result += fmt::format("\\x{:02X}", static_cast<unsigned char>(text[++i]));
        } else if (byte == 0xEF && utf8::first_control(text.substr(i, 3))) {
            result += "\\uFEFF";
            i += 2;
        } else {
            result += c;
        }
    }
    return result + '"';
}

std::string scalar(const Value& value, Style style) {
    if (value.kind == Value::Kind::literal) return value.scalar;
    return plain_is_safe(value.scalar, style) ? value.scalar : double_quoted(value.scalar);
}

bool is_scalar(const Value& value) {
    return value.kind == Value::Kind::text || value.kind == Value::Kind::literal;
}

bool fits_block_literal(std::string_view text) {
    if (text.find('\n') == std::string_view::npos || text.front() == '\n' || text.back() == '\n') {
        return false;
    }
    if (may_hold_controls(text) &&
        (text.find_first_of("\t\r") != std::string_view::npos || utf8::first_control(text)))
        return false;
    if (text.front() == ' ' || text.back() == ' ') return false;
    for (auto end = text.find('\n'); end != std::string_view::npos;
         end = text.find('\n', end + 1)) {
        if (text[end - 1] == ' ' || text[end + 1] == ' ') return false;
    }
    return true;
}

class Emitter {
public:
    Emitter() { out_.reserve(usual_size); }

    std::string take() { return std::move(out_); }

    static std::string flow(const Value& value) {
        if (is_scalar(value)) return scalar(value, Style::flow);
        std::string result = value.kind == Value::Kind::list ? "[" : "{";
        for (const Value& item : value.items) {
            if (&item != &value.items.front()) result += ", ";
            result += flow(item);
        }
        return result + (value.kind == Value::Kind::list ? "]" : "}");
    }

    void block(const Value& value, std::size_t indent) {
        if (value.kind == Value::Kind::map) {
            entries(value, indent);
            return;
        }
        for (const Value& item : value.items) {
            out_.append(indent, ' ');
            out_ += "- ";
            if (is_scalar(item)) {
                text(item, indent);
            } else if (item.kind == Value::Kind::map && !item.entries.empty()) {
                entries_behind_mark(item, indent + 2);
            } else {
                out_ += flow(item);
                out_ += '\n';
            }
        }
    }

private:
    void entries(const Value& map, std::size_t indent) {
        out_.append(indent, ' ');
        entries_behind_mark(map, indent);
    }

    /// The first of them stands where the writer is, behind `- `.
    void entries_behind_mark(const Value& map, std::size_t indent) {
        for (const auto& [key, value] : map.entries) {
            if (&key != &map.entries.front().first) out_.append(indent, ' ');
            out_ += plain_is_safe(key, Style::block) ? key : double_quoted(key);
            out_ += ':';
            after_key(value, indent);
        }
    }

    void after_key(const Value& value, std::size_t indent) {
        if (is_scalar(value)) {
            out_ += ' ';
            text(value, indent);
            return;
        }
        if (value.is_empty() || in_one_line(value, indent)) {
            out_ += ' ';
            out_ += flow(value);
            out_ += '\n';
            return;
        }
        out_ += '\n';
        block(value, indent + 2);
    }

    void text(const Value& value, std::size_t indent) {
        if (value.kind == Value::Kind::text && fits_block_literal(value.scalar)) {
            out_ += "|-\n";
            std::string_view rest = value.scalar;
            while (true) {
                const auto line = rest.substr(0, rest.find('\n'));
                if (!line.empty()) out_.append(indent + 2, ' ');
                out_ += line;
                out_ += '\n';
                if (line.size() == rest.size()) return;
                rest.remove_prefix(line.size() + 1);
            }
        }
        out_ += scalar(value, Style::block);
        out_ += '\n';
    }

    static bool in_one_line(const Value& value, std::size_t indent) {
        if (value.kind != Value::Kind::list) return false;
        const auto simple = [](const Value& item) {
            return is_scalar(item) && item.scalar.find('\n') == std::string::npos;
        };
        if (!std::all_of(value.items.begin(), value.items.end(), simple)) return false;
        return indent + utf8::length(flow(value)) + 24 <= line_width;
    }

    std::string out_;
};

}  // namespace

bool Value::is_empty() const {
    switch (kind) {
        case Kind::text:
            return scalar.empty();
        case Kind::literal:
            return false;
        case Kind::list:
            return items.empty();
        case Kind::map:
            return entries.empty();
    }
    return false;
}

bool is_core_null(std::string_view word) {
    return word.empty() || is_one_of(word, {"~", "null", "Null", "NULL"});
}

bool is_core_boolean(std::string_view word) {
    return is_one_of(word, {"true", "True", "TRUE", "false", "False", "FALSE"});
}

bool is_core_number(std::string_view word) {
    if (is_based_integer(word)) return true;
    std::string_view unsigned_word = word;
    if (word.starts_with('+') || word.starts_with('-')) unsigned_word.remove_prefix(1);
    if (is_one_of(unsigned_word, {".inf", ".Inf", ".INF"})) return true;
    if (is_one_of(word, {".nan", ".NaN", ".NAN"})) return true;
    std::size_t i = 0;
    std::size_t digits = 0;
    bool point = false;
    for (; i < unsigned_word.size(); ++i) {
        const char c = unsigned_word[i];
        if (c == '.' && !point) {
            point = true;
        } else if (c >= '0' && c <= '9') {
            ++digits;
        } else {
            break;
        }
    }
    if (digits == 0) return false;
    if (i == unsigned_word.size()) return true;
    if (unsigned_word[i] != 'e' && unsigned_word[i] != 'E') return false;
    std::string_view exponent = unsigned_word.substr(i + 1);
    if (exponent.starts_with('+') || exponent.starts_with('-')) exponent.remove_prefix(1);
    return !exponent.empty() && exponent.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string emit(const Value& document) {
    if (document.is_empty()) return "{}\n";
    Emitter emitter;
    emitter.block(document, 0);
    return emitter.take();
}

std::string emit_in_line(const Value& value) {
    return Emitter::flow(value);
}

}  // namespace tthc::yaml
