#include "tthc/work/case_run.h"

#include "tthc/base/say.h"
#include "tthc/model/identity.h"
#include "tthc/model/load.h"
#include "tthc/table/list_findings.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace tthc::cases {
namespace {

/// The head is at the beginning, if anywhere.
Result<ListForm> form_of(const std::string& file, const DossierWords& words) {
    constexpr std::size_t looked_at = std::size_t{1} << 20U;
    std::string text(looked_at, '\0');
    std::ifstream stream(file, std::ios::binary);
    stream.read(text.data(), static_cast<std::streamsize>(looked_at));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    ListForm form{.separator = importing::separator_of(text)};
    std::size_t given = 0;
    std::size_t rows = 0;
    const auto read = [&](std::span<char> room) {
        const std::size_t part = std::min(room.size(), text.size() - given);
        std::copy_n(text.data() + given, part, room.data());
        given += part;
        return part;
    };
    const auto error = table::read_csv(read, [&](const table::Row& row) {
        form.head = words.columns.head_of(row);
        return !is_dossier_head(form.head) && ++rows < table::deepest_head;
    });
    if (!error && is_dossier_head(form.head)) return form;
    return Error{say("{}: không có dòng tiêu đề của danh sách hồ sơ dạng CSV",
                     "{}: no head of a list of dossiers in CSV", file)};
}

bool same_titles(const ListForm& left, const ListForm& right) {
    return left.separator == right.separator && left.head.line == right.head.line &&
           std::all_of(std::begin(record::Words<Column>::words),
                       std::end(record::Words<Column>::words), [&](const auto& word) {
                           return left.head.title(word.value) == right.head.title(word.value);
                       });
}

}  // namespace

Result<DossierWords> load_dossier_words(const std::string& folder) {
    constexpr std::string_view kinds[] = {"dossier-list"};
    const auto data = engine_data(folder, kinds);
    if (!data) return data.error();
    return DossierWords::load(*data);
}

Result<ListForm> form_of_lists(const std::vector<std::string>& files, const DossierWords& words) {
    auto first = form_of(files.front(), words);
    for (const std::string& file : files) {
        const auto form = form_of(file, words);
        if (!first || !form) return first ? form : first;
        if (!same_titles(*first, *form)) {
            return Error{say("{}: tiêu đề khác {}", "{}: the head differs from that of {}", file,
                             files.front())};
        }
    }
    return first;
}

PeriodTable load_periods(const CaseQuestion& question, CaseClock& clock,
                         std::vector<Finding>& findings) {
    PeriodTable table;
    for (ProcedureFile& file : load_procedures(question.procedures, question.jobs)) {
        std::move(file.findings.begin(), file.findings.end(), std::back_inserter(findings));
        if (!file.procedure || !file.procedure->revises.value.empty()) continue;
        ProcedurePeriods periods = periods_of(*file.procedure, clock);
        periods.path = file.source.path();
        if (!periods.code.empty()) table.try_emplace(periods.code, std::move(periods));
    }
    return table;
}

CaseRun run_cases(const std::vector<std::string>& files, const CaseQuestion& question,
                  const table::ReadBytes& standard_input) {
    CaseRun run{.files = files, .today = question.rules.today};
    CaseClock clock(question.calendar, question.rules);
    std::vector<Finding> findings;
    run.periods = load_periods(question, clock, findings);
    CaseList list(question.words, run.periods, clock, run.today);
    if (question.period) list.only(*question.period);
    for (const std::string& file : files) {
        list.open(file);
        const auto take = [&](const table::Row& row) {
            list.take(row);
            return true;
        };
        const auto error =
            file == "-" ? table::read_csv(standard_input, take) : table::read_file(file, take);
        if (error) {
            findings.push_back(table::unread_list(file, error->message));
        } else {
            list.close();
        }
    }
    run.results = list.results();
    auto& all = run.results.findings;
    std::move(findings.begin(), findings.end(), std::back_inserter(all));
    std::stable_sort(all.begin(), all.end(), [](const Finding& left, const Finding& right) {
        return left.where < right.where;
    });
    return run;
}

}  // namespace tthc::cases
