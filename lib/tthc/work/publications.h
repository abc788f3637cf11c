#pragma once

#include "tthc/calendar/calendar.h"
#include "tthc/finding/finding.h"
#include "tthc/model/publisher.h"
#include "tthc/source/source.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tthc {

/// Where the entry of a procedure in the national database stands. `not_judged`: the decision is
/// older than the limit that is known (25/09/2017), or the calendar lacks the year.
enum class EntryState { no_decision_day, on_time, late, due, overdue, not_judged };

/// Where the publication of a procedure stands (63/2010/NĐ-CP Điều 13-17, 24).
struct PublicationStatus {
    std::string code;  ///< national code, else local id
    std::string name;
    std::string path;
    std::vector<std::string> offices;  ///< that take dossiers in: those that handle it, or decide
    Publication stated;                ///< empty where the record says nothing
    Publisher publisher = Publisher::ministry;
    EntryState entry = EntryState::no_decision_day;
    std::optional<Date> entry_due;

    bool lacks_decision() const { return stated.decision.value.empty(); }
    bool lacks_posting() const { return stated.posted.empty(); }
    bool is_in_order() const;
};

struct PublicationStatuses {
    std::vector<PublicationStatus> procedures;  ///< by code, then file
    std::size_t internal = 0;                   ///< left out: the decree does not cover them
    std::vector<Finding> findings;              ///< of files that could not be read
};

/// That take dossiers in: those that handle them, else those that decide.
std::vector<std::string> offices_of(const Procedure& procedure);

PublicationStatus publication_status(const Procedure& procedure, const Calendar& calendar,
                                     Date today);

/// The same at any number of jobs.
PublicationStatuses publication_statuses(std::span<const Source> sources, const Calendar& calendar,
                                         Date today, unsigned jobs);

}  // namespace tthc

namespace tthc::record {
template <>
struct Words<EntryState> {
    using E = EntryState;
    static constexpr Word<EntryState> words[] = {
        {E::no_decision_day, "no-decision-day", {"chưa rõ ngày ký", "day of signing unknown"}},
        {E::on_time, "on-time", {"đúng hạn", "on time"}},
        {E::late, "late", {"quá hạn", "late"}},
        {E::due, "due", {"chưa nhập, còn hạn", "not entered, not due yet"}},
        {E::overdue, "overdue", {"chưa nhập, đã quá hạn", "not entered, overdue"}},
        {E::not_judged, "not-judged", {"chưa xét được", "not judged"}}};
};

template <>
struct Words<Publisher> {
    static constexpr Word<Publisher> words[] = {
        {Publisher::ministry, "ministry", {"Bộ, cơ quan ngang bộ", "Ministry"}},
        {Publisher::province, "province", {"Ủy ban nhân dân cấp tỉnh", "Province"}}};
};
}  // namespace tthc::record
