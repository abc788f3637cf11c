#include "step_time.h"

#include "start_event.h"

#include <algorithm>

namespace tthc::importing {
namespace {

constexpr std::size_t furthest_number = 40;

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

/// Months and years inside a sentence are how long a paper holds, unless an event follows.
bool is_short(const Duration& duration) {
    return duration.unit != TimeUnit::month && duration.unit != TimeUnit::year;
}

std::optional<StepTime> told_at(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    const auto opened = opened_at(text, at, lexicon);
    if (!opened) return {};
    const Prose words(text.cut(at, opened->words_end));
    if (words.has_word(lexicon.words(WordKind::validity_words))) return {};
    const std::size_t next = skip(text, opened->time.end, " ,");
    if (text.word_at(next, lexicon.words(WordKind::due_openings)) != nullptr) return {};
    StepTime told{opened->time.duration, {}, false, at, opened->time.end};
    told.at_most = words.has_word(lexicon.words(WordKind::upper_bounds));
    EventAt event = event_at(text, told.end, lexicon);
    told.from = std::move(event.event);
    told.end = event.end;
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
        auto told = sentence.begins_word(at) ? told_at(sentence, at, lexicon) : std::nullopt;
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
