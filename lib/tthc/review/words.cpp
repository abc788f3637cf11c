#include "tthc/review/words.h"

#include "tthc/base/utf8.h"

namespace tthc {
namespace {

bool is_border(std::string_view text, std::size_t at) {
    if (at >= text.size()) return true;
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool letter =
        byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
    return !letter;
}

std::string folded(std::string_view text) {
    return utf8::squeeze(utf8::to_lower(text));
}

bool holds(std::string_view clean, std::string_view phrase) {
    for (auto at = clean.find(phrase); at != std::string_view::npos;
         at = clean.find(phrase, at + 1)) {
        const bool starts = at == 0 || is_border(clean, at - 1);
        if (starts && is_border(clean, at + phrase.size())) return true;
    }
    return false;
}

}  // namespace

bool mentions(std::string_view text, std::string_view phrase) {
    return holds(folded(text), phrase);
}

std::string_view first_mentioned(std::string_view text,
                                 std::initializer_list<std::string_view> phrases) {
    const std::string clean = folded(text);
    for (const std::string_view phrase : phrases) {
        if (holds(clean, phrase)) return phrase;
    }
    return {};
}

bool starts_with_words(std::string_view text, std::string_view phrase) {
    const std::string clean = folded(text);
    return clean.starts_with(phrase) && is_border(clean, phrase.size());
}

}  // namespace tthc
