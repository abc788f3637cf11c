#include "step_time.h"

#include "step_actor.h"
#include "tthc/model/step.h"

#include <algorithm>

namespace tthc::importing {
namespace {

constexpr std::size_t furthest_number = 40;

bool starts_word(const Prose& text, std::size_t at) {
    return at == 0 || !text.is_letter(text.before(at));
}

/// Behind the digits of a number, or one character on.
std::size_t behind_number(const Prose& text, std::size_t at) {
    return text.is_digit(at) ? digits_end(text.text(), at) : text.after(at);
}

struct Opened {
    TimeAt time;
    std::size_t words_end = 0;  ///< behind the words that open it
};

/// `ngày 15 tháng 3`: the number is part of a date.
bool is_date(const Prose& text, std::size_t number, const Lexicon& lexicon) {
    const auto before = trim(text.lower().substr(0, number));
    return std::any_of(lexicon.units.begin(), lexicon.units.end(),
                       [&](const auto& unit) { return before.ends_with(unit.written); });
}

/// Words that open a time stand some way before its number, `trong` and the like right before it.
std::optional<Opened> opened_at(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    const auto* word = text.whole_word_at(at, lexicon.words(WordKind::time_openings));
    const auto* near = text.whole_word_at(at, lexicon.words(WordKind::near_time_openings));
    if (word == nullptr && near == nullptr) return {};
    const std::size_t begin = at + (word == nullptr ? near : word)->size();
    const std::size_t limit = word == nullptr ? begin + 1 : begin + furthest_number;
    at = begin;
    while (at < text.size() && !text.is_digit(at) && at < limit)
        at = text.after(at);
    const auto time = time_at(text, at, lexicon);
    if (!time || is_date(text, at, lexicon)) return {};
    return Opened{*time, at};
}

std::size_t behind_spaces(const Prose& text, std::size_t at) {
    while (text.is_space(at) || (at < text.size() && text.text()[at] == ','))
        ++at;
    return at;
}

/// `hồ sơ đầy đủ, hợp lệ`, `văn bản của cơ quan, tổ chức`: the event goes on behind the comma.
bool goes_on(const Prose& text, std::size_t begin, std::size_t comma, const Lexicon& lexicon) {
    const std::size_t next = behind_spaces(text, comma);
    if (text.whole_word_at(next, lexicon.words(WordKind::dossier_states)) != nullptr) return true;
    if (text.whole_word_at(next, lexicon.words(WordKind::agencies)) != nullptr)
        return Prose(text.cut(begin, comma)).has_word(lexicon.words(WordKind::agencies)) &&
               actor_at(text, next, lexicon).empty();
    const bool another = text.whole_word_at(next, lexicon.words(WordKind::applicants)) != nullptr ||
                         text.whole_word_at(next, lexicon.words(WordKind::offices)) != nullptr;
    if (!another || !is_enumeration(text, comma, lexicon)) return false;
    const std::string actor = actor_at(text, next, lexicon);
    return actor.empty() ||
           (actor == applicant_actor && !actor_behind(text, next, lexicon).empty());
}

/// `… hồ sơ hợp lệ Sở Y tế`, `… hồ sơ thì`, `… hồ sơ đối với`: somebody, a case or another time
/// without a comma in front.
bool ends_event(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    for (const WordKind kind : {WordKind::then, WordKind::case_headings}) {
        if (text.whole_word_at(at, lexicon.words(kind)) != nullptr) return true;
    }
    if (opened_time_at(text, at, lexicon)) return true;
    return ends_with_any(trim(text.lower().substr(0, at)),
                         lexicon.words(WordKind::dossier_states)) &&
           text.whole_word_at(at, lexicon.words(WordKind::agencies)) != nullptr;
}

std::size_t event_end(const Prose& text, std::size_t begin, const Lexicon& lexicon) {
    for (std::size_t at = begin; at < text.size(); ++at) {
        const char c = text.text()[at];
        if (c == ';' || c == ':' || c == '\n' || c == '(') return at;
        if (c == '.' && (at + 1 == text.size() || text.is_space(at + 1))) return at;
        if (c == ',' && !goes_on(text, begin, at, lexicon)) return at;
        if (at > begin && starts_word(text, at) && ends_event(text, at, lexicon)) return at;
    }
    return text.size();
}

/// The event behind `kể từ`; nothing where the sentence names none.
void add_event(const Prose& text, StepTime& told, const Lexicon& lexicon) {
    const std::size_t next = behind_spaces(text, told.end);
    const auto* since = text.whole_word_at(next, lexicon.words(WordKind::since));
    if (since == nullptr) return;
    const std::size_t begin = next + since->size();
    told.end = event_end(text, begin, lexicon);
    told.from = std::string(trim(text.cut(begin, told.end)));
}

/// Months and years inside a sentence are how long a paper holds, unless an event follows.
bool is_short(const Duration& duration) {
    return duration.unit != TimeUnit::month && duration.unit != TimeUnit::year;
}

std::optional<StepTime> told_at(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    const auto opened = opened_at(text, at, lexicon);
    if (!opened) return {};
    const Prose words(text.cut(at, opened->words_end));
    if (words.has_word(lexicon.words(WordKind::validity_words))) return {};
    const std::size_t next = behind_spaces(text, opened->time.end);
    if (text.word_at(next, lexicon.words(WordKind::due_openings)) != nullptr) return {};
    StepTime told{opened->time.duration, {}, false, at, opened->time.end};
    told.at_most = words.has_word(lexicon.words(WordKind::upper_bounds));
    add_event(text, told, lexicon);
    const bool years = told.duration.unit == TimeUnit::year;
    if (at > 0 && (years || (told.from.empty() && !is_short(told.duration)))) return {};
    return told;
}

}  // namespace

std::optional<TimeAt> opened_time_at(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    const auto opened = opened_at(text, at, lexicon);
    return opened ? std::optional(opened->time) : std::nullopt;
}

std::vector<StepTime> times_in(const Prose& sentence, const Lexicon& lexicon) {
    std::vector<StepTime> times;
    for (std::size_t at = 0; at < sentence.size();) {
        auto told = starts_word(sentence, at) ? told_at(sentence, at, lexicon) : std::nullopt;
        if (!told) {
            at = behind_number(sentence, at);
            continue;
        }
        at = told->end;
        times.push_back(std::move(*told));
    }
    return times;
}

}  // namespace tthc::importing
