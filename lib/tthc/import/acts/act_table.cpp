#include "act_table.h"

#include "act_messages.h"
#include "tthc/base/csv.h"
#include "tthc/base/split.h"
#include "tthc/base/typography.h"
#include "tthc/base/utf8.h"
#include "tthc/import/import_codes.h"
#include "tthc/law/instrument_table.h"
#include "tthc/model/act_spelling.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace tthc::importing {
namespace {

namespace column = instrument_column;

constexpr column::Column facts_of_act[] = {column::kind,   column::issuer,      column::title,
                                           column::issued, column::in_force,    column::expired,
                                           column::status, column::replaced_by, column::amends};

/// By number; a number that several acts bear, by issuer and title as well.
std::string identity_of(const std::string& number, const std::string& issuer,
                        const std::string& title) {
    std::string key = act_key(number);
    if (is_of_one_act(key)) return key;
    return fmt::format("{} {} {}", key, without_typography(issuer), without_typography(title));
}

std::set<std::string> keys_in(std::string_view list) {
    std::set<std::string> keys;
    for (const std::string_view number : split(list, ","))
        keys.insert(act_key(number));
    return keys;
}

bool says_the_same(column::Column at, const std::string& left, const std::string& right) {
    switch (at) {
        case column::issued:
        case column::in_force:
        case column::expired:
            return parse_cell_date(left) == parse_cell_date(right);
        case column::replaced_by:
        case column::amends:
            return keys_in(left) == keys_in(right);
        case column::status:
            return true;
        default:
            return same_wording(left, right);
    }
}

std::string quoted_cell(const std::string& cell) {
    if (cell.find_first_of(";\"\n\r") == std::string::npos) return cell;
    std::string text = "\"";
    for (const char c : cell) {
        if (c == '"') text += '"';
        text += c;
    }
    return text + '"';
}

std::string line_of_cells(const std::vector<std::string>& cells) {
    std::vector<std::string> quoted;
    for (const std::string& cell : cells)
        quoted.push_back(quoted_cell(cell));
    return fmt::format("{}\n", fmt::join(quoted, ";"));
}

std::string file_name(const std::string& path) {
    return path.substr(path.rfind('/') + 1);
}

void add_source(std::string& cell, const std::string& source) {
    if (cell.find(source) == std::string::npos) cell += cell.empty() ? source : "; " + source;
}

/// Cells of an act of the register, by column.
ActCells cells_of(const Instrument& act) {
    const auto list = [](const List<std::string>& numbers) {
        std::vector<std::string> texts;
        for (const auto& number : numbers)
            texts.push_back(number.value);
        return fmt::format("{}", fmt::join(texts, ", "));
    };
    const auto day = [](const Maybe<Date>& date) { return date ? to_iso(date->value) : ""; };
    ActCells cells;
    cells[column::number] = act.number.value;
    if (act.kind) cells[column::kind] = record::word_of(act.kind->value).key;
    cells[column::issuer] = act.issuer.value;
    cells[column::title] = act.name.value;
    cells[column::issued] = day(act.issued);
    cells[column::in_force] = day(act.in_force);
    cells[column::expired] = day(act.expired);
    if (act.status) cells[column::status] = record::word_of(act.status->value).key;
    cells[column::replaced_by] = list(act.replaced_by);
    cells[column::amends] = list(act.amends);
    cells[column::note] = act.note.value;
    cells[column::source] = act.source.value;
    return cells;
}

}  // namespace

ActTable::ActTable() : head_(std::begin(column::names), std::end(column::names)) {
    for (std::size_t i = 0; i < column::count; ++i)
        places_.push_back(i);
}

Result<ActTable> ActTable::read(const SourceFile& source) {
    if (!source.text().empty() && !is_instrument_table(source.text()))
        return Error{messages::no_act_table(source.path())};
    const auto acts = read_instruments(source);
    if (!acts) return acts.error();
    ActTable table;
    CsvReader reader(source.text());
    table.head_.clear();
    if (!reader.next(table.head_)) return ActTable();
    for (std::size_t i = 0; i < column::count; ++i) {
        auto found = std::find(table.head_.begin(), table.head_.end(), column::names[i]);
        if (found == table.head_.end())
            found = table.head_.insert(found, std::string(column::names[i]));
        table.places_[i] = static_cast<std::size_t>(found - table.head_.begin());
    }
    Row row;
    row.file = source.path();
    while (reader.next(row.cells)) {
        row.line = static_cast<std::uint32_t>(reader.line());
        row.cells.resize(std::max(row.cells.size(), table.head_.size()));
        const auto text = [&](column::Column at) { return table.cell(row, at); };
        table.rows_.emplace(
            identity_of(text(column::number), text(column::issuer), text(column::title)), row);
    }
    return table;
}

