#include "json_text.h"

#include "tthc/base/digits.h"
#include "tthc/base/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <utility>

namespace tthc::importing {
namespace {

/// Bytes at which a string does not simply go on.
constexpr std::array<bool, 256> ends_run = [] {
    std::array<bool, 256> ends{};
    std::fill_n(ends.begin(), 0x20, true);
    ends['"'] = true;
    ends['\\'] = true;
    return ends;
}();

int hex_digit(char c) {
    if (is_digit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool is_high_surrogate(int unit) {
    return unit >= 0xD800 && unit < 0xDC00;
}

bool is_low_surrogate(int unit) {
    return unit >= 0xDC00 && unit < 0xE000;
}

/// A bit for a key; keys that differ mostly have different ones.
std::uint64_t mark_of_key(std::string_view key) {
    if (key.empty()) return 1;
    const auto byte = [&](std::size_t at) {
        return std::size_t{static_cast<unsigned char>(key[at])};
    };
    const std::size_t mixed =
        key.size() * 31 + byte(0) * 7 + byte(key.size() - 1) + byte(key.size() / 2) * 13;
    return std::uint64_t{1} << (mixed & 63U);
}

/// So few members are compared with each other, where their marks are alike, sooner than they are
/// sorted.
constexpr std::size_t few_members = 64;

void mark_repeated(std::vector<JsonValue>& members) {
    if (members.size() <= few_members) {
        std::uint64_t later_marks = 0;
        for (auto member = members.rbegin(); member != members.rend(); ++member) {
            const std::uint64_t mark = mark_of_key(member->key);
            member->repeated = (later_marks & mark) != 0 &&
                               std::any_of(member.base(), members.end(), [&](const auto& later) {
                                   return later.key == member->key;
                               });
            later_marks |= mark;
        }
        return;
    }
    std::set<std::string_view> later;
    std::for_each(members.rbegin(), members.rend(),
                  [&later](auto& member) { member.repeated = !later.insert(member.key).second; });
}

class JsonParser {
public:
    JsonParser(std::string_view text, std::size_t at) : text_(text), at_(at) {}

    JsonText parse() {
        skip_space();
        read_value(json_.value, 0);
        json_.end = at_;
        return std::move(json_);
    }

private:
    bool fail(JsonFault fault) {
        const bool rest = text_.find_first_not_of(" \n\r\t", at_) != std::string_view::npos;
        if (!json_.fault) json_.fault = rest ? fault : JsonFault::cut_off;
        return false;
    }

    char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    void skip_space() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' ||
                                      text_[at_] == '\r' || text_[at_] == '\t'))
            ++at_;
    }

    bool read_value(JsonValue& value, std::size_t depth) {
        const std::size_t begin = at_;
        if (!read_kind(value, depth)) return false;
        value.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
        return true;
    }

    bool read_kind(JsonValue& value, std::size_t depth) {
        const char c = next();
        if (c == '{' || c == '[') {
            if (depth == deepest_json) return fail(JsonFault::too_deep);
            value.kind = c == '{' ? JsonKind::object : JsonKind::array;
            return read_items(value, depth + 1);
        }
        if (c == '"') {
            value.kind = JsonKind::string;
            return read_string(value.text);
        }
        if (c == '-' || is_digit(c)) {
            value.kind = JsonKind::number;
            return read_number(value.text);
        }
        if (read_word("null")) return true;
        value.kind = JsonKind::boolean;
        value.text = c == 't' ? "true" : "false";
        return read_word(value.text) || fail(JsonFault::syntax);
    }

    bool read_word(std::string_view word) {
        if (!text_.substr(at_).starts_with(word)) return false;
        at_ += word.size();
        return true;
    }

    bool read_items(JsonValue& value, std::size_t depth) {
        const char close = value.is_object() ? '}' : ']';
        ++at_;
        skip_space();
        if (next() == close) return ++at_ > 0;
        while (true) {
            JsonValue& item = value.items.emplace_back();
            if (value.is_object() && !read_key(item)) return false;
            skip_space();
            if (!read_value(item, depth)) return false;
            skip_space();
            const char c = next();
            if (c != ',' && c != close) return fail(JsonFault::syntax);
            ++at_;
            if (c == close) break;
            skip_space();
        }
        if (value.is_object()) mark_repeated(value.items);
        return true;
    }

