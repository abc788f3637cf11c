#include "tthc/report/paper/blocks.h"

#include "tthc/base/split.h"
#include "tthc/base/utf8.h"
#include "tthc/report/document/writers.h"
#include "tthc/report/paper/word_xml.h"

#include <algorithm>
#include <numeric>

namespace tthc::report {
namespace {

using word::Align;
using word::Letters;
using word::Shape;

constexpr int first_line = 127 * word::twips_of_mm / 10;  // 1.27 cm
constexpr int inset = 6 * word::twips_of_mm;              // of what belongs below something
constexpr int six_points = 120;
constexpr Letters text_letters{};
constexpr Letters cell_letters{.points = 13};
constexpr Letters machine_letters{.points = 11, .monospace = true};
/// In letters: wider columns wrap.
constexpr std::size_t widest_column = 45;
constexpr std::size_t narrowest_column = 7;

bool is_amount(const Cell& cell) {
    return std::holds_alternative<Amount>(cell);
}

bool is_strong(const Words& words) {
    return words.color == Color::strong;
}

std::size_t longest_word(const std::string& text) {
    std::size_t longest = 0;
    for (const std::string_view word : split(text, " \n"))
        longest = std::max(longest, utf8::display_width(word));
    return longest;
}

class BlockWriter {
public:
    BlockWriter(Language language, int width) : language_(language), width_(width) {}

    /// What is written next stays on the page of what follows.
    void keep_with_next() { is_last_ = true; }

    std::string operator()(const Heading& heading) const {
        const Shape shape{
            .first_line = first_line, .before = six_points, .after = six_points, .keep_next = true};
        return word::paragraph(runs(heading.text, {.bold = true}), shape);
    }

    std::string operator()(const Paragraph& block) const {
        const bool is_title = std::all_of(block.text.begin(), block.text.end(), is_strong);
        return word::paragraph(runs(block.text, text_letters),
                               {.align = Align::both,
                                .first_line = block.depth == 0 ? first_line : 0,
                                .left = static_cast<int>(block.depth) * inset,
                                .after = six_points,
                                .keep_next = is_title || is_last_});
    }

    std::string operator()(const Table& table) const {
        if (table.rows.empty()) return {};
        std::vector<std::vector<word::TableCell>> rows;
        if (!table.head.empty()) rows.push_back(cells(table.head, true));
        const std::size_t head = rows.size();
        for (const Row& row : table.rows)
            rows.push_back(cells(row, false));
        return word::table({widths(table)}, rows, head) +
               word::paragraph("", {.after = six_points});
    }

    std::string operator()(const Entries& list) const {
        std::string text;
        for (const Entry& entry : list.entries) {
            const std::string label = entry.mark.empty()
                                          ? entry.label.in(language_)
                                          : entry.mark + " " + entry.label.in(language_);
            text += word::paragraph(word::run(label, {.bold = true}),
                                    {.left = inset, .after = six_points, .keep_next = true});
            for (const Line& line : entry.lines)
                text +=
                    word::paragraph(runs(line, text_letters),
                                    {.align = Align::both, .left = 2 * inset, .after = six_points});
        }
        return text;
    }

    std::string operator()(const Quote& quoted) const {
        return machine(
            quote(quoted.where, quoted.color, plain(language_), quoted.note.in(language_)));
    }

    std::string operator()(const Verbatim& verbatim) const {
        return machine(verbatim.text.in(language_));
    }

    std::string operator()(const Break& /*end*/) const { return {}; }

private:
    std::string runs(const Line& line, Letters letters) const {
        const bool bold = letters.bold;
        std::string text;
        for (const Words& words : line) {
            letters.bold = bold || is_strong(words);
            text += word::run((text.empty() ? "" : " ") + words.text.in(language_), letters);
        }
        return text;
    }

    std::vector<word::TableCell> cells(const Row& row, bool head) const {
        std::vector<word::TableCell> made;
        for (const Cell& cell : row) {
            Letters letters = cell_letters;
            letters.bold = head || (!is_amount(cell) && is_strong(std::get<Words>(cell)));
            const Align align = head ? Align::center : is_amount(cell) ? Align::right : Align::left;
            const std::string text = utf8::squeeze(words_of(cell, language_));
            made.push_back({word::paragraph(word::run(text, letters),
                                            {.align = align, .before = 40, .after = 40})});
        }
        return made;
    }

    /// What a column asks for, in letters: enough for its longest word, no more than it needs.
    /// Columns of sentences ask for the same, so that tables below each other look alike.
    std::size_t wanted(const Table& table, std::size_t column) const {
        std::size_t wanted = narrowest_column;
        std::size_t whole = 0;
        const auto look = [&](const Row& row) {
            if (column >= row.size()) return;
            const std::string text = words_of(row[column], language_);
            whole = std::max(whole, utf8::display_width(text));
            wanted = std::max(wanted, longest_word(text));
        };
        for (const Row& row : table.rows)
            look(row);
        if (table.of_words && whole > narrowest_column) return widest_column;
        wanted = std::max(wanted, std::min(whole, widest_column));
        look(table.head);
        return wanted;
    }

    std::vector<int> widths(const Table& table) const {
        const std::size_t columns = std::max(table.head.size(), table.rows.front().size());
        std::vector<std::size_t> letters(columns);
        for (std::size_t i = 0; i < columns; ++i)
            letters[i] = wanted(table, i);
        const std::size_t all = std::accumulate(letters.begin(), letters.end(), std::size_t{0});
        std::vector<int> made;
        for (const std::size_t some : letters)
            made.push_back(width_ * static_cast<int>(some) / static_cast<int>(all));
        return made;
    }

    static std::string machine(std::string_view text) {
        if (text.ends_with('\n')) text.remove_suffix(1);
        if (text.empty()) return {};
        return word::paragraph(word::run(text, machine_letters),
                               {.left = inset, .after = six_points});
    }

    Language language_;
    int width_;
    bool is_last_ = false;
};

}  // namespace

std::string word_xml_of(const Document& document, Language language, int width) {
    BlockWriter writer(language, width);
    std::string text;
    for (const Block& block : document) {
        if (&block == &document.back()) writer.keep_with_next();
        text += std::visit(writer, block);
    }
    return text;
}

}  // namespace tthc::report
