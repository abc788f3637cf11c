#include "tthc/work/law_answers.h"

#include "tthc/base/parallel.h"
#include "tthc/model/act_spelling.h"
#include "tthc/model/load.h"
#include "tthc/review/citations.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace tthc {
namespace {

/// What stays of a file: the acts that it cites.
struct CitedActs {
    bool is_procedure = false;
    std::map<std::string, std::size_t> citations;  ///< by number as the law writes it
    std::vector<Finding> findings;
};

CitedActs acts_cited_in(const Source& source) {
    ProcedureFile file = load_procedure(source);
    CitedActs cited{.is_procedure = file.procedure.has_value(),
                    .findings = std::move(file.findings)};
    if (!file.procedure) return cited;
    for_each_citation(*file.procedure, [&](const Located<Citation>& citation, const std::string&) {
        if (citation->well_formed) ++cited.citations[act_spelling(citation->act)];
    });
    return cited;
}

void add_to(LawCoverage& coverage, const ActAnswer& answer) {
    coverage.citations += answer.citations;
    if (!answer.act) return;
    const Instrument& act = *answer.act;
    coverage.known += answer.citations;
    if (act.in_force) coverage.dated += answer.citations;
    if (act.expired || act.status) coverage.ended += answer.citations;
}

bool is_gap(const ActAnswer& answer) {
    return !answer.act || (!answer.act->expired && !answer.act->status);
}

}  // namespace

ActAnswer answer_about(const std::string& number, const LawRegister& law, Date day) {
    ActAnswer answer{.number = act_spelling(number), .act = law.find(number)};
    if (answer.act) answer.number = answer.act->number.value;
    answer.standing = answer.act ? law.standing(number, day) : Standing::unknown_act;
    answer.replaces = law.replaced_by_this(number);
    answer.amended_by = law.amending_this(number);
    return answer;
}

LawGaps law_gaps(std::span<const Source> sources, const LawRegister& law, Date day, unsigned jobs) {
    std::vector<CitedActs> files(sources.size());
    for_each_index(sources.size(), jobs,
                   [&](std::size_t i) { files[i] = acts_cited_in(sources[i]); });
    LawGaps result;
    std::map<std::string, ActAnswer> answers;
    for (CitedActs& file : files) {
        if (file.is_procedure) ++result.coverage.procedures;
        std::move(file.findings.begin(), file.findings.end(), std::back_inserter(result.findings));
        for (const auto& [number, citations] : file.citations) {
            ActAnswer& answer = answers[act_key(number)];
            if (answer.number.empty()) answer = answer_about(number, law, day);
            ++answer.procedures;
            answer.citations += citations;
        }
    }
    result.coverage.acts = answers.size();
    for (auto& [key, answer] : answers) {
        add_to(result.coverage, answer);
        if (is_gap(answer)) result.gaps.push_back(std::move(answer));
    }
    std::stable_sort(result.gaps.begin(), result.gaps.end(),
                     [](const ActAnswer& left, const ActAnswer& right) {
                         return left.procedures > right.procedures;
                     });
    return result;
}

}  // namespace tthc
