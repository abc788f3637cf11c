#include "tthc/yaml/guards.h"

#include "tthc/base/utf8.h"

namespace tthc::yaml {
namespace {

Span one_byte(std::size_t offset) {
    const auto begin = static_cast<std::uint32_t>(offset);
    return {begin, begin + 1};
}

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\r' && c != '\t') || byte == 0x7F;
}

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

void check_tabs(const SourceFile& source, Diagnostics& diagnostics) {
    const std::string_view text = source.text();
    bool indenting = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (indenting && text[i] == '\t') {
            auto& found = diagnostics.add(diagnostic_code::syntax, one_byte(i), "",
                                          {"dùng dấu tab để thụt lề", "a tab is used to indent"});
            found.help = {"thụt lề bằng dấu cách", "indent with spaces"};
            indenting = false;
            continue;
        }
        indenting = text[i] == '\n' || (indenting && text[i] == ' ');
    }
}

}  // namespace

bool check_bytes(const SourceFile& source, Diagnostics& diagnostics) {
    const std::string_view text = source.text();
    if (const auto offset = utf8::first_invalid(text)) {
        auto& found = diagnostics.add(
            diagnostic_code::encoding, one_byte(*offset), "",
            {"tệp không phải UTF-8 từ vị trí này", "the file is not UTF-8 from here on"});
        found.help = {"lưu lại tệp với bảng mã UTF-8", "save the file as UTF-8"};
        return false;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_control(text[i])) continue;
        diagnostics.add(diagnostic_code::encoding, one_byte(i), "",
                        {"có ký tự điều khiển", "there is a control character"});
        return false;
    }
    check_tabs(source, diagnostics);
    return diagnostics.empty();
}

std::size_t end_of_quoted(std::string_view text, std::size_t begin) {
    const char quote = text[begin];
    for (std::size_t i = begin + 1; i < text.size(); ++i) {
        if (quote == '"' && text[i] == '\\') {
            ++i;
        } else if (text[i] == quote) {
            if (quote == '"' || i + 1 == text.size() || text[i + 1] != quote) return i + 1;
            ++i;
        }
    }
    return std::string_view::npos;
}

std::size_t end_of_words(std::string_view text, std::size_t begin, std::string_view value) {
    if (text.substr(begin, value.size()) == value) return begin + value.size();
    std::size_t at = begin;
    std::size_t end = begin;
    for (std::size_t i = 0; i < value.size();) {
        if (is_space(value[i])) {
            ++i;
            continue;
        }
        std::size_t size = 0;
        while (i + size < value.size() && !is_space(value[i + size]))
            ++size;
        const auto found = text.find(value.substr(i, size), at);
        if (found == std::string_view::npos) return end;
        at = end = found + size;
        i += size;
    }
    return end;
}

std::size_t skip_blank(std::string_view text, std::size_t begin) {
    std::size_t i = begin;
    while (i < text.size()) {
        if (text[i] == '#' && (i == 0 || is_space(text[i - 1]))) {
            i = std::min(text.find('\n', i), text.size());
        } else if (is_space(text[i])) {
            ++i;
        } else {
            break;
        }
    }
    return i;
}

}  // namespace tthc::yaml
