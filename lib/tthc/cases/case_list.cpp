#include "tthc/cases/case_list.h"

#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/model/code_form.h"
#include "tthc/model/identity.h"
#include "tthc/table/list_codes.h"
#include "tthc/table/list_findings.h"

#include <algorithm>
#include <utility>

namespace tthc::cases {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::size_t no_month = static_cast<std::size_t>(-1);

std::size_t bounded(std::uint32_t count) {
    return std::min<std::size_t>(count, 2);
}

}  // namespace

CaseList::CaseList(const DossierWords& words, const PeriodTable& periods, CaseClock& clock,
                   Date today)
    : words_(&words),
      periods_(&periods),
      clock_(&clock),
      today_(static_cast<Day>(sys_days(today).time_since_epoch().count())),
      month_groups_(static_cast<std::size_t>(clock.end_day() - clock.first_day()), no_month) {}

void CaseList::open(const std::string& path) {
    path_ = path;
    head_.reset();
    rows_before_head_ = 0;
}

void CaseList::close() {
    if (head_) return;
    add_finding(list_code::no_list, 1, 0,
                {"không có dòng tiêu đề của danh sách hồ sơ (cần cột ngày tiếp nhận và ít nhất một "
                 "cột khác)",
                 "no head of a list of dossiers (a column of days of receipt, and another one)"});
}

void CaseList::take(const table::Row& row) {
    if (table::is_blank(row)) return;
    if (head_) {
        read(row);
    } else if (!is_head(row)) {
        ++rows_before_head_;
    }
}

bool CaseList::is_head(const table::Row& row) {
    if (rows_before_head_ >= table::deepest_head) return false;
    auto head = words_->columns.head_of(row);
    if (!is_dossier_head(head)) return false;
    for (const std::size_t column : head.repeated) {
        add_finding(list_code::unclear_head, row.line, column,
                    {"một cột đứng trước đã chứa nội dung này; cột này không đọc",
                     "a column before this one holds the same; this one is not read"});
    }
    for (const auto& word : record::Words<Column>::words) {
        if (head.has(word.value)) results_.columns.insert(word.value);
    }
    head_ = std::move(head);
    return true;
}

void CaseList::read(const table::Row& row) {
    Dossier dossier;
    const std::string_view state = head_->cell(row, Column::state);
    if (!state.empty())
        dossier.stated = known_states_.of(
            state, [&](std::string_view cell) { return words_->states.find(cell); });
    auto trouble = read_days(*head_, row, dossier);
    if (!trouble) trouble = check_days(dossier, *clock_, today_);
    // The head again, on each page or sheet.
    if (trouble && words_->columns.head_of(row).known == head_->known) return;
    ++results_.rows;
    if (trouble) {
        ++results_.left_out;
        results_.traces.left_out.add(path_, row.line);
        tell(row, *trouble);
        return;
    }
    if (is_outside(row, dossier)) return;
    if (!state.empty() && !dossier.stated) tell(row, {Problem::no_word, Column::state});
    count(row, dossier);
}

bool CaseList::is_outside(const table::Row& row, const Dossier& dossier) {
    const Date received = dossier.received.date();
    if (!period_ || period_->holds(received)) return false;
    ++results_.outside;
    results_.traces.outside.add(path_, row.line);
    const bool ended = dossier.returned && !dossier.is_stopped();
    if (ended && received < period_->first &&
        period_->holds(Date(sys_days(days(*dossier.returned)))))
        results_.traces.carried.add(path_, row.line);
    return true;
}

Periods CaseList::Place::periods() const {
    if (procedure.periods == nullptr) return {};
    return procedure.periods->by_channel[number_of(channel.channel)];
}

std::optional<CaseList::Day> CaseList::Dues::first() const {
    if (stated) return stated;
    return committed ? committed : legal;
}

CaseList::KnownProcedure CaseList::procedure_of(std::string_view cell) {
    const CodeForm form = code_form(cell);
    const std::string code = form.well_formed ? normal_code(form.code) : std::string(cell);
    const auto known = periods_->find(code);
    if (known != periods_->end()) return {procedures_.add(code), &known->second};
    return {form.well_formed ? procedures_.add(code) : Groups::none, nullptr};
}

