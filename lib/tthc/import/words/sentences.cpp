#include "sentences.h"

#include "cells.h"

#include <algorithm>

namespace tthc::importing {
namespace {

/// `(10)` behind a number in words is no aside.
bool is_number_in_words(std::string_view aside) {
    return aside.size() > 2 &&
           std::all_of(aside.begin() + 1, aside.end() - 1, [](char c) { return is_digit(c); });
}

/// `Đối với` with a capital behind a gap begins a sentence whose full stop was lost.
bool begins_with_case(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    return text.is_upper(at) &&
           text.whole_word_at(at, lexicon.words(WordKind::case_openings)) != nullptr;
}

/// `… thủ tục này. b) Không quá 05 ngày`: an item behind a sentence.
bool begins_item(const Prose& text, std::size_t at) {
    const auto rest = text.cut(at);
    const std::size_t mark = text.is_lower(at) ? marker_size(rest) : 0;
    return mark > 0 && rest.substr(0, mark).find(')') != std::string_view::npos &&
           text.is_upper(at + mark);
}

/// Whether a sentence may end, or an aside begin, with a character.
constexpr bool may_part(char c) {
    return c == '.' || c == ' ' || c == '\n' || c == ';' || c == '(';
}

}  // namespace

std::size_t behind_aside(const Prose& text, std::size_t at) {
    if (at >= text.size() || text.text()[at] != '(') return at;
    const std::size_t end = bracket_end(text, at, text.size());
    const auto aside = text.cut(at, end);
    const bool closed =
        std::count(aside.begin(), aside.end(), '(') == std::count(aside.begin(), aside.end(), ')');
    const bool line = aside.find('\n') == std::string_view::npos;
    return closed && line && !is_number_in_words(aside) ? end : at;
}

std::vector<Sentence> sentences_in(const Prose& text, const Lexicon& lexicon) {
    std::vector<Sentence> sentences;
    std::size_t begin = 0;
    bool goes_on = false;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && !may_part(text.text()[at])) continue;
        const auto rest = text.text().substr(at);
        if (const std::size_t aside = behind_aside(text, at); aside > at) {
            at = aside - 1;
            continue;
        }
        const std::size_t next = skip(text, at + 1, " ");
        const bool stop =
            rest.starts_with(". ") && at > 0 && !text.is_digit(at - 1) &&
            (text.is_upper(next) || begins_item(text, next) || time_at(text, next, lexicon));
        const bool bullet = (rest.starts_with(" - ") || rest.starts_with(" + ")) &&
                            !text.is_lower(skip(text, at + 3, " "));
        const bool gap =
            rest.starts_with("  ") && begins_with_case(text, skip(text, at, " "), lexicon);
        const bool part =
            rest.empty() || rest.front() == '\n' || rest.front() == ';' || stop || gap;
        if (!part && !bullet) continue;
        if (const auto words = trim(text.cut(begin, at)); !words.empty())
            sentences.push_back({words, goes_on && marker_size(words) == 0, stop});
        begin = part ? at + 1 : at;
        goes_on = rest.starts_with(';');
    }
    return sentences;
}

}  // namespace tthc::importing
