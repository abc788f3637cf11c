#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

namespace tthc::test {

/// Changes a text as people, editors and mail do.
class Damage {
public:
    explicit Damage(std::uint32_t seed) : random_(seed) {}

    std::size_t below(std::size_t count) { return random_() % count; }

    std::string of(std::string text) {
        for (std::size_t times = 1 + below(3); times > 0; --times)
            once(text);
        return text;
    }

private:
    static constexpr std::string_view tokens[] = {
        ": ",     ":",      "- ",      "-",    "#",
        " #",     "'",      "\"",      "''",   "|",
        ">",      "|-",     ">-",      ">+",   "|+",
        "|2",     "\n",     "\n\n",    "\r\n", "\n  ",
        "\n    ", "\n- ",   " ",       "  ",   "\t",
        "[",      "]",      "{",       "}",    ", ",
        ",",      "? ",     "?",       "&a ",  "*a",
        "!x ",    "---",    "\n---\n", "...",  "null",
        "~",      "k: ",    "\\",      "\\n",  "%",
        "@",      "`",      "ế",       "Đ",    "e\u0302\u0301",
        "\u00a0", "😀",      "\xC3",    "\x01", "\u2028",
        "\uFEFF", "x: y\n", "- - ",    "[]",   "{a: b}"};

    void once(std::string& text) {
        const std::size_t at = below(text.size() + 1);
        const std::size_t size = std::min(text.size() - at, 1 + below(6));
        switch (below(6)) {
            case 0:
                text.erase(at, size);
                break;
            case 1:
                text.replace(at, size, tokens[below(std::size(tokens))]);
                break;
            case 2:
                text.insert(at, text.substr(below(text.size() + 1), 1 + below(40)));
                break;
            case 3:
                indent(text, at);
                break;
            default:
                text.insert(at, tokens[below(std::size(tokens))]);
        }
    }

    /// The line of the place goes some columns to the right or to the left.
    void indent(std::string& text, std::size_t at) {
        const auto before = text.rfind('\n', at);
        const std::size_t line = before == std::string::npos ? 0 : before + 1;
        const std::size_t spaces = std::min(text.find_first_not_of(' ', line), text.size()) - line;
        if (below(2) == 0) {
            text.insert(std::min(line, text.size()), 1 + below(4), ' ');
        } else {
            text.erase(std::min(line, text.size()), below(spaces + 1));
        }
    }

    std::mt19937 random_;
};

}  // namespace tthc::test