    bool read_key(JsonValue& member) {
        if (next() != '"') return fail(JsonFault::syntax);
        if (!read_string(member.key)) return false;
        skip_space();
        if (next() != ':') return fail(JsonFault::syntax);
        ++at_;
        return true;
    }

    std::size_t run_end(std::size_t at) const {
        while (at < text_.size() && !ends_run[static_cast<unsigned char>(text_[at])])
            ++at;
        return at;
    }

    /// The string whose quote stands here.
    bool read_string(std::string_view& result) {
        const std::size_t begin = ++at_;
        at_ = run_end(at_);
        if (next() == '\\' && at_ < text_.size()) return read_escaped(begin, result);
        if (next() != '"') return fail(JsonFault::syntax);
        result = text_.substr(begin, at_ - begin);
        if (!utf8::is_plain_nfc(result)) {
            if (!check_encoding(begin)) return false;
            result = json_.made.emplace_back(utf8::to_nfc(result));
        }
        ++at_;
        return true;
    }

    bool read_escaped(std::size_t begin, std::string_view& result) {
        std::string text;
        for (std::size_t from = begin;; from = at_) {
            at_ = run_end(from);
            text += text_.substr(from, at_ - from);
            if (next() == '"') break;
            if (next() != '\\' || !add_escape(text)) return fail(JsonFault::syntax);
        }
        if (!utf8::is_plain_nfc(text)) {
            if (!check_encoding(begin)) return false;
            text = utf8::to_nfc(text);
        }
        result = json_.made.emplace_back(std::move(text));
        ++at_;
        return true;
    }

    /// Whether what stands between a place and here is UTF-8.
    bool check_encoding(std::size_t begin) {
        const auto invalid = utf8::first_invalid(text_.substr(begin, at_ - begin));
        if (!invalid) return true;
        at_ = begin + *invalid;
        return fail(JsonFault::not_utf8);
    }

    bool add_escape(std::string& text) {
        constexpr std::string_view written = "\"\\/bfnrt";
        constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
        ++at_;
        if (next() == 'u') return add_code_point(text);
        const auto found = at_ < text_.size() ? written.find(text_[at_]) : std::string_view::npos;
        if (found == std::string_view::npos) return false;
        text += meant[found];
        ++at_;
        return true;
    }

    bool add_code_point(std::string& text) {
        int point = read_unit();
        if (point < 0 || is_low_surrogate(point)) return false;
        if (is_high_surrogate(point)) {
            if (!read_word("\\")) return false;
            const int low = next() == 'u' ? read_unit() : -1;
            if (!is_low_surrogate(low)) return false;
            point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
        }
        utf8::append(text, static_cast<char32_t>(point));
        return true;
    }

    /// The four digits behind the `u` that stands here; -1 where they are none.
    int read_unit() {
        ++at_;
        int unit = 0;
        for (int i = 0; i < 4; ++i, ++at_) {
            const int digit = hex_digit(next());
            if (digit < 0) return -1;
            unit = unit * 16 + digit;
        }
        return unit;
    }

    bool read_digits() {
        const std::size_t begin = at_;
        while (is_digit(next()))
            ++at_;
        return at_ > begin;
    }

    bool read_number(std::string_view& result) {
        const std::size_t begin = at_;
        if (next() == '-') ++at_;
        if (next() == '0') {
            ++at_;
        } else if (!read_digits()) {
            return fail(JsonFault::syntax);
        }
        if (next() == '.') {
            ++at_;
            if (!read_digits()) return fail(JsonFault::syntax);
        }
        if (next() == 'e' || next() == 'E') {
            ++at_;
            if (next() == '-' || next() == '+') ++at_;
            if (!read_digits()) return fail(JsonFault::syntax);
        }
        result = text_.substr(begin, at_ - begin);
        return true;
    }

    std::string_view text_;
    std::size_t at_;
    JsonText json_;
};

}  // namespace

const JsonValue* JsonValue::member(std::string_view name) const {
    const auto found = std::find_if(items.begin(), items.end(), [&](const JsonValue& item) {
        return item.key == name && !item.repeated;
    });
    return found == items.end() ? nullptr : &*found;
}

JsonText parse_json(std::string_view text, std::size_t at) {
    return JsonParser(text, at).parse();
}

}  // namespace tthc::importing
