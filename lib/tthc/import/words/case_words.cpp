#include "case_words.h"

namespace tthc::importing {
namespace {

/// No opening of a case is longer.
constexpr std::size_t furthest_opening = 60;

}  // namespace

bool opens_case(const Prose& text, const Lexicon& lexicon) {
    return text.whole_word_at(0, lexicon.words(WordKind::case_openings)) != nullptr;
}

bool opens_case(std::string_view text, const Lexicon& lexicon) {
    return opens_case(Prose(text.substr(0, text.find(' ', furthest_opening))), lexicon);
}

bool is_numbered_case(std::string_view text, const Lexicon& lexicon) {
    const Prose words(without_end(text, ":."));
    const auto* opening = words.whole_word_at(0, lexicon.words(WordKind::case_openings));
    if (opening == nullptr) return false;
    const std::size_t number = skip(words, opening->size(), " ");
    return words.is_digit(number) && digits_end(words.text(), number) == words.size();
}

namespace {

/// `Đối với doanh nhân - Trong thời hạn 03 ngày`: the dash that opens an item.
std::size_t item_inside(std::string_view line) {
    const Prose text(line);
    for (auto dash = line.find(" - "); dash != std::string_view::npos;
         dash = line.find(" - ", dash + 1)) {
        if (text.is_upper(skip(text, dash + 3, " "))) return dash;
    }
    return std::string_view::npos;
}

}  // namespace

std::string_view case_of_line(std::string_view line, const Lexicon& lexicon) {
    const Prose whole(line);
    if (const auto* lead = whole.whole_word_at(0, lexicon.words(WordKind::case_lead_ins)))
        line = trim(line.substr(lead->size()));
    if (!opens_case(line, lexicon)) return {};
    const auto colon = line.find(':');
    if (const auto item = item_inside(line); item < colon) return trim(line.substr(0, item));
    if (const auto stop = line.find(". "); stop < colon) return trim(line.substr(0, stop));
    if (colon == std::string_view::npos) return without_end(line, ".;");
    if (trim(line.substr(colon + 1)).starts_with('(')) return without_end(line, ":.;");
    const auto name = line.substr(0, colon);
    const auto behind = without_end(line.substr(colon + 1), ".;");
    return is_numbered_case(name, lexicon) && !behind.empty() ? behind : trim(name);
}

}  // namespace tthc::importing