std::size_t CaseList::unit_of(std::string_view cell) {
    if (!words_->names_unit(cell)) return Groups::none;
    return units_.add(utf8::to_nfc(utf8::squeeze(cell)));
}

CaseList::KnownChannel CaseList::channel_of(std::string_view cell) {
    const auto channel = words_->channels.find(cell);
    if (!channel) return {};
    return {channels_.add(std::string(record::word_of(*channel).key)), channel};
}

CaseList::Place CaseList::place_of(const table::Row& row) {
    Place place;
    const std::string_view code = head_->cell(row, Column::procedure);
    if (!code.empty()) {
        place.procedure = known_procedures_.of(
            code, [this](std::string_view cell) { return procedure_of(cell); });
        if (place.procedure.group == Groups::none)
            tell(row, {Problem::no_procedure, Column::procedure});
    }
    const std::string_view unit = head_->cell(row, Column::unit);
    if (!unit.empty()) {
        place.unit = known_units_.of(unit, [this](std::string_view cell) { return unit_of(cell); });
        if (place.unit == Groups::none) tell(row, {Problem::no_unit, Column::unit});
    }
    const std::string_view way = head_->cell(row, Column::channel);
    if (!way.empty()) {
        place.channel =
            known_channels_.of(way, [this](std::string_view cell) { return channel_of(cell); });
        if (!place.channel.channel) tell(row, {Problem::no_word, Column::channel});
    }
    return place;
}

std::optional<CaseList::Day> CaseList::due_of(const Dossier& dossier,
                                              std::optional<std::size_t> period) {
    if (!period) return {};
    const auto due = clock_->due(*period, dossier.counted_from());
    return due && dossier.new_due ? dossier.new_due : due;
}

CaseList::Dues CaseList::dues_of(const Dossier& dossier, const Periods& periods) {
    return {.stated = dossier.new_due ? dossier.new_due : dossier.due,
            .committed = due_of(dossier, periods.committed),
            .legal = due_of(dossier, periods.legal)};
}

std::size_t CaseList::month_of(Day day) {
    std::size_t& group = month_groups_[static_cast<std::size_t>(day - clock_->first_day())];
    if (group == no_month) group = months_.add(to_iso(Date(sys_days(days(day)))).substr(0, 7));
    return group;
}

CaseList::Outcome CaseList::outcome_of(const Dossier& dossier, const Dues& dues) {
    Outcome outcome{.due = state_of(dossier, dues.first(), today_)};
    if (dues.committed) outcome.committed = state_of(dossier, dues.committed, today_);
    if (dues.legal) outcome.legal = state_of(dossier, dues.legal, today_);
    const auto begin = clock_->begin(dossier.counted_from());
    if (!dossier.returned || !begin) return outcome;
    outcome.returned = true;
    const Day returned = *dossier.returned;
    outcome.working_days = static_cast<std::size_t>(clock_->working_days(*begin, returned));
    outcome.days = static_cast<std::size_t>(std::max(0, returned - *begin));
    return outcome;
}

void CaseList::add(const Outcome& outcome, Measures& measures) {
    ++measures.dossiers;
    if (outcome.due) {
        measures.due.add(*outcome.due);
    } else {
        ++measures.undue;
    }
    if (outcome.committed) measures.committed.add(*outcome.committed);
    if (outcome.legal) measures.legal.add(*outcome.legal);
    if (!outcome.returned) return;
    measures.working_days.add(outcome.working_days);
    measures.days.add(outcome.days);
}

void CaseList::trace(const table::Row& row, const Outcome& outcome) {
    CaseTraces& traces = results_.traces;
    traces.counted.add(path_, row.line);
    RowTrace& of_state =
        outcome.due ? traces.by_state[static_cast<std::size_t>(*outcome.due)] : traces.undue;
    of_state.add(path_, row.line);
}

