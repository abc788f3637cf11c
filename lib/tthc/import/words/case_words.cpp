#include "case_words.h"

namespace tthc::importing {

bool opens_case(const Prose& text, const Lexicon& lexicon) {
    return text.whole_word_at(0, lexicon.words(WordKind::case_openings)) != nullptr;
}

bool opens_case(std::string_view text, const Lexicon& lexicon) {
    return opens_case(Prose(text), lexicon);
}

bool is_numbered_case(std::string_view text, const Lexicon& lexicon) {
    const Prose words(without_end(text, ":."));
    const auto* opening = words.whole_word_at(0, lexicon.words(WordKind::case_openings));
    if (opening == nullptr) return false;
    const std::size_t number = skip(words, opening->size(), " ");
    return words.is_digit(number) && digits_end(words.text(), number) == words.size();
}

std::string_view case_of_line(std::string_view line, const Lexicon& lexicon) {
    if (!opens_case(line, lexicon)) return {};
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) return without_end(line, ".;");
    const auto name = line.substr(0, colon);
    const auto behind = without_end(line.substr(colon + 1), ".;");
    return is_numbered_case(name, lexicon) && !behind.empty() ? behind : trim(name);
}

}  // namespace tthc::importing
