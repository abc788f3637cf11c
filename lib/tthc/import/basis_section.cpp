#include "tthc/import/cells.h"
#include "tthc/import/flat_tables.h"
#include "tthc/import/import_codes.h"
#include "tthc/import/messages.h"
#include "tthc/import/read_basis.h"
#include "tthc/import/sections.h"
#include "tthc/import/text.h"

#include <fmt/format.h>

namespace tthc::importing {
namespace {

constexpr RawField basis_table = RawField::basis_table;

std::vector<BasisRow> rows_of(const Reading& reading) {
    const auto known = reading.record.tables.find(basis_table);
    if (known == reading.record.tables.end())
        return basis_rows(reading.text(basis_table), reading.lexicon).rows;
    std::vector<BasisRow> rows;
    for (const RawRow& row : known->second) {
        rows.push_back({cell(row, RawField::act_title), cell(row, RawField::act),
                        cell(row, RawField::issued), cell(row, RawField::issuer)});
    }
    return rows;
}

/// One instrument once, as long as no row says something of its own.
void add(List<Citation>& all, Citation citation, Account& account) {
    for (Located<Citation>& known : all) {
        if (known.value.act != citation.act || !citation.well_formed) continue;
        if (citation.title.empty() || known.value.title == citation.title) return;
        if (known.value.title.empty()) {
            known.value = std::move(citation);
            return;
        }
        account.note(basis_table, fmt::format("{}: {}", citation.act, citation.title));
        return;
    }
    all.emplace_back(std::move(citation));
}

}  // namespace

Section<List<Citation>> basis_section(const Reading& reading) {
    Section<List<Citation>> section{{}, Account(reading)};
    Account& account = section.account;
    const Lexicon& lexicon = reading.lexicon;
    std::size_t parsed = 0;
    std::string issuers;
    for (const BasisRow& row : rows_of(reading)) {
        if (!says_nothing(row.issuer, lexicon)) {
            issuers += fmt::format("{}{}: {}", issuers.empty() ? "" : "; ", trim(row.number),
                                   trim(row.issuer));
        }
        if (says_nothing(row.title, lexicon) && says_nothing(row.number, lexicon)) continue;
        Citation citation = read_basis(row, lexicon);
        if (citation.well_formed) {
            ++parsed;
        } else {
            account.keep_quoted(Part::basis, import_code::kept_basis, basis_table,
                                messages::no_usable_number, citation.act);
        }
        add(section.value, std::move(citation), account);
    }
    if (!issuers.empty()) account.note(RawField::issuer, issuers);
    account.count(Part::basis, parsed);
    return section;
}

}  // namespace tthc::importing
