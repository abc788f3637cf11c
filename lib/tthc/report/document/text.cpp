#include "tthc/base/printable.h"
#include "tthc/base/utf8.h"
#include "tthc/report/document/writers.h"
#include "tthc/report/table.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::report {
namespace {

std::string indented(std::size_t depth, std::string_view text) {
    return fmt::format("{}{}\n", std::string(2 * depth, ' '), text);
}

class TextWriter {
public:
    explicit TextWriter(const Style& style) : style_(style) {}

    std::string operator()(const Heading& heading) const {
        return fmt::format("{}\n", paint(plain(heading.text), Color::strong, style_));
    }

    std::string operator()(const Paragraph& paragraph) const {
        return indented(paragraph.depth, line(paragraph.text));
    }

    std::string operator()(const Table& table) const {
        std::vector<std::vector<std::string>> rows;
        if (!table.head.empty()) rows.push_back(cells(table.head));
        for (const Row& row : table.rows)
            rows.push_back(cells(row));
        return table_text(rows, std::string(2 * table.depth, ' '),
                          table.of_words ? Alignment::left : Alignment::right);
    }

    std::string operator()(const Entries& list) const {
        std::string text;
        for (const Entry& entry : list.entries) {
            const std::string& label = entry.label.in(style_.language);
            text += indented(1, fmt::format("{} {}", entry.mark, label));
            for (const Line& words : entry.lines)
                text += indented(3, line(words));
        }
        return text;
    }

    std::string operator()(const Quote& quoted) const {
        return quote(quoted.where, quoted.color, style_, quoted.note.in(style_.language));
    }

    std::string operator()(const Verbatim& verbatim) const {
        return verbatim.text.in(style_.language);
    }

    std::string operator()(const Break& /*end*/) const { return "\n"; }

private:
    std::string plain(const Line& words) const {
        return line_of(words, style_.language, [](const std::string& text, const Words&) {
            return without_controls(text);
        });
    }

    std::string line(const Line& words) const {
        return line_of(words, style_.language, [&](const std::string& text, const Words& some) {
            const std::string shown = without_controls(text);
            return some.color ? paint(shown, *some.color, style_) : shown;
        });
    }

    std::vector<std::string> cells(const Row& row) const {
        std::vector<std::string> texts;
        for (const Cell& cell : row)
            texts.push_back(without_controls(words_of(cell, style_.language)));
        return texts;
    }

    Style style_;
};

}  // namespace

std::string write_text(const Document& document, const Style& style) {
    const TextWriter writer(style);
    std::string text;
    for (const Block& block : document)
        text += std::visit(writer, block);
    return text;
}

}  // namespace tthc::report
