#include "step_time.h"

#include "opened_time.h"
#include "start_event.h"

namespace tthc::importing {
namespace {

/// Behind the digits of a number, or one character on.
std::size_t behind_number(const Prose& text, std::size_t at) {
    return text.is_digit(at) ? digits_end(text.text(), at) : text.after(at);
}

/// Months and years inside a sentence are how long a paper holds, unless an event follows.
bool is_short(const Duration& duration) {
    return duration.unit != TimeUnit::month && duration.unit != TimeUnit::year;
}

std::optional<StepTime> told_at(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    const auto opened = opened_time_at(text, at, lexicon);
    if (!opened) return {};
    const Prose words = text.part(at, opened->number);
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

std::vector<StepTime> times_in(const Prose& sentence, const Lexicon& lexicon) {
    std::vector<StepTime> times;
    const auto& openings = lexicon.words(WordKind::time_openings);
    const auto& near = lexicon.words(WordKind::near_time_openings);
    for (std::size_t at = 0; at < sentence.size();) {
        const char c = sentence.lower()[at];
        if (!sentence.is_digit(at) && !openings.may_begin(c) && !near.may_begin(c)) {
            ++at;
            continue;
        }
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
