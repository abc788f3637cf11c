#include "tthc/import/json_spans.h"

#include "tthc/base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace tthc::importing {
namespace {

Span span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool is_punctuation(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == ',' || c == '[' || c == ']';
}

/// Behind the quote that closes the string that opens at `at`, or the end of the text.
std::size_t string_end(std::string_view text, std::size_t at) {
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\') {
            ++at;
        } else if (text[at] == '"') {
            return at + 1;
        }
    }
    return text.size();
}

/// Behind the brace that closes the one at `at`; npos where none does.
std::size_t object_end(std::string_view text, std::size_t at) {
    std::size_t depth = 0;
    while (at < text.size()) {
        if (text[at] == '"') {
            at = string_end(text, at);
            continue;
        }
        if (text[at] == '{') ++depth;
        if (text[at] == '}' && --depth == 0) return at + 1;
        ++at;
    }
    return std::string_view::npos;
}

/// An object that never closes ends where the next line starts another record.
std::size_t broken_end(std::string_view text, std::size_t at) {
    const auto next = text.find("\n{", at);
    return next == std::string_view::npos ? text.size() : next;
}

class Walker {
public:
    explicit Walker(std::string_view text) : text_(text) {}

    void object(std::size_t& at, const std::string& path) {
        ++at;
        while (at < text_.size() && text_[at] != '}') {
            if (text_[at] != '"') {
                ++at;
                continue;
            }
            const std::size_t end = string_end(text_, at);
            const std::string key = utf8::to_nfc(text_.substr(at + 1, end - at - 2));
            at = end;
            while (at < text_.size() && (text_[at] == ' ' || text_[at] == ':' || text_[at] == '\n'))
                ++at;
            value(at, path.empty() ? key : fmt::format("{}/{}", path, key));
        }
        if (at < text_.size()) ++at;
    }

    std::map<std::string, Span> take() { return std::move(spans_); }

private:
    void value(std::size_t& at, const std::string& path) {
        const std::size_t begin = at;
        if (at >= text_.size()) return;
        if (text_[at] == '{') {
            object(at, path);
        } else if (text_[at] == '"') {
            at = string_end(text_, at);
        } else if (text_[at] == '[') {
            array(at);
        } else {
            at = text_.find_first_of(",}]", at);
            if (at == std::string_view::npos) at = text_.size();
        }
        spans_[path] = span(begin, at);
    }

    void array(std::size_t& at) {
        std::size_t depth = 0;
        while (at < text_.size()) {
            if (text_[at] == '"') {
                at = string_end(text_, at);
                continue;
            }
            if (text_[at] == '[') ++depth;
            if (text_[at++] == ']' && --depth == 0) return;
        }
    }

    std::string_view text_;
    std::map<std::string, Span> spans_;
};

}  // namespace

FoundObjects find_objects(std::string_view text) {
    FoundObjects found;
    std::size_t at = 0;
    while (at < text.size()) {
        if (is_punctuation(text[at])) {
            ++at;
            continue;
        }
        if (text[at] != '{') {
            const std::size_t begin = at;
            while (at < text.size() && text[at] != '{' && text[at] != '\n')
                at = text[at] == '"' ? string_end(text, at) : at + 1;
            found.stray.push_back(span(begin, at));
            continue;
        }
        std::size_t end = object_end(text, at);
        if (end == std::string_view::npos) end = broken_end(text, at);
        found.objects.push_back(span(at, end));
        at = end;
    }
    return found;
}

std::size_t nesting_of(std::string_view text) {
    std::size_t depth = 0;
    std::size_t deepest = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '"') {
            at = string_end(text, at) - 1;
        } else if (text[at] == '{' || text[at] == '[') {
            deepest = std::max(deepest, ++depth);
        } else if ((text[at] == '}' || text[at] == ']') && depth > 0) {
            --depth;
        }
    }
    return deepest;
}

std::map<std::string, Span> value_spans(std::string_view text, Span object) {
    Walker walker(text.substr(0, object.end));
    std::size_t at = object.begin;
    walker.object(at, {});
    return walker.take();
}

}  // namespace tthc::importing
