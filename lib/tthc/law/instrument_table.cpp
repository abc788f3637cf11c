#include "tthc/law/instrument_table.h"

#include "tthc/base/csv.h"
#include "tthc/base/say.h"
#include "tthc/base/split.h"
#include "tthc/base/utf8.h"
#include "tthc/law/instrument_columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace tthc {
namespace {

namespace column = instrument_column;
using Values = std::array<std::string_view, column::count>;

List<std::string> list_of(std::string_view text) {
    List<std::string> items;
    for (const std::string_view part : split(text, ",")) {
        std::string item = utf8::squeeze(part);
        if (!item.empty()) items.emplace_back(std::move(item));
    }
    return items;
}

/// Fills in an instrument and remembers the first cell that cannot be understood.
class Cells {
public:
    explicit Cells(const Values& values) : values_(values) {}

    std::string text(column::Column at) const { return utf8::to_nfc(utf8::squeeze(values_[at])); }

    Maybe<Date> date(column::Column at) {
        if (values_[at].empty()) return {};
        const auto day = parse_cell_date(values_[at]);
        if (!day) return wrong<Date>(at);
        return Located<Date>(*day);
    }

    template <class E>
    Maybe<E> word(column::Column at) {
        if (values_[at].empty()) return {};
        const auto value = record::value_of<E>(values_[at]);
        return value ? Maybe<E>(*value) : wrong<E>(at);
    }

    List<std::string> list(column::Column at) const { return list_of(values_[at]); }

    std::optional<column::Column> wrong_column() const { return wrong_; }

private:
    template <class T>
    Maybe<T> wrong(column::Column at) {
        if (!wrong_) wrong_ = at;
        return {};
    }

    const Values& values_;
    std::optional<column::Column> wrong_;
};

Instrument instrument_of(Cells& cells) {
    Instrument act;
    act.number = cells.text(column::number);
    act.kind = cells.word<InstrumentKind>(column::kind);
    act.issuer = cells.text(column::issuer);
    act.name = cells.text(column::title);
    act.issued = cells.date(column::issued);
    act.in_force = cells.date(column::in_force);
    act.expired = cells.date(column::expired);
    act.status = cells.word<InstrumentStatus>(column::status);
    act.replaced_by = cells.list(column::replaced_by);
    act.amends = cells.list(column::amends);
    act.note = cells.text(column::note);
    act.source = cells.text(column::source);
    return act;
}

Error wrong_cell(const SourceFile& table, std::size_t line, column::Column at,
                 std::string_view value) {
    const std::string_view name = column::names[at];
    return {say("{}:{}: cột `{}` không hiểu được “{}”", "{}:{}: column `{}` cannot be “{}”",
                table.path(), line, name, value)};
}

Values values_of(const std::vector<std::string>& row, const std::vector<std::string>& head) {
    Values values;
    for (std::size_t i = 0; i < std::min(row.size(), head.size()); ++i) {
        const auto* const name =
            std::find(std::begin(column::names), std::end(column::names), head[i]);
        if (name != std::end(column::names))
            values[static_cast<std::size_t>(name - std::begin(column::names))] = row[i];
    }
    return values;
}

}  // namespace

bool is_instrument_table(std::string_view text) {
    std::vector<std::string> head;
    return CsvReader(text).next(head) && head.front() == column::names[column::number];
}

Result<std::vector<Instrument>> read_instruments(const SourceFile& table) {
    std::vector<Instrument> acts;
    CsvReader reader(table.text());
    std::vector<std::string> head;
    if (!reader.next(head)) return acts;
    for (std::vector<std::string> row; reader.next(row);) {
        const Values values = values_of(row, head);
        Cells cells(values);
        Instrument act = instrument_of(cells);
        for (const column::Column needed : {column::number, column::source}) {
            if (values[needed].empty()) return wrong_cell(table, reader.line(), needed, "");
        }
        if (const auto wrong = cells.wrong_column())
            return wrong_cell(table, reader.line(), *wrong, values[*wrong]);
        acts.push_back(std::move(act));
    }
    return acts;
}

InstrumentDays days_of(const Instrument& act) {
    InstrumentDays days{.ended = act.status.has_value()};
    if (act.in_force) days.in_force = act.in_force->value;
    if (act.expired) days.expired = act.expired->value;
    return days;
}

InstrumentDays compiled_days(std::span<const std::string_view> cells) {
    const auto cell = [&](column::Column at) { return cells[column::first_cell + at]; };
    return {.in_force = parse_cell_date(cell(column::in_force)),
            .expired = parse_cell_date(cell(column::expired)),
            .ended = !cell(column::status).empty()};
}

Instrument compiled_instrument(std::span<const std::string_view> cells) {
    Values values;
    std::copy_n(cells.begin() + column::first_cell, values.size(), values.begin());
    Cells row(values);
    return instrument_of(row);
}

}  // namespace tthc
