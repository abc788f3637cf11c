#include "read_documents.h"
#include "tthc/import/import_codes.h"
#include "tthc/import/messages.h"
#include "tthc/import/sections.h"
#include "tthc/import/shape/flat_tables.h"
#include "tthc/import/words/text.h"

#include <algorithm>
#include <iterator>

namespace tthc::importing {
namespace {

constexpr RawField document_table = RawField::document_table;

Maybe<Count> told_count(const std::string& text) {
    if (text.empty() || text.size() > 6 || digits_end(text, 0) != text.size()) return {};
    return Count{std::stoi(text)};
}

DocumentRow told_paper(const RawRow& row) {
    DocumentRow paper{
        .name = cell(row, RawField::document), .form = cell(row, RawField::form), .count = {}};
    paper.told = PaperCount{told_count(cell(row, RawField::originals)),
                            told_count(cell(row, RawField::copies))};
    paper.code = cell(row, RawField::paper_code);
    paper.remark = cell(row, RawField::paper_remark);
    return paper;
}

/// Groups of papers, each below its heading.
std::vector<DocumentRow> grouped_papers(const std::vector<RawRow>& groups) {
    std::vector<DocumentRow> rows;
    for (const RawRow& group : groups) {
        const auto& papers = group.table(document_table);
        DocumentRow heading{.name = cell(group, RawField::group), .form = {}, .count = {}};
        heading.heading = true;
        heading.group = groups.size() > 1;
        heading.has_papers = !papers.empty();
        rows.push_back(std::move(heading));
        std::transform(papers.begin(), papers.end(), std::back_inserter(rows), told_paper);
    }
    return rows;
}

std::vector<DocumentRow> document_rows_of(const Reading& reading, Account& account) {
    const auto groups = reading.record.tables.find(RawField::group_table);
    if (groups != reading.record.tables.end()) return grouped_papers(groups->second);
    const auto known = reading.record.tables.find(document_table);
    if (known == reading.record.tables.end()) {
        auto flat = document_rows(reading.text(document_table), reading.lexicon);
        const bool dashes = flat.rest.find_first_not_of("- ") == std::string::npos;
        if (!dashes) account.keep_table(Part::documents, document_table, flat.rest);
        return std::move(flat.rows);
    }
    std::vector<DocumentRow> rows;
    for (const RawRow& row : known->second) {
        rows.push_back(
            {cell(row, RawField::document), cell(row, RawField::form), cell(row, RawField::count)});
    }
    return rows;
}

}  // namespace

Section<std::optional<Dossier>> dossier_section(const Reading& reading) {
    Section<std::optional<Dossier>> section{{}, Account(reading)};
    Account& account = section.account;
    const RawField raw = reading.record.tables.contains(RawField::group_table)
                             ? RawField::group_table
                             : document_table;
    auto read = read_documents(document_rows_of(reading, account), reading.lexicon);
    for (const std::string& words : read.notes) {
        account.keep_quoted(Part::documents, import_code::kept_document, raw,
                            messages::kept_as_note, words);
    }
    account.count(Part::documents, read.dossier.items.size());
    const bool nothing = read.dossier.items.empty() && read.dossier.note.value.empty();
    if (!read.dossier.sets) read.dossier.sets = read_sets(reading.steps, reading.lexicon);
    if (!nothing) section.value = std::move(read.dossier);
    return section;
}

}  // namespace tthc::importing
