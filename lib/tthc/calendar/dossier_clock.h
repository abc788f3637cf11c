#pragma once

#include "tthc/calendar/calendar.h"
#include "tthc/model/duration.h"
#include "tthc/record/field.h"

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace tthc {

/// A day, and a time of the day where one is told.
struct Moment {
    Date day;
    std::optional<std::chrono::minutes> time;

    /// `2026-02-12`, `2026-02-12T15:30`.
    static std::optional<Moment> parse(std::string_view text);
};

/// A request to complete the dossier, and when it was complete; empty while it is not.
struct Supplement {
    Date asked;
    std::optional<Moment> complete;
};

/// An apology with the new date.
struct Apology {
    Date told;
    Date new_date;
};

/// What happened to a dossier.
struct DossierEvents {
    Moment received;
    std::vector<Supplement> supplements;
    std::vector<Apology> apologies;
    std::optional<Date> returned;
    std::optional<Date> stopped;
};

enum class DossierState { early, on_time, late, open, overdue, waiting, stopped };

namespace record {
template <>
struct Words<DossierState> {
    using S = DossierState;
    static constexpr Word<S> words[] = {
        {S::early, "early", {"trả trước hạn", "returned early"}},
        {S::on_time, "on-time", {"trả đúng hạn", "returned on time"}},
        {S::late, "late", {"trả quá hạn", "returned late"}},
        {S::open, "open", {"đang giải quyết, trong hạn", "open, within its time"}},
        {S::overdue, "overdue", {"đang giải quyết, quá hạn", "open, overdue"}},
        {S::waiting, "waiting", {"chờ người nộp bổ sung", "waiting for the applicant"}},
        {S::stopped, "stopped", {"dừng giải quyết", "stopped"}}};
};
}  // namespace record

/// A day that does not count, or a Saturday that does.
struct CountedDay {
    Date day;
    bool counts = false;
    Message why;
};

/// When a dossier is due and why.
struct DueDate {
    Moment begin;                  ///< from which the period runs; its day is not counted
    std::optional<Moment> due;     ///< empty while the applicant has to complete the dossier
    std::vector<CountedDay> days;  ///< between them, that are not as the week has them
    std::vector<Message> rules;    ///< applied, each with its ground
    std::vector<Message> faults;   ///< of the agency
    DossierState state = DossierState::open;
};

struct ClockRules {
    /// Until when a dossier is passed on the same day; empty: the time of the day says nothing.
    std::optional<std::chrono::minutes> latest = std::chrono::hours(15);
    Date today;  ///< decides what is open and what is overdue
};

/// By 91/2015/QH13 Điều 147-148 (`Calendar::last_day`); a dossier handed in after `latest` or, with
/// a time of the day, on a day off counts as of the next working day (61/2018/NĐ-CP Điều 18); one
/// that was completed is counted anew (Điều 19 khoản 4), one with an apology is due on the new date
/// (Điều 19 khoản 9). An error outside the calendar, and for hours without a time of the day.
Result<DueDate> due_date(const Calendar& calendar, const Duration& period,
                         const DossierEvents& events, const ClockRules& rules);

}  // namespace tthc