ActTable::Row& ActTable::row_of(const ListedAct& act, const LawRegister& known, bool& is_new) {
    const ActCells& cells = act.cells;
    const std::string identity =
        identity_of(cells[column::number], cells[column::issuer], cells[column::title]);
    // Of rows that say the same number twice, the last one holds.
    const auto found = rows_.upper_bound(identity);
    if (found != rows_.begin() && std::prev(found)->first == identity)
        return std::prev(found)->second;
    is_new = true;
    Row row;
    row.cells.resize(head_.size());
    std::optional<Instrument> told;
    if (is_of_one_act(act_key(cells[column::number]))) told = known.find(cells[column::number]);
    const ActCells begins = told ? cells_of(*told) : ActCells{};
    for (std::size_t i = 0; i < column::count; ++i)
        row.cells[places_[i]] = begins[i];
    cell(row, column::number) = cells[column::number];
    return rows_.emplace(identity, std::move(row))->second;
}

/// Tells the two values, their places, and what holds.
Finding ActTable::difference(const Row& row, const ListedAct& act, column::Column at,
                             bool takes) const {
    const std::string& kept = row.cells[places_[at]];
    Finding finding = at_row(act.file, act.row, import_code::act_differs,
                             messages::cell_differs(act.cells[column::number], column::names[at],
                                                    act.cells[at], kept, takes));
    if (takes) finding.severity = Severity::info;
    if (!takes && row.file.empty()) finding.help = say(messages::register_says);
    if (row.file.empty()) return finding;
    if (!takes) finding.help = say(row.from_list ? messages::twice_in_list : messages::may_accept);
    const Point point{0, row.line, 1};
    const Bilingual who = row.from_list ? messages::list_says : messages::table_says;
    finding.related.push_back({say(who), {row.file, point, point, {}}});
    return finding;
}

ActTable::Merged ActTable::merge_facts(Row& row, const ListedAct& act, bool accept,
                                       std::vector<Finding>& findings) {
    Merged merged;
    for (const column::Column at : facts_of_act) {
        const std::string& said = act.cells[at];
        std::string& kept = cell(row, at);
        if (said.empty() || (!kept.empty() && says_the_same(at, said, kept))) continue;
        const bool takes = kept.empty() || (accept && !row.from_list);
        if (!kept.empty()) {
            merged.differs = true;
            findings.push_back(difference(row, act, at, takes));
        }
        if (!takes) continue;
        kept = said;
        merged.changed = true;
    }
    std::string& note = cell(row, column::note);
    if (!note.empty() || act.cells[column::note].empty()) return merged;
    note = act.cells[column::note];
    merged.changed = true;
    return merged;
}

void ActTable::merge(const ListedAct& act, const LawRegister& known, bool accept,
                     std::vector<Finding>& findings) {
    bool is_new = false;
    Row& row = row_of(act, known, is_new);
    const Merged merged = merge_facts(row, act, accept, findings);
    if (is_new || merged.changed) {
        const std::string& source = act.cells[column::source];
        add_source(cell(row, column::source), source.empty() ? file_name(act.file) : source);
    }
    if (is_new || merged.changed || accept) {
        row.from_list = true;
        row.file = act.file;
        row.line = act.row;
    }
    const bool completed = !is_new && merged.changed;
    tally_.added += is_new ? 1 : 0;
    tally_.completed += completed ? 1 : 0;
    tally_.unchanged += is_new || completed ? 0 : 1;
    tally_.differing += merged.differs ? 1 : 0;
}

std::string ActTable::text() const {
    std::string text = std::string(utf8::order_mark) + line_of_cells(head_);
    for (const auto& [identity, row] : rows_)
        text += line_of_cells(row.cells);
    return text;
}

}  // namespace tthc::importing
