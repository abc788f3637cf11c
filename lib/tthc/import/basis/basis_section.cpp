#include "read_basis.h"
#include "tthc/import/import_codes.h"
#include "tthc/import/messages.h"
#include "tthc/import/sections.h"
#include "tthc/import/shape/flat_tables.h"
#include "tthc/import/words/cells.h"
#include "tthc/import/words/text.h"

#include <fmt/format.h>

namespace tthc::importing {
namespace {

constexpr RawField basis_table = RawField::basis_table;

std::vector<BasisRow> rows_of(const Reading& reading, Account& account) {
    const auto known = reading.record.tables.find(basis_table);
    if (known == reading.record.tables.end()) {
        auto flat = basis_rows(reading.text(basis_table), reading.lexicon);
        account.keep_table(Part::basis, basis_table, flat.rest);
        return std::move(flat.rows);
    }
    std::vector<BasisRow> rows;
    for (const RawRow& row : known->second) {
        rows.push_back({cell(row, RawField::act_title), cell(row, RawField::act),
                        cell(row, RawField::issued), cell(row, RawField::issuer)});
    }
    return rows;
}

/// Whether the symbol of a number says who issued it: `47/2014/QH13` and `Quốc hội`.
bool says_issuer(std::string_view act, std::string_view issuer, const Lexicon& lexicon) {
    std::string_view symbol = act.substr(act.find_last_of("/-") + 1);
    while (!symbol.empty() && is_digit(symbol.back()))
        symbol.remove_suffix(1);
    return is_any_of(fmt::format("{} {}", symbol, issuer), lexicon.words(WordKind::issuers));
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
    for (const BasisRow& row : rows_of(reading, account)) {
        if (says_nothing(row.title, lexicon) && says_nothing(row.number, lexicon)) continue;
        Citation citation = read_basis(row, lexicon);
        const std::string_view number = trim(row.number);
        const std::string_view issuer = trim(row.issuer);
        if (!says_nothing(issuer, lexicon) && !says_issuer(citation.act, issuer, lexicon))
            issuers += fmt::format("{}{}: {}", issuers.empty() ? "" : "; ", number, issuer);
        if (citation.well_formed) {
            ++parsed;
        } else {
            account.keep_quoted(Part::basis, import_code::kept_basis, basis_table,
                                messages::no_usable_number, citation.act);
        }
        const bool unused = !citation.well_formed && citation.act != number;
        if (unused && !says_nothing(number, lexicon)) account.note(RawField::act, number);
        add(section.value, std::move(citation), account);
    }
    if (!issuers.empty()) account.note(RawField::issuer, issuers);
    account.count(Part::basis, parsed);
    return section;
}

}  // namespace tthc::importing