void CaseList::count(const table::Row& row, const Dossier& dossier) {
    const Place place = place_of(row);
    const Dues dues = dues_of(dossier, place.periods());
    if (dues.stated) {
        ++results_.due_from.stated;
    } else if (dues.committed) {
        ++results_.due_from.committed;
    } else if (dues.legal) {
        ++results_.due_from.legal;
    }
    const Outcome outcome = outcome_of(dossier, dues);
    add(outcome, results_.all);
    trace(row, outcome);
    add(outcome, procedures_.at(place.procedure.group));
    add(outcome, units_.at(place.unit));
    add(outcome, channels_.at(place.channel.group));
    add(outcome, months_.at(month_of(dossier.received.day)));
    if (place.channel.channel == Channel::online) {
        if (online_.size() <= place.procedure.group) online_.resize(place.procedure.group + 1);
        online_[place.procedure.group] = true;
    }
    count_indicators(row, outcome);
}

void CaseList::count_number(const table::Row& row, Column column,
                            std::array<std::uint64_t, 3>& counts) {
    const std::string_view cell = head_->cell(row, column);
    if (cell.empty()) return;
    const auto number = table::parse_count(cell);
    if (number) {
        ++counts[bounded(*number)];
    } else {
        tell(row, {Problem::no_number, column});
    }
}

void CaseList::count_indicators(const table::Row& row, const Outcome& outcome) {
    IndicatorCounts& counts = results_.indicators;
    count_number(row, Column::contacts, counts.contacts);
    count_number(row, Column::agencies, counts.agencies);
    const std::string_view cell = head_->cell(row, Column::complaint);
    if (cell.empty()) return;
    const auto answer = known_answers_.of(
        cell, [this](std::string_view word) { return words_->answers.find(word); });
    if (!answer) {
        tell(row, {Problem::no_word, Column::complaint});
    } else if (outcome.returned && *answer == YesNo::yes) {
        ++counts.complaints;
    } else if (outcome.returned && outcome.due) {
        ++counts.without_complaint[static_cast<std::size_t>(*outcome.due)];
    }
}

void CaseList::tell(const table::Row& row, const Trouble& trouble) {
    auto& told = results_.problems[static_cast<std::size_t>(trouble.problem)];
    if (++told > most_findings) return;
    const auto& column = record::word_of(trouble.column);
    const auto& problem = record::word_of(trouble.problem);
    const Code& code =
        leaves_row_out(trouble.problem) ? list_code::left_out : list_code::unread_cell;
    add_finding(code, row.line, head_->at(trouble.column).value_or(0),
                say("{0}: {2}", "{1}: {3}", column.title.vi, column.title.en, problem.title.vi,
                    problem.title.en));
    results_.findings.back().node = column.key;
}

void CaseList::add_finding(const Code& code, std::uint32_t line, std::size_t column,
                           Message message) {
    results_.findings.push_back(table::at_cell(path_, line, column, code, std::move(message)));
}

/// A column with more values than a group may have is not one of groups.
void CaseList::drop_crowds() {
    for (const auto& [groups, column] :
         {std::pair(&procedures_, Column::procedure), std::pair(&units_, Column::unit)}) {
        if (!groups->too_many()) continue;
        const auto& title = record::word_of(column).title;
        add_finding(list_code::unclear_head, 1, 0,
                    say("{0}: quá {2} giá trị khác nhau, không lập bảng theo cột này",
                        "{1}: more than {2} values, no table is made of them", title.vi, title.en,
                        most_groups));
        *groups = Groups();
    }
}

CaseResults CaseList::results() {
    drop_crowds();
    results_.by_procedure = procedures_.sorted();
    for (const Groups::Group& group : results_.by_procedure) {
        if (group.label.empty()) continue;
        ++results_.indicators.procedures;
        const std::size_t at = procedures_.add(group.label);
        if (at < online_.size() && online_[at]) ++results_.indicators.online_procedures;
    }
    results_.by_unit = units_.sorted();
    results_.by_channel = channels_.sorted();
    results_.by_month = months_.sorted();
    return std::move(results_);
}

}  // namespace tthc::cases
