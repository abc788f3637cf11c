#include "paper_words.h"

#include "tthc/import/words/cells.h"
#include "tthc/import/words/text.h"

#include <algorithm>

namespace tthc::importing {
namespace {

/// `Bản chính: 03` behind the word.
std::optional<Count> number_behind(const Prose& text, std::size_t at) {
    if (!text.cut(at).starts_with(':')) return {};
    ++at;
    while (text.is_space(at))
        ++at;
    const std::size_t end = digits_end(text.text(), at);
    if (text.is_letter(end) || text.cut(end).starts_with('/')) return {};
    return small_number(text.cut(at, end));
}

/// Whether a number is counted without a condition: `: 01 bản chính;`, `(01 bản sao)`, but neither
/// `nộp 02 bản chính đối với …` nor `01 bản chính nếu …`.
bool is_plain_count(const Prose& text, std::size_t number, std::size_t behind,
                    const Lexicon& lexicon) {
    const Prose lead = text.of(trim(text.cut(0, number)));
    const bool opened = lead.text().ends_with(':') || lead.text().ends_with('(') ||
                        lead.text().ends_with(',') ||
                        ends_with_any(lead.lower(), lexicon.words(WordKind::and_word));
    const Prose rest = text.part(behind, text.text().find_first_of(".;)", behind));
    return opened && !rest.has_word(lexicon.words(WordKind::case_openings)) &&
           !rest.has_word(lexicon.words(WordKind::alternative));
}

/// The number at every mention of the words, where all of them are the same.
Maybe<Count> mentioned(const Prose& text, const KnownWords& words, const Lexicon& lexicon) {
    Maybe<Count> all;
    for (std::size_t at = text.find_whole_word(0, words); at < text.size();
         at = text.find_whole_word(at + 1, words)) {
        const auto* const word = text.whole_word_at(at, words);
        const auto* electronic = text.whole_word_at(at, lexicon.words(WordKind::electronic_copies));
        if (electronic != nullptr && electronic->size() > word->size()) continue;
        const NumberBefore before = number_before(text, at);
        const std::size_t behind = at + word->size();
        const auto count = before.value ? before.value : number_behind(text, behind);
        if (!count || *count == 0) continue;
        if (before.value && !is_plain_count(text, before.begin, behind, lexicon)) return {};
        if (all && all->value != *count) return {};
        all = *count;
    }
    return all;
}

/// `02 ảnh 4x6`: the number that a name begins with, in front of a paper.
Maybe<Count> number_in_front(const Prose& text, const Lexicon& lexicon) {
    const std::size_t end = digits_end(text.text(), 0);
    const auto count = end <= 2 ? small_number(text.cut(0, end)) : std::nullopt;
    const std::size_t next = skip(text, end, " ");
    Maybe<Count> number;
    const bool paper =
        next > end && text.whole_word_at(next, lexicon.words(WordKind::papers)) != nullptr;
    if (paper && count && *count > 0) number = *count;
    return number;
}

/// Without the marks at the end of a name: `(nếu có);`.
std::string_view without_end_marks(std::string_view text) {
    const auto last = text.find_last_not_of(" .;,:)\n");
    return last == std::string_view::npos ? std::string_view{} : text.substr(0, last + 1);
}

/// `Hợp đồng, giấy phép`: a name of several papers.
bool lists_papers(const Prose& text, const Lexicon& lexicon) {
    if (text.text().find(';') != std::string_view::npos) return true;
    if (text.has_word(lexicon.words(WordKind::and_word))) return true;
    for (auto at = text.text().find(", "); at != std::string_view::npos;
         at = text.text().find(", ", at + 1)) {
        if (text.whole_word_at(at + 2, lexicon.words(WordKind::papers)) != nullptr) return true;
    }
    return false;
}

/// Ends with `(nếu có)` and names one paper, so that no other is meant.
bool is_optional(const Prose& text, const Lexicon& lexicon) {
    const auto name = without_end_marks(text.lower());
    const auto& words = lexicon.words(WordKind::if_any);
    const auto word = std::find_if(words.begin(), words.end(),
                                   [&](const std::string& one) { return name.ends_with(one); });
    if (word == words.end()) return false;
    const Prose before(name.substr(0, name.size() - word->size()));
    return !before.has_word(words) && !lists_papers(before, lexicon);
}

bool is_only_shown(const Prose& text, const Lexicon& lexicon) {
    if (text.has_word(lexicon.words(WordKind::alternative)) ||
        text.has_word(lexicon.words(WordKind::handed_in)) ||
        text.has_word(lexicon.words(WordKind::copies)) ||
        text.has_word(lexicon.words(WordKind::original_compared)))
        return false;
    if (text.whole_word_at(0, lexicon.words(WordKind::shown)) != nullptr) return true;
    return ends_with_any(without_end_marks(text.lower()), lexicon.words(WordKind::shown_endings));
}

}  // namespace

std::optional<Count> small_number(std::string_view digits) {
    if (digits.empty() || digits.size() > 6) return {};
    Count count = 0;
    for (const char c : digits)
        count = count * 10 + (c - '0');
    return count;
}

NumberBefore number_before(const Prose& text, std::size_t end) {
    std::string_view before = trim(text.cut(0, end));
    if (before.ends_with(')')) before = trim(before.substr(0, before.rfind('(')));
    std::size_t begin = before.size();
    while (begin > 0 && is_digit(before[begin - 1]))
        --begin;
    const bool inside =
        begin > 0 && std::string_view("/.-").find(before[begin - 1]) != std::string_view::npos;
    if (inside) return {};
    return {small_number(before.substr(begin)), begin};
}

PaperWords paper_words(std::string_view name, const Lexicon& lexicon) {
    const Prose text(without_markers(name));
    const bool alternatives = text.has_word(lexicon.words(WordKind::alternative));
    PaperWords words;
    words.mentioned.originals = mentioned(text, lexicon.words(WordKind::originals), lexicon);
    words.mentioned.copies = mentioned(text, lexicon.words(WordKind::copies), lexicon);
    if (!words.mentioned.originals && !words.mentioned.copies &&
        !text.has_word(lexicon.words(WordKind::copies)))
        words.mentioned.originals = number_in_front(text, lexicon);
    if (alternatives && words.mentioned.originals && words.mentioned.copies) words.mentioned = {};
    words.electronic = mentioned(text, lexicon.words(WordKind::electronic_copies), lexicon);
    words.certified = text.has_word(lexicon.words(WordKind::certified)) &&
                      !text.has_word(lexicon.words(WordKind::copy_alternatives));
    words.shown = is_only_shown(text, lexicon);
    words.original_shown =
        !alternatives && text.has_word(lexicon.words(WordKind::original_compared));
    words.optional = is_optional(text, lexicon);
    return words;
}

}  // namespace tthc::importing
