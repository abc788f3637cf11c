#include "tthc/report/html.h"

#include "tthc/report/document/writers.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::report {
namespace {

std::string_view class_of(Color color) {
    switch (color) {
        case Color::error:
            return "error";
        case Color::warning:
            return "warning";
        case Color::info:
            return "info";
        case Color::good:
            return "good";
        case Color::strong:
            return "strong";
        case Color::faint:
            return "faint";
    }
    return {};
}

std::string painted(const std::string& text, const Words& words) {
    std::string safe = html_text(text);
    if (!words.color) return safe;
    if (*words.color == Color::strong) return fmt::format("<strong>{}</strong>", safe);
    return fmt::format("<span class=\"{}\">{}</span>", class_of(*words.color), safe);
}

class HtmlWriter {
public:
    HtmlWriter(Language language, int heading) : language_(language), heading_(heading) {}

    std::string operator()(const Heading& heading) const {
        return fmt::format("<h{0}>{1}</h{0}>\n", heading_, line(heading.text));
    }

    std::string operator()(const Paragraph& paragraph) const {
        const std::string text = line(paragraph.text);
        if (paragraph.depth == 0) return fmt::format("<p>{}</p>\n", text);
        const std::size_t depth = std::min<std::size_t>(paragraph.depth, 3);
        return fmt::format("<p class=\"in-{}\">{}</p>\n", depth, text);
    }

    std::string operator()(const Table& table) const {
        if (table.rows.empty()) return {};
        std::string text = fmt::format("<div class=\"table\"><table{}>\n",
                                       table.of_words ? " class=\"words\"" : "");
        if (!table.head.empty()) text += head(table);
        text += "<tbody>\n";
        for (const Row& cells : table.rows)
            text += row(cells, table);
        return text + "</tbody></table></div>\n";
    }

    std::string operator()(const Entries& list) const {
        if (list.entries.empty()) return {};
        std::string text = "<ul class=\"entries\">\n";
        for (const Entry& entry : list.entries) {
            text += fmt::format("<li><span class=\"mark\">{}</span> <strong>{}</strong>",
                                html_text(entry.mark), html_text(entry.label.in(language_)));
            for (const Line& words : entry.lines)
                text += fmt::format("<p>{}</p>", line(words));
            text += "</li>\n";
        }
        return text + "</ul>\n";
    }

    std::string operator()(const Quote& quoted) const {
        if (!is_quotable(quoted.where)) return {};
        const QuotedLine parts = quoted_line(quoted.where);
        const std::string& note = quoted.note.in(language_);
        return fmt::format(
            "<pre class=\"quote\"><span class=\"line\">{}</span> {}<mark>{}</mark>{}"
            "{}</pre>\n",
            quoted.where.begin.line, html_text(parts.before), html_text(parts.marked),
            html_text(parts.after), note.empty() ? "" : fmt::format("\n← {}", html_text(note)));
    }

    std::string operator()(const Verbatim& verbatim) const {
        std::string lines;
        std::string_view rest = verbatim.text.in(language_);
        while (!rest.empty()) {
            const std::size_t end = rest.find('\n');
            lines += html_text(rest.substr(0, end)) + '\n';
            rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        }
        return fmt::format("<pre><code>{}</code></pre>\n", lines);
    }

    std::string operator()(const Break& /*end*/) const { return {}; }

private:
    std::string line(const Line& words) const { return line_of(words, language_, painted); }

    std::string head(const Table& table) const {
        std::string text = "<thead><tr>";
        for (std::size_t i = 0; i < table.head.size(); ++i) {
            text += fmt::format("<th scope=\"col\"{}>{}</th>", number_class(i, table),
                                html_text(words_of(table.head[i], language_)));
        }
        return text + "</tr></thead>\n";
    }

    std::string row(const Row& cells, const Table& table) const {
        std::string text = "<tr>";
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::string shown = cell(cells[i]);
            if (i == 0 && !table.of_words) {
                text += fmt::format("<th scope=\"row\">{}</th>", shown);
            } else {
                text +=
                    fmt::format("<td{}{}>{}</td>", number_class(i, table), label(i, table), shown);
            }
        }
        return text + "</tr>\n";
    }

    static std::string_view number_class(std::size_t column, const Table& table) {
        return column > 0 && !table.of_words ? " class=\"number\"" : "";
    }

    /// What stands above the cell, for windows too narrow for columns.
    std::string label(std::size_t column, const Table& table) const {
        if (!table.of_words || column >= table.head.size()) return {};
        return fmt::format(" data-label=\"{}\"",
                           html_text(words_of(table.head[column], language_)));
    }

    std::string cell(const Cell& cell) const {
        if (const auto* words = std::get_if<Words>(&cell))
            return painted(words->text.in(language_), *words);
        return html_amount(std::get<Amount>(cell), language_);
    }

    Language language_;
    int heading_;
};

}  // namespace

std::string html_amount(const Amount& amount, Language language) {
    Amount likely = amount;
    likely.low = likely.high = amount.likely;
    std::string text = html_text(words_of(likely, language));
    if (amount.low == amount.high) return text;
    const auto bound = [&](const Rational& value) {
        return html_text(words_of(Amount{amount.kind, value, value, value}, language));
    };
    return fmt::format("{} <span class=\"range\">{} – {}</span>", text, bound(amount.low),
                       bound(amount.high));
}

std::string write_html(const Document& document, const Style& style, int heading) {
    const HtmlWriter writer(style.language, heading);
    std::string text;
    for (const Block& block : document)
        text += std::visit(writer, block);
    return text;
}

}  // namespace tthc::report
