#include "start_event.h"

#include "opened_time.h"
#include "step_actor.h"
#include "tthc/import/words/cells.h"
#include "tthc/model/step.h"

#include <algorithm>

namespace tthc::importing {
namespace {

constexpr std::size_t longest_event = 260;

/// `hồ sơ đầy đủ, hợp lệ`, `văn bản của cơ quan, tổ chức`: the event goes on behind the comma.
bool goes_on(const Prose& text, std::size_t begin, std::size_t comma, const Lexicon& lexicon) {
    const std::size_t next = skip(text, comma, " ,");
    if (text.whole_word_at(next, lexicon.words(WordKind::dossier_states)) != nullptr) return true;
    if (text.whole_word_at(next, lexicon.words(WordKind::agencies)) != nullptr)
        return text.part(begin, comma).has_word(lexicon.words(WordKind::agencies)) &&
               actor_at(text, next, lexicon).empty();
    if (std::any_of(lexicon.fee_kinds.begin(), lexicon.fee_kinds.end(), [&](const auto& kind) {
            return text.lower().substr(next).starts_with(kind.written);
        }))
        return true;
    const bool paper = text.whole_word_at(next, lexicon.words(WordKind::papers)) != nullptr &&
                       text.whole_word_at(next, lexicon.words(WordKind::actions)) == nullptr;
    if (paper && text.is_lower(next)) return true;
    const bool another = text.whole_word_at(next, lexicon.words(WordKind::applicants)) != nullptr ||
                         text.whole_word_at(next, lexicon.words(WordKind::offices)) != nullptr;
    if (!another || !is_enumeration(text, comma, lexicon)) return false;
    const std::string actor = actor_at(text, next, lexicon);
    return actor.empty() ||
           (actor == applicant_actor && !actor_behind(text, next, lexicon).empty());
}

/// `… hồ sơ hợp lệ Sở Y tế`, `… hồ sơ thì`, `… hồ sơ đối với`: somebody, a case or another time
/// without a comma in front.
bool ends_without_mark(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    for (const WordKind kind : {WordKind::ends_start, WordKind::case_headings}) {
        if (text.whole_word_at(at, lexicon.words(kind)) != nullptr) return true;
    }
    if (opened_time_at(text, at, lexicon)) return true;
    return ends_with_any(trim(text.lower().substr(0, at)),
                         lexicon.words(WordKind::dossier_states)) &&
           text.whole_word_at(at, lexicon.words(WordKind::agencies)) != nullptr;
}

/// `từ 01/7/2025`, `từ ngày 15 tháng 3`, `từ 5 đến 7 ngày`: a day or a number, no event.
bool begins_with_day(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    for (const auto& unit : lexicon.units) {
        if (text.lower().substr(at).starts_with(unit.written) &&
            text.is_digit(skip(text, at + unit.written.size(), " ")))
            return true;
    }
    return text.is_digit(at);
}

std::size_t event_end(const Prose& text, std::size_t begin, const Lexicon& lexicon) {
    const std::size_t limit = std::min(text.size(), begin + longest_event + 1);
    for (std::size_t at = begin; at < limit; ++at) {
        const char c = text.text()[at];
        if (std::string_view(";:\n()").find(c) != std::string_view::npos) return at;
        if (c == '.' && (at + 1 == text.size() || text.is_space(at + 1))) return at;
        if (c == ',' && !goes_on(text, begin, at, lexicon)) return at;
        if (at > begin && text.begins_word(at) && ends_without_mark(text, at, lexicon)) return at;
    }
    return limit;
}

}  // namespace

EventAt event_at(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    const auto& words = lexicon.words(WordKind::since);
    const std::size_t inside = skip(text, at, " (");
    const bool in_bracket = text.whole_word_at(inside, words) != nullptr;
    const std::size_t next = in_bracket ? inside : skip(text, behind_bracket(text, at), " ,");
    const auto* since = text.whole_word_at(next, words);
    if (since == nullptr) return {{}, at};
    const std::size_t begin = skip(text, next + since->size(), " ");
    if (begins_with_day(text, begin, lexicon)) return {{}, at};
    const std::size_t end = event_end(text, begin, lexicon);
    const auto event = trim(text.cut(begin, end));
    if (event.empty() || event.size() > longest_event) return {{}, at};
    return {std::string(event), end};
}

}  // namespace tthc::importing
