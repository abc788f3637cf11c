#include "list_file.h"
#include "list_messages.h"
#include "tthc/base/digest.h"
#include "tthc/base/split.h"
#include "tthc/import/import_codes.h"
#include "tthc/import/import_record.h"
#include "tthc/import/messages.h"
#include "tthc/import/words/act_number.h"
#include "tthc/import/words/text.h"

#include <algorithm>

namespace tthc::importing {
namespace {

/// The tables whose rows stand in lines of one cell.
struct LinesOf {
    RawField table;
    RawField cell;
    std::string_view between;
};
constexpr LinesOf in_lines[] = {{RawField::document_table, RawField::document, "\n"},
                                {RawField::basis_table, RawField::act_title, "\n;"},
                                {RawField::result_table, RawField::result, "\n;"}};

const LinesOf* lines_for(RawField holds) {
    const auto* const found =
        std::find_if(std::begin(in_lines), std::end(in_lines),
                     [holds](const LinesOf& lines) { return lines.table == holds; });
    return found == std::end(in_lines) ? nullptr : &*found;
}

/// A row and its text: cells in their order, a tab behind each.
struct RowText {
    std::string text;
    RawRecord record;
};

class RowTaker {
public:
    RowTaker(const ListRecord& row, const Lexicon& lexicon) : row_(&row), lexicon_(&lexicon) {
        told_.record.shape = row.head->shape;
    }

    RowText take() {
        for (std::size_t i = 0; i < row_->cells.size(); ++i)
            take_cell(i);
        if (!row_->field.empty() && !told_.record.texts.contains(RawField::field))
            told_.record.texts[RawField::field] = {row_->field, {0, 1}, ""};
        told_.record.span = {0, static_cast<std::uint32_t>(told_.text.size())};
        told_.record.digest = digest_of(row_->field + '\n' + told_.text);
        return std::move(told_);
    }

private:
    void take_cell(std::size_t at) {
        const std::string& cell = row_->cells[at];
        const auto begin = static_cast<std::uint32_t>(told_.text.size());
        const Span span{begin,
                        begin + static_cast<std::uint32_t>(std::max<std::size_t>(cell.size(), 1))};
        told_.text += cell + '\t';
        if (trim(cell).empty()) return;
        const bool headed = at < row_->head->columns.size();
        const std::string title = headed ? row_->head->columns[at].title : std::string();
        const KeyNode* const key = headed ? row_->head->columns[at].key : nullptr;
        if (key == nullptr) {
            told_.record.others.push_back({cell, span, title});
        } else if (key->technical()) {
            told_.record.technical.push_back(key);
        } else {
            for (const KeyMeaning& meaning : key->meanings)
                take_text(meaning.holds, cell, span, title);
        }
    }

    void take_text(RawField holds, const std::string& cell, Span span, const std::string& title) {
        const LinesOf* const lines = lines_for(holds);
        RawText& text = told_.record.texts[holds];
        if (lines == nullptr) {
            add_line(text.text, cell);
        } else {
            auto& rows = told_.record.tables[holds];
            for (const std::string_view line : split(cell, lines->between)) {
                const auto words = without_markers(trim(line));
                if (words.empty()) continue;
                rows.emplace_back().cells[lines->cell] = words;
                if (holds == RawField::basis_table) add_number(rows.back());
            }
        }
        text.span = span;
        text.key = title;
    }

    /// A line that names one instrument names its number.
    void add_number(RawRow& row) const {
        const auto numbers = act_numbers(Prose(cell(row, RawField::act_title)), *lexicon_);
        if (numbers.size() == 1 && !numbers.front().cut_off)
            row.cells[RawField::act] = numbers.front().number;
    }

    const ListRecord* row_;
    const Lexicon* lexicon_;
    RowText told_;
};

/// Places are those of the row in its file.
void place_at(const ListRecord& row, std::vector<Finding>& findings) {
    for (Finding& finding : findings) {
        finding.where.begin = finding.where.end = {0, row.row, 1};
        if (!row.head->sheet.empty())
            finding.node = row.head->sheet + (finding.node.empty() ? "" : "!") + finding.node;
    }
}

Imported imported_row(const std::string& path, const ListRecord& row, const Lexicon& lexicon) {
    const RowText told = RowTaker(row, lexicon).take();
    const SourceFile source(path, told.text, {0, row.row, 1});
    Imported imported = import_record(source, told.record, lexicon);
    place_at(row, imported.kept);
    return imported;
}

}  // namespace

ImportedFile procedures_of(const std::string& path, const ListRecord& record,
                           const Lexicon& lexicon) {
    Imported imported = imported_row(path, record, lexicon);
    ImportedFile file;
    const bool has_code = names_a_file(imported.procedure.code.value);
    if (has_code && !imported.procedure.name.value.empty()) {
        file.procedures.push_back(std::move(imported));
        return file;
    }
    file.findings.push_back(
        has_code ? at_row(path, record.row, import_code::unknown_shape, say(messages::no_name))
                 : at_row(path, record.row, import_code::missing_code, say(messages::no_code)));
    return file;
}

std::vector<ReadAgain> read_again(const std::string& path, const ListRecord& record,
                                  const Lexicon& lexicon) {
    Imported imported = imported_row(path, record, lexicon);
    Told row = told(imported);
    for (const std::string& cell : record.cells)
        row.size += cell.size();
    return {{std::move(row), std::move(imported)}};
}

}  // namespace tthc::importing
