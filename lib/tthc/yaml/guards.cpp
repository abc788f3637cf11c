#include "tthc/yaml/guards.h"

#include "tthc/base/old_encoding.h"
#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/finding/load_codes.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace tthc::yaml {
namespace {

/// Flow collections opened and not closed in one line; a reader looks for a key through all of
/// them.
constexpr std::size_t max_open_in_line = 64;
constexpr std::size_t max_line = std::size_t{1} << 20U;

Span one_byte(std::size_t offset) {
    const auto begin = static_cast<std::uint32_t>(offset);
    return {begin, begin + 1};
}

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

void check_tabs(const SourceFile& source, Findings& findings) {
    const std::string_view text = source.text();
    for (auto at = text.find('\t'); at != std::string_view::npos; at = text.find('\t', at + 1)) {
        const auto before = text.find_last_not_of(' ', at == 0 ? 0 : at - 1);
        const bool indents = at == 0 || before == std::string_view::npos || text[before] == '\n';
        if (!indents) continue;
        auto& found = findings.add(load_code::syntax, one_byte(at), "",
                                   {"dùng dấu tab để thụt lề", "a tab is used to indent"});
        found.help = {"thụt lề bằng dấu cách", "indent with spaces"};
    }
}

/// Where more are open than a line may have; npos where never.
std::size_t too_many_open(std::string_view line) {
    std::size_t open = 0;
    for (auto at = line.find_first_of("[{]}"); at != std::string_view::npos;
         at = line.find_first_of("[{]}", at + 1)) {
        if (line[at] == '[' || line[at] == '{') {
            ++open;
        } else if (open > 0) {
            --open;
        }
        if (open > max_open_in_line) return at;
    }
    return std::string_view::npos;
}

/// Whether a text has so few brackets that no line can have too many.
bool has_few_brackets(std::string_view text) {
    std::size_t count = 0;
    for (const char bracket : {'[', '{'}) {
        for (auto at = text.find(bracket);
             at != std::string_view::npos && count <= max_open_in_line;
             at = text.find(bracket, at + 1))
            ++count;
    }
    return count <= max_open_in_line;
}

void check_lines(const SourceFile& source, Findings& findings) {
    const std::string_view text = source.text();
    const bool few = has_few_brackets(text);
    if (few && text.size() <= max_line) return;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, std::min(end - begin, max_line + 1));
        const std::size_t bracket = few ? std::string_view::npos : too_many_open(line);
        if (bracket != std::string_view::npos) {
            findings.add(load_code::limits, one_byte(begin + bracket), "",
                         say("mở quá {} dấu ngoặc trong một dòng",
                             "more than {} open brackets in one line", max_open_in_line));
            return;
        }
        if (line.size() > max_line) {
            findings.add(load_code::limits, one_byte(begin), "",
                         {"dòng dài hơn 1 MiB", "the line is longer than 1 MiB"});
            return;
        }
        begin = end + 1;
    }
}

/// What other programs write, by its first bytes.
constexpr std::pair<std::string_view, Bilingual> other_files[] = {
    {"%PDF", {"đây là tệp PDF, không phải YAML", "this is a PDF file, not YAML"}},
    {"PK\x03\x04",
     {"đây là tệp Word, Excel hoặc tệp nén, không phải YAML",
      "this is a file of Word, Excel or an archive, not YAML"}},
    {"\xD0\xCF\x11\xE0",
     {"đây là tệp Word, Excel bản cũ, không phải YAML",
      "this is an old file of Word or Excel, not YAML"}}};

bool is_other_file(std::string_view text, Findings& findings) {
    for (const auto& [signature, what] : other_files) {
        if (!text.starts_with(signature)) continue;
        findings.add(load_code::unknown_file, one_byte(0), "", say(what));
        return true;
    }
    return false;
}

}  // namespace

bool check_bytes(const SourceFile& source, Findings& findings) {
    const std::string_view text = source.text();
    if (is_other_file(text, findings)) return false;
    if (const auto offset = utf8::first_invalid(text)) {
        auto& found = findings.add(
            load_code::encoding, source.character(static_cast<std::uint32_t>(*offset)), "",
            {"tệp không phải UTF-8 từ vị trí này", "the file is not UTF-8 from here on"});
        const bool is_text = text.find('\0') == std::string_view::npos;
        const std::string_view encoding = is_text ? encoding_of_bytes(text) : std::string_view();
        found.help = {"lưu lại tệp với bảng mã UTF-8", "save the file as UTF-8"};
        if (!is_text) found.help = {"tệp này không phải văn bản", "this file is no text"};
        if (!encoding.empty()) {
            found.help = say("tệp theo bảng mã {}: chuyển mã sang Unicode (UTF-8)",
                             "the file is in {}: convert it to Unicode (UTF-8)", encoding);
        }
        return false;
    }
    if (const auto offset = utf8::first_control(text)) {
        auto& found =
            findings.add(load_code::encoding, source.character(static_cast<std::uint32_t>(*offset)),
                         "", {"có ký tự điều khiển", "there is a control character"});
        found.help = {"xóa ký tự không nhìn thấy này", "delete this invisible character"};
        return false;
    }
    check_tabs(source, findings);
    check_lines(source, findings);
    return findings.empty();
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

std::size_t begin_of_block(std::string_view text, std::size_t begin, std::size_t end) {
    const std::size_t header = text.find('\n', begin);
    if (header == std::string_view::npos || header >= end) return begin;
    const std::size_t word = text.find_first_not_of(" \t\r\n", header);
    return word < end ? word : begin;
}

std::size_t end_of_block(std::string_view text, std::size_t begin, std::string_view value) {
    const std::size_t header = std::min(text.find('\n', begin), text.size());
    const std::size_t end = end_of_words(text, header, value);
    if (end > header) return end;
    return header > begin && text[header - 1] == '\r' ? header - 1 : header;
}

std::string_view null_word(std::string_view text, std::size_t begin) {
    for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
        if (!text.substr(begin).starts_with(word)) continue;
        const std::size_t next = text.find_first_not_of(' ', begin + word.size());
        const bool is_key = next != std::string_view::npos && text[next] == ':';
        return is_key ? std::string_view{} : text.substr(begin, word.size());
    }
    return {};
}

std::optional<std::size_t> loose_line_before(std::string_view text, std::size_t at) {
    const auto start = text.substr(0, at).rfind('\n');
    if (start == std::string_view::npos) return {};
    const auto earlier = text.substr(0, start).rfind('\n');
    const auto begin = earlier == std::string_view::npos ? 0 : earlier + 1;
    const auto line = text.substr(begin, start - begin);
    const auto word = line.find_first_not_of(" \r");
    if (word == std::string_view::npos || line[word] == '#' || line[word] == '-') return {};
    if (line.find(':') != std::string_view::npos) return {};
    return begin + word;
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
