#include "tthc/cases/dossier.h"

#include <utility>

namespace tthc::cases {
namespace {

using Day = CaseClock::Day;

struct DayColumn {
    Column column;
    std::optional<Day> Dossier::*day;
};
constexpr DayColumn day_columns[] = {
    {Column::due, &Dossier::due},           {Column::returned, &Dossier::returned},
    {Column::stopped, &Dossier::stopped},   {Column::supplement_asked, &Dossier::asked},
    {Column::apology_told, &Dossier::told}, {Column::apology_due, &Dossier::new_due}};

/// The first day that is before one which comes before it.
std::optional<Column> early_day(const Dossier& dossier) {
    const Day received = dossier.received.day;
    const Day asked = dossier.asked.value_or(received);
    const Day last = dossier.complete ? dossier.complete->day : asked;
    const Day told = dossier.told.value_or(received);
    if (asked < received) return Column::supplement_asked;
    if (last < asked) return Column::supplement_complete;
    if (told < received) return Column::apology_told;
    if (dossier.new_due && *dossier.new_due < told) return Column::apology_due;
    if (dossier.due && *dossier.due < received) return Column::due;
    if (dossier.returned && *dossier.returned < last) return Column::returned;
    if (dossier.stopped && *dossier.stopped < last) return Column::stopped;
    return {};
}

}  // namespace

std::optional<Trouble> read_days(const table::Head<Column>& head, const table::Row& row,
                                 Dossier& dossier) {
    const std::string_view written = head.cell(row, Column::received);
    if (written.empty()) return Trouble{Problem::no_receipt, Column::received};
    const auto received = table::parse_time(written);
    if (!received) return Trouble{Problem::no_day, Column::received};
    dossier.received = *received;
    for (const DayColumn& each : day_columns) {
        const std::string_view cell = head.cell(row, each.column);
        if (cell.empty()) continue;
        const auto time = table::parse_time(cell);
        if (!time) return Trouble{Problem::no_day, each.column};
        dossier.*each.day = time->day;
    }
    if (dossier.stated == StatedState::stopped && !dossier.stopped)
        std::swap(dossier.stopped, dossier.returned);
    const std::string_view complete = head.cell(row, Column::supplement_complete);
    if (complete.empty()) return {};
    dossier.complete = table::parse_time(complete);
    if (!dossier.complete) return Trouble{Problem::no_day, Column::supplement_complete};
    return {};
}

std::optional<Trouble> check_days(const Dossier& dossier, const CaseClock& clock,
                                  CaseClock::Day today) {
    if (!clock.knows(dossier.received.day))
        return Trouble{Problem::outside_calendar, Column::received};
    if (dossier.received.day > today) return Trouble{Problem::after_today, Column::received};
    if (const auto column = early_day(dossier)) return Trouble{Problem::out_of_order, *column};
    if (dossier.returned && dossier.stopped)
        return Trouble{Problem::returned_and_stopped, Column::stopped};
    if (dossier.returned && !clock.knows(*dossier.returned))
        return Trouble{Problem::outside_calendar, Column::returned};
    if (dossier.returned && *dossier.returned > today)
        return Trouble{Problem::after_today, Column::returned};
    if (dossier.stated == StatedState::returned && !dossier.returned && !dossier.stopped)
        return Trouble{Problem::return_not_dated, Column::returned};
    if (dossier.returned && dossier.asked && !dossier.complete)
        return Trouble{Problem::supplement_open, Column::supplement_complete};
    return {};
}

std::optional<DossierState> state_of(const Dossier& dossier, std::optional<CaseClock::Day> due,
                                     CaseClock::Day today) {
    if (dossier.is_stopped()) return DossierState::stopped;
    if (dossier.is_waiting()) return DossierState::waiting;
    if (!due) return {};
    if (!dossier.returned) return today > *due ? DossierState::overdue : DossierState::open;
    if (*dossier.returned < *due) return DossierState::early;
    return *dossier.returned == *due ? DossierState::on_time : DossierState::late;
}

}  // namespace tthc::cases
