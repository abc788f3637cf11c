#include "tthc/import/flat_tables.h"
#include "tthc/import/import_codes.h"
#include "tthc/import/messages.h"
#include "tthc/import/read_documents.h"
#include "tthc/import/sections.h"
#include "tthc/import/text.h"

namespace tthc::importing {
namespace {

constexpr RawField document_table = RawField::document_table;

std::vector<DocumentRow> document_rows_of(const Reading& reading, Account& account) {
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
    auto read = read_documents(document_rows_of(reading, account), reading.lexicon);
    for (const std::string& words : read.notes) {
        account.keep_quoted(Part::documents, import_code::kept_document, document_table,
                            messages::kept_as_note, words);
    }
    account.count(Part::documents, read.dossier.items.size());
    const bool nothing = read.dossier.items.empty() && read.dossier.note.value.empty();
    if (!read.dossier.sets)
        read.dossier.sets = read_sets(reading.text(RawField::steps), reading.lexicon);
    if (!nothing) section.value = std::move(read.dossier);
    return section;
}

}  // namespace tthc::importing
