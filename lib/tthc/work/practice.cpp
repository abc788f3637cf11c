#include "tthc/work/practice.h"

#include "tthc/work/case_run.h"
#include "tthc/work/due_dates.h"
#include "tthc/work/feedback_run.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace tthc::plan {
namespace {

/// Behind it a dossier counts from the next day (see `calendar/dossier_clock`).
constexpr std::chrono::minutes latest = std::chrono::hours(15);

/// Not those of the procedures, which their review tells.
void keep_findings(const std::vector<Finding>& found, const std::vector<std::string>& lists,
                   Practice& practice) {
    std::copy_if(found.begin(), found.end(), std::back_inserter(practice.findings),
                 [&](const Finding& one) {
                     return std::find(lists.begin(), lists.end(), one.where.file) != lists.end();
                 });
}

std::optional<Error> add_complaints(const std::vector<std::string>& registers,
                                    const std::string& data, const Calendar& calendar, Date day,
                                    Practice& practice) {
    const auto words = feedback::load_register_words(data);
    if (!words) return words.error();
    const auto run = feedback::run_feedback(registers, *words, calendar, day, table::no_input);
    practice.complaints = complaints_by_code(run.results);
    keep_findings(run.results.findings, registers, practice);
    return {};
}

void add_lateness(const std::vector<std::string>& lists, const cases::CaseQuestion& question,
                  Practice& practice) {
    const auto run = cases::run_cases(lists, question, table::no_input);
    practice.late = late_by_code(run.results);
    keep_findings(run.results.findings, lists, practice);
}

}  // namespace

ByCode complaints_by_code(const feedback::RegisterResults& results) {
    ByCode counts;
    for (const feedback::Complaints& one : results.complaints) {
        if (!one.procedure.empty()) counts[one.procedure] += Rational(one.count);
    }
    return counts;
}

ByCode late_by_code(const cases::CaseResults& results) {
    ByCode shares;
    for (const auto& [code, measures] : results.by_procedure) {
        const auto on_time = measures.due.on_time_rate();
        if (!code.empty() && on_time) shares.emplace(code, 1 - *on_time);
    }
    return shares;
}

Result<Practice> read_practice(const PracticeFiles& files, const std::string& data, Date day,
                               unsigned jobs) {
    Practice practice;
    if (files.registers.empty() && files.lists.empty()) return practice;
    auto calendar = load_calendar(data);
    if (!calendar) return calendar.error();
    if (!files.registers.empty()) {
        const auto error = add_complaints(files.registers, data, *calendar, day, practice);
        if (error) return *error;
    }
    if (files.lists.empty()) return practice;
    auto words = cases::load_dossier_words(data);
    if (!words) return words.error();
    add_lateness(files.lists,
                 {.calendar = *std::move(calendar),
                  .rules = {latest, day},
                  .words = *std::move(words),
                  .procedures = {files.procedures.begin(), files.procedures.end()},
                  .jobs = jobs},
                 practice);
    return practice;
}

}  // namespace tthc::plan
