#include "opened_time.h"

#include <algorithm>

namespace tthc::importing {
namespace {

constexpr std::size_t furthest_number = 40;

/// `ngày 15 tháng 3`: the number is part of a date.
bool is_date(const Prose& text, std::size_t number, const Lexicon& lexicon) {
    const auto before = trim(text.lower().substr(0, number));
    return std::any_of(lexicon.units.begin(), lexicon.units.end(),
                       [&](const auto& unit) { return before.ends_with(unit.written); });
}

}  // namespace

std::optional<OpenedTime> opened_time_at(const Prose& text, std::size_t at,
                                         const Lexicon& lexicon) {
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
    return OpenedTime{*time, at};
}

}  // namespace tthc::importing
