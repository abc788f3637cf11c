#include "stages.h"

#include "tthc/base/utf8.h"

#include <algorithm>
#include <string>

namespace tthc::importing {
namespace {

Stage stage_of(const TimeClause& clause) {
    Stage stage;
    stage.name = clause.head;
    stage.legal = clause.duration;
    stage.from = clause.from;
    return stage;
}

}  // namespace

bool is_stage(const TimeClause& clause, const Lexicon& lexicon) {
    const Prose name(clause.head);
    return name.is_upper(0) && clause.when.empty() &&
           name.whole_word_at(0, lexicon.words(WordKind::moments)) == nullptr &&
           !name.has_word(lexicon.words(WordKind::case_openings));
}

bool names_stage(const TimeClause& clause, const Lexicon& lexicon) {
    const Prose name(clause.head);
    return is_stage(clause, lexicon) && !clause.more && !clause.acts &&
           (name.whole_word_at(0, lexicon.words(WordKind::agencies)) != nullptr ||
            name.whole_word_at(0, lexicon.words(WordKind::stage_openings)) != nullptr);
}

std::vector<Stage> stages_of(const std::vector<TimeClause>& clauses, const Duration& whole,
                             const Lexicon& lexicon) {
    std::vector<Stage> stages;
    Decimal sum;
    for (const TimeClause& clause : clauses) {
        if (!is_stage(clause, lexicon)) continue;
        if (clause.more || clause.duration.unit != whole.unit) return {};
        sum = sum + clause.duration.count;
        stages.push_back(stage_of(clause));
    }
    if (stages.size() < 2 || sum != whole.count) return {};
    return stages;
}

std::vector<Stage> stages_of_first(const std::vector<TimeClause>& clauses, const Lexicon& lexicon) {
    if (clauses.size() < 3 || is_stage(clauses.front(), lexicon) || !clauses.front().when.empty() ||
        clauses.front().more)
        return {};
    const bool all = std::all_of(clauses.begin() + 1, clauses.end(), [&](const TimeClause& clause) {
        return is_stage(clause, lexicon);
    });
    return all ? stages_of(clauses, clauses.front().duration, lexicon) : std::vector<Stage>{};
}

std::vector<Stage> stages_without_whole(const std::vector<TimeClause>& clauses,
                                        const Lexicon& lexicon) {
    std::vector<Stage> stages;
    std::vector<std::string> events;
    for (const TimeClause& clause : clauses) {
        if (!names_stage(clause, lexicon) || clause.from.empty()) return {};
        const std::string event = utf8::squeeze(utf8::to_lower(clause.from));
        if (std::find(events.begin(), events.end(), event) != events.end()) return {};
        events.push_back(event);
        stages.push_back(stage_of(clause));
    }
    return stages.size() < 2 ? std::vector<Stage>{} : stages;
}

}  // namespace tthc::importing
