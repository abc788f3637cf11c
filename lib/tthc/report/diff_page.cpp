#include "tthc/report/diff_page.h"

#include "tthc/base/alignment.h"
#include "tthc/base/split.h"
#include "tthc/diff/word_edits.h"
#include "tthc/report/diff_table.h"
#include "tthc/report/document/writers.h"
#include "tthc/report/html.h"
#include "tthc/report/record_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::report {
namespace {

/// More lines are not compared one by one.
constexpr std::size_t most_lines = 2000;
/// Lines that are the same and are shown around those that are not.
constexpr std::size_t context_lines = 2;

std::string marked_html(const std::vector<TextPart>& parts, std::string_view element) {
    std::string html;
    for (const TextPart& part : parts) {
        if (!html.empty()) html += ' ';
        const std::string text = html_text(part.text);
        html += part.differs ? fmt::format("<{0}>{1}</{0}>", element, text) : text;
    }
    return html;
}

struct Sides {
    std::string before;
    std::string after;
};

/// Where one side is silent, nothing of the other is marked: it is new or gone as a whole.
Sides marked_sides(const std::string& before, const std::string& after) {
    if (before.empty() || after.empty()) return {html_text(before), html_text(after)};
    const MarkedTexts marked = marked_words(before, after);
    return {marked_html(marked.before, "del"), marked_html(marked.after, "ins")};
}

std::string table_row(const Row& row, const Row& head, Language language) {
    const auto words = [&](const Cell& cell) { return words_of(cell, language); };
    const Sides sides = marked_sides(words(row[0]), words(row[1]));
    const std::string cells[] = {sides.before, sides.after, html_text(words(row[2]))};
    std::string text = "<tr>";
    for (std::size_t i = 0; i < std::size(cells); ++i) {
        text += fmt::format("<td data-label=\"{}\">{}</td>", html_text(words(head[i])), cells[i]);
    }
    return text + "</tr>\n";
}

/// As any table of words, but with marks.
void add_marked(const Table& table, PageWriter& page) {
    const Language language = page.language();
    std::string text = R"(<div class="table"><table class="words"><thead><tr>)";
    for (const Cell& cell : table.head)
        text += fmt::format("<th scope=\"col\">{}</th>", html_text(words_of(cell, language)));
    text += "</tr></thead>\n<tbody>\n";
    for (const Row& row : table.rows)
        text += table_row(row, table.head, language);
    page.add_html(text + "</tbody></table></div>\n");
}

std::vector<std::string> lines_of(const std::optional<Procedure>& procedure, Language language) {
    if (!procedure) return {};
    const std::string text = RecordText(plain(language)).write(*procedure);
    const auto parts = split(text, "\n");
    return {parts.begin(), parts.end() - 1};
}

/// The margin of a line stays, which words between spaces lose.
std::string margin_of(const std::string& line) {
    return line.substr(0, std::min(line.find_first_not_of(' '), line.size()));
}

class SideBySide {
public:
    SideBySide(std::vector<std::string> before, std::vector<std::string> after, Language language)
        : before_(std::move(before)), after_(std::move(after)), language_(language) {}

    std::string rows() {
        std::size_t at = 0;
        for (const Difference& edit :
             differences_between(before_, after_, std::equal_to<>(), most_lines)) {
            add_same(at, edit.before);
            add_edit(edit);
            at = edit.before_end;
        }
        add_same(at, before_.size());
        return std::move(text_);
    }

private:
    void add_same(std::size_t begin, std::size_t end) {
        const bool first = begin == 0;
        const bool last = end == before_.size();
        const std::size_t lead = first ? 0 : std::min(context_lines, end - begin);
        const std::size_t tail = last ? 0 : std::min(context_lines, end - begin - lead);
        for (std::size_t i = begin; i < begin + lead; ++i)
            add_row(html_text(before_[i]), html_text(before_[i]), "same");
        const std::size_t skipped = end - begin - lead - tail;
        constexpr Bilingual words{"… {} dòng giống nhau", "… {} lines are the same"};
        if (skipped > 0) {
            text_ += fmt::format("<tr><td colspan=\"2\" class=\"same\">{}</td></tr>\n",
                                 fmt::format(fmt::runtime(words.in(language_)), skipped));
        }
        for (std::size_t i = end - tail; i < end; ++i)
            add_row(html_text(before_[i]), html_text(before_[i]), "same");
    }

    void add_edit(const Difference& edit) {
        const std::size_t gone = edit.before_end - edit.before;
        const std::size_t come = edit.after_end - edit.after;
        for (std::size_t i = 0; i < std::max(gone, come); ++i) {
            const std::string before = i < gone ? before_[edit.before + i] : std::string();
            const std::string after = i < come ? after_[edit.after + i] : std::string();
            Sides sides = marked_sides(before, after);
            if (i >= come) sides.before = fmt::format("<del>{}</del>", sides.before);
            if (i >= gone) sides.after = fmt::format("<ins>{}</ins>", sides.after);
            if (i < gone && i < come) {
                sides.before.insert(0, margin_of(before));
                sides.after.insert(0, margin_of(after));
            }
            add_row(sides.before, sides.after, "other");
        }
    }

    void add_row(const std::string& before, const std::string& after, std::string_view kind) {
        text_ += fmt::format("<tr class=\"{}\"><td>{}</td><td>{}</td></tr>\n", kind, before, after);
    }

    std::vector<std::string> before_;
    std::vector<std::string> after_;
    Language language_;
    std::string text_;
};

}  // namespace

void add_versions(const Comparison& pair, const Plan* plan, PageWriter& page) {
    const Language language = page.language();
    if (!pair.changes.empty()) {
        page.open_fold({"Bảng so sánh", "Table of a drafting file"}, true);
        for (const Block& block : comparison_table(pair, plan)) {
            if (const auto* table = std::get_if<Table>(&block)) {
                add_marked(*table, page);
            } else {
                page.add({block});
            }
        }
        page.close_fold();
    }
    if (pair.is_added() || pair.is_removed()) return;
    constexpr Bilingual before{"Bản cũ", "Old version"};
    constexpr Bilingual after{"Bản mới", "New version"};
    page.open_fold({"Hai bản cạnh nhau", "Side by side"});
    page.add_html(
        fmt::format("<div class=\"table\"><table class=\"sides\"><thead><tr><th scope=\"col\">{}"
                    "</th><th scope=\"col\">{}</th></tr></thead>\n<tbody>\n",
                    before.in(language), after.in(language)));
    page.add_html(SideBySide(lines_of(pair.before.procedure, language),
                             lines_of(pair.after.procedure, language), language)
                      .rows());
    page.add_html("</tbody></table></div>\n");
    page.close_fold();
}

}  // namespace tthc::report
