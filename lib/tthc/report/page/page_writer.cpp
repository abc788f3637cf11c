#include "tthc/report/page/page_writer.h"

#include "tthc/report/document/writers.h"
#include "tthc/report/html.h"
#include "tthc/report/run_report.h"

#include <fmt/format.h>

namespace tthc::report {

namespace {

std::string unfolding_cell(const Cell& cell, Language language) {
    if (const auto* amount = std::get_if<Amount>(&cell)) return html_amount(*amount, language);
    return html_text(words_of(cell, language));
}

/// The cells of a row; those behind the first with the words of the head, for narrow windows.
std::string unfolding_cells(const Row& row, const Row& head, Language language) {
    std::string text = fmt::format("<span class=\"name\">{}</span>",
                                   row.empty() ? "" : unfolding_cell(row.front(), language));
    for (std::size_t i = 1; i < row.size(); ++i) {
        const std::string title = i < head.size() ? words_of(head[i], language) : "";
        text += fmt::format(
            R"(<span class="figure"><span class="label">{}</span> <span>{}</span></span>)",
            html_text(title), unfolding_cell(row[i], language));
    }
    return text;
}

std::string unfolding_head(const Row& head, Language language) {
    std::string text = R"(<div class="head" aria-hidden="true">)";
    for (std::size_t i = 0; i < head.size(); ++i) {
        text += fmt::format("<span class=\"{}\">{}</span>", i == 0 ? "name" : "figure",
                            i == 0 ? "" : html_text(words_of(head[i], language)));
    }
    return text + "</div>\n";
}

}  // namespace

void Content::add_page(PageWriter& page) const {
    page.add(body());
}

void PageWriter::add(const Document& document) {
    sink_(write_html(document, plain(language_)));
}

void PageWriter::open_part(const Message& title) {
    sink_(fmt::format("<section>\n<h2>{}</h2>\n", html_text(title.in(language_))));
}

void PageWriter::open_fold(const Message& title, bool is_open) {
    sink_(fmt::format("<details{}><summary>{}</summary>\n", is_open ? " open" : "",
                      html_text(title.in(language_))));
}

void PageWriter::add_unfolding(const Table& table, const std::vector<Document>& reasons) {
    if (table.rows.empty()) return;
    sink_(fmt::format("<h3>{}</h3>\n<div class=\"figures of-{}\">\n{}",
                      html_text(words_of(table.head.front(), language_)), table.head.size() - 1,
                      unfolding_head(table.head, language_)));
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const std::string cells = unfolding_cells(table.rows[i], table.head, language_);
        const std::string why =
            i < reasons.size() ? write_html(reasons[i], plain(language_), 4) : "";
        sink_(why.empty()
                  ? fmt::format("<div class=\"row\">{}</div>\n", cells)
                  : fmt::format("<details><summary>{}</summary>\n<div class=\"why\">{}</div>"
                                "</details>\n",
                                cells, why));
    }
    sink_("</div>\n");
}

void PageWriter::add_saved(std::string_view html) {
    has_charts_ = has_charts_ || html.find("<figure class=\"chart\"") != std::string_view::npos;
    sink_(html);
}

void PageWriter::add_chart(const Message& title, std::string_view json, std::size_t bars) {
    has_charts_ = true;
    const std::string words = html_text(title.in(language_));
    constexpr Bilingual beside{"cùng số liệu trong bảng bên dưới",
                               "the table below has the figures"};
    sink_(
        fmt::format("<figure class=\"chart\" data-bars=\"{}\"><figcaption>{}</figcaption>\n"
                    "<div class=\"canvas\"><canvas role=\"img\" aria-label=\"{}; {}\"></canvas>"
                    "</div>\n<script type=\"application/json\">{}</script></figure>\n",
                    bars, words, words, beside.in(language_), json_in_html(json)));
}

}  // namespace tthc::report
