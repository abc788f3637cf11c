#include "tthc/work/due_dates.h"

#include "tthc/base/nearest.h"
#include "tthc/model/engine_data.h"
#include "tthc/model/identity.h"
#include "tthc/model/load.h"

#include <iterator>
#include <utility>

namespace tthc {
namespace {

DueDates begun(const DueQuestion& question) {
    DueDates dates;
    dates.events = question.events;
    dates.today = question.rules.today;
    return dates;
}

PeriodDue period_due(const Deadline& deadline, const Maybe<Duration>& period, const Message& what,
                     const DueQuestion& question) {
    PeriodDue result{.what = what,
                     .of_case = deadline.when.value,
                     .from = deadline.from.value,
                     .channels = deadline.channels,
                     .period = period->value};
    auto due = due_date(question.calendar, result.period, question.events, question.rules);
    if (due) {
        result.due = *std::move(due);
    } else {
        result.why_not = due.error().message;
    }
    return result;
}

bool is_asked_for(const Procedure& procedure, const std::string& code) {
    return identity(procedure) == code || (!procedure.code.value.empty() &&
                                           normal_code(procedure.code.value) == normal_code(code));
}

}  // namespace

Result<Calendar> load_calendar(const std::string& folder) {
    constexpr std::string_view kinds[] = {"calendar"};
    const auto data = engine_data(folder, kinds);
    if (!data) return data.error();
    return Calendar::load(*data);
}

Result<DueDates> due_of_period(const Duration& period, const DueQuestion& question) {
    auto due = due_date(question.calendar, period, question.events, question.rules);
    if (!due) return due.error();
    DueDates dates = begun(question);
    dates.periods.push_back({.period = period, .due = *std::move(due)});
    return dates;
}

Result<DueDates> due_of_procedure(const std::string& code, std::span<const Source> sources,
                                  const DueQuestion& question, unsigned jobs) {
    DueDates dates = begun(question);
    std::vector<std::string> known;
    bool found = false;
    for (ProcedureFile& file : load_procedures(sources, jobs)) {
        std::move(file.findings.begin(), file.findings.end(), std::back_inserter(dates.findings));
        if (!file.procedure) continue;
        known.push_back(identity(*file.procedure));
        if (found || !is_asked_for(*file.procedure, code)) continue;
        found = true;
        dates.code = known.back();
        dates.name = file.procedure->name.value;
        dates.path = file.source.path();
        for (const Deadline& deadline : file.procedure->deadlines) {
            if (deadline.legal) {
                dates.periods.push_back(period_due(deadline, deadline.legal,
                                                   {"thời hạn theo quy định", "legal deadline"},
                                                   question));
            }
            if (deadline.committed) {
                dates.periods.push_back(period_due(deadline, deadline.committed,
                                                   {"thời hạn cam kết", "committed deadline"},
                                                   question));
            }
        }
    }
    if (found) return dates;
    const std::vector<std::string_view> names(known.begin(), known.end());
    return Error{unknown_word({"thủ tục", "procedure"}, code, names)};
}

}  // namespace tthc
