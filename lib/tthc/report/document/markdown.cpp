#include "tthc/base/printable.h"
#include "tthc/report/document/writers.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::report {
namespace {

/// Words stay words: the marks of Markdown and of HTML are escaped.
std::string escaped(std::string_view text) {
    constexpr std::string_view marks = "\\`*_{}[]<>#|~&";
    std::string safe;
    for (const char c : without_controls(text)) {
        if (marks.find(c) != std::string_view::npos) safe += '\\';
        safe += c;
    }
    return safe;
}

/// The same for words that start a line, where more marks mean something.
std::string escaped_start(std::string_view text) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::string_view rest = text.substr(digits);
    const bool numbered = digits > 0 && (rest.starts_with(". ") || rest.starts_with(") "));
    const bool marked = digits == 0 && text.find_first_of("+-=") == 0;
    if (!numbered && !marked) return escaped(text);
    return fmt::format("{}\\{}", text.substr(0, digits), escaped(rest));
}

/// A fence longer than any run of backticks inside.
std::string fenced(std::string_view language, std::string_view text) {
    std::size_t longest = 2;
    std::size_t run = 0;
    for (const char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const std::string fence(longest + 1, '`');
    const std::string_view end = text.ends_with('\n') ? "" : "\n";
    return fmt::format("{}{}\n{}{}{}\n", fence, language, text, end, fence);
}

bool is_list(const Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    return std::holds_alternative<Entries>(block) || (paragraph != nullptr && paragraph->depth > 0);
}

class MarkdownWriter {
public:
    explicit MarkdownWriter(Language language) : language_(language) {}

    std::string operator()(const Heading& heading) const {
        return fmt::format("## {}\n", line(heading.text));
    }

    std::string operator()(const Paragraph& paragraph) const {
        const std::string text = line(paragraph.text);
        if (paragraph.depth == 0) return fmt::format("{}\n", text);
        return fmt::format("{}- {}\n", std::string(2 * (paragraph.depth - 1), ' '), text);
    }

    std::string operator()(const Table& table) const {
        if (table.rows.empty()) return {};
        const std::size_t columns = std::max(table.head.size(), table.rows.front().size());
        std::string text = row(table.head, columns) + "|---|";
        for (std::size_t i = 1; i < columns; ++i)
            text += table.of_words ? "---|" : "---:|";
        text += '\n';
        for (const Row& cells : table.rows)
            text += row(cells, columns);
        return text;
    }

    std::string operator()(const Entries& list) const {
        std::string text;
        for (const Entry& entry : list.entries) {
            text += fmt::format("- `{}` **{}**", entry.mark, escaped(entry.label.in(language_)));
            for (const Line& words : entry.lines)
                text += fmt::format("  \n  {}", line(words));
            text += '\n';
        }
        return text;
    }

    std::string operator()(const Quote& quoted) const {
        const std::string text =
            quote(quoted.where, quoted.color, plain(language_), quoted.note.in(language_));
        return text.empty() ? text : fenced("text", text);
    }

    std::string operator()(const Verbatim& verbatim) const {
        return fenced(verbatim.language, verbatim.text.in(language_));
    }

    std::string operator()(const Break& /*end*/) const { return {}; }

private:
    std::string line(const Line& words) const {
        bool first = true;
        return line_of(words, language_, [&](const std::string& text, const Words& some) {
            const std::string safe = first ? escaped_start(text) : escaped(text);
            first = false;
            const bool strong = some.color && *some.color != Color::faint && !text.empty();
            return strong ? fmt::format("**{}**", safe) : safe;
        });
    }

    std::string row(const Row& cells, std::size_t columns) const {
        std::string text = "|";
        for (std::size_t i = 0; i < columns; ++i) {
            text += fmt::format(
                " {} |", i < cells.size() ? escaped(words_of(cells[i], language_)) : std::string());
        }
        return text + '\n';
    }

    Language language_;
};

}  // namespace

std::string write_markdown(const Document& document, const Style& style) {
    const MarkdownWriter writer(style.language);
    std::string text;
    bool list_before = false;
    for (const Block& block : document) {
        const std::string part = std::visit(writer, block);
        if (part.empty()) continue;
        const bool list = is_list(block);
        if (!text.empty() && !(list && list_before)) text += '\n';
        text += part;
        list_before = list;
    }
    return text;
}

}  // namespace tthc::report
