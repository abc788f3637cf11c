#include "step_returns.h"

#include "tthc/import/words/text.h"

#include <algorithm>
#include <string>

namespace tthc::importing {
namespace {

constexpr std::string_view hand_in_id = "nop-ho-so";

/// Between full stops that a space follows, semicolons and line ends.
std::vector<std::string_view> supplement_clauses(std::string_view text) {
    std::vector<std::string_view> clauses;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool stop = text[at] == '.' && at + 1 < text.size() && text[at + 1] == ' ';
        if (!stop && text[at] != ';' && text[at] != '\n') continue;
        clauses.push_back(text.substr(begin, at - begin));
        begin = at + (stop ? 2 : 1);
    }
    clauses.push_back(text.substr(std::min(begin, text.size())));
    return clauses;
}

/// `Trường hợp hồ sơ chưa đầy đủ thì thông báo để tổ chức bổ sung`; not where an agency is asked.
bool asks_in_clause(const Prose& text, const Lexicon& lexicon) {
    if (!text.has_word(lexicon.words(WordKind::lacks))) return false;
    if (!text.has_word(lexicon.words(WordKind::dossier_word))) return false;
    const std::size_t asks = text.find_whole_word(0, lexicon.words(WordKind::requests));
    if (asks == std::string_view::npos) return false;
    const std::size_t asked = text.find_whole_word(asks, lexicon.words(WordKind::supplements));
    if (asked == std::string_view::npos) return false;
    return !text.part(asks, asked).has_word(lexicon.words(WordKind::agencies));
}

/// A step and its words, looked through for several kinds.
struct ToldStep {
    explicit ToldStep(const Step& told) : step(&told), action(told.action.value) {}

    bool is_of_applicant() const { return step->actor.value == applicant_actor; }

    const Step* step;
    Prose action;
};

bool asks_for_supplement(const ToldStep& told, const Lexicon& lexicon) {
    if (told.is_of_applicant() || !told.action.has_word(lexicon.words(WordKind::lacks)))
        return false;
    const auto clauses = supplement_clauses(told.action.text());
    return std::any_of(clauses.begin(), clauses.end(), [&](std::string_view clause) {
        return asks_in_clause(told.action.of(clause), lexicon);
    });
}

/// `nộp 01 bộ hồ sơ`, not `nộp lệ phí`.
bool is_hand_in(const ToldStep& told, const Lexicon& lexicon) {
    return told.is_of_applicant() &&
           told.action.has_word(lexicon.words(WordKind::filing_actions)) &&
           told.action.has_word(lexicon.words(WordKind::start_events));
}

bool is_supplement(const ToldStep& told, const Lexicon& lexicon) {
    return told.is_of_applicant() && told.action.has_word(lexicon.words(WordKind::supplements));
}

bool of_one_case(const Step& one, const Step& other) {
    return one.when.value.empty() || other.when.value.empty() || one.when.value == other.when.value;
}

std::vector<std::size_t> hand_ins(const std::vector<ToldStep>& steps, const Lexicon& lexicon) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (is_hand_in(steps[i], lexicon)) found.push_back(i);
    }
    return found;
}

void give_identifier(Step& step, std::size_t number) {
    step.id = std::string(hand_in_id) + (number == 0 ? "" : "-" + std::to_string(number + 1));
}

}  // namespace

void link_returns(std::vector<Step>& steps, const Lexicon& lexicon) {
    const std::vector<ToldStep> all(steps.begin(), steps.end());
    const auto given = hand_ins(all, lexicon);
    std::size_t named = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (!asks_for_supplement(all[i], lexicon)) continue;
        const bool told_later = std::any_of(
            all.begin() + static_cast<std::ptrdiff_t>(i), all.end(), [&](const ToldStep& later) {
                return is_supplement(later, lexicon) && of_one_case(*later.step, steps[i]);
            });
        if (told_later) continue;
        for (const std::size_t earlier : given) {
            if (earlier > i || !of_one_case(steps[earlier], steps[i])) continue;
            if (steps[earlier].id.value.empty()) give_identifier(steps[earlier], named++);
            steps[i].returns_to.push_back(steps[earlier].id);
        }
    }
}

}  // namespace tthc::importing
