#include "tthc/base/typography.h"

#include "tthc/base/byte_set.h"
#include "tthc/base/digits.h"
#include "tthc/base/utf8.h"

#include <utility>

namespace tthc {
namespace {

using Replacement = std::pair<std::string_view, std::string_view>;

constexpr Replacement tone_marks[] = {{"oà", "òa"}, {"oá", "óa"}, {"oả", "ỏa"}, {"oã", "õa"},
                                      {"oạ", "ọa"}, {"oè", "òe"}, {"oé", "óe"}, {"oẻ", "ỏe"},
                                      {"oẽ", "õe"}, {"oẹ", "ọe"}, {"uỳ", "ùy"}, {"uý", "úy"},
                                      {"uỷ", "ủy"}, {"uỹ", "ũy"}, {"uỵ", "ụy"}};

constexpr Replacement signs[] = {
    {"\u2010", "-"},   {"\u2011", "-"},  {"\u2012", "-"},  {"\u2013", "-"},  {"\u2014", "-"},
    {"\u2212", "-"},   {"\u2018", "\""}, {"\u2019", "\""}, {"\u201a", "\""}, {"\u201c", "\""},
    {"\u201d", "\""},  {"\u201e", "\""}, {"\u00ab", "\""}, {"\u00bb", "\""}, {"'", "\""},
    {"\u2026", "..."}, {"\u00a0", " "},  {"\u202f", " "},  {"\u200b", ""},   {"\ufeff", ""},
    {"\u2022", "-"},   {"\u00d7", "x"},  {" %", "%"}};

void replace_all(std::string& text, const Replacement& replacement) {
    const auto [written, standard] = replacement;
    for (auto at = text.find(written); at != std::string::npos;
         at = text.find(written, at + standard.size()))
        text.replace(at, written.size(), standard);
}

/// Whether there may be a sign in the text: most have none.
bool may_have_signs(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == 0xC2 || c == 0xE2 || c == 0xEF || c == '\'' || c == '%') return true;
        if (c == 0xC3 && i + 1 < text.size() && text[i + 1] == '\x97') return true;
    }
    return false;
}

constexpr ByteSet punctuation("-/,;:.()\"");

bool is_mark(char c) {
    return punctuation.has(c);
}

/// Spaces beside punctuation say nothing, but for those that keep two numbers apart.
std::string without_loose_spaces(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool inside = text[i] == ' ' && !result.empty() && i + 1 < text.size();
        if (!inside) {
            result += text[i];
            continue;
        }
        const bool beside = is_mark(result.back()) || is_mark(text[i + 1]);
        const bool after_mark = is_mark(result.back()) && result.back() != '-' &&
                                result.size() > 1 && is_digit(result[result.size() - 2]) &&
                                is_digit(text[i + 1]);
        if (!beside || after_mark) result += ' ';
    }
    return result;
}

std::string_view without_ends(std::string_view text) {
    const auto first = text.find_first_not_of("-+*. ");
    if (first == std::string_view::npos) return {};
    const auto last = text.find_last_not_of(".,;: ");
    return text.substr(first, last + 1 - first);
}

}  // namespace

std::string with_standard_tones(std::string text) {
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        const bool marked = static_cast<unsigned char>(text[at + 1]) >= 0x80;
        if (!marked || (text[at] != 'o' && text[at] != 'u')) continue;
        for (const auto& [written, standard] : tone_marks) {
            if (std::string_view(text).substr(at).starts_with(written))
                text.replace(at, written.size(), standard);
        }
    }
    return text;
}

std::string without_typography(std::string_view text) {
    std::string plain = utf8::to_lower(text);
    if (may_have_signs(plain)) {
        for (const Replacement& replacement : signs)
            replace_all(plain, replacement);
    }
    plain = with_standard_tones(utf8::squeeze(plain));
    return std::string(without_ends(without_loose_spaces(plain)));
}

bool same_wording(std::string_view left, std::string_view right) {
    return left == right || without_typography(left) == without_typography(right);
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : without_typography(text)) {
        if (c != ' ' && !is_mark(c)) {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::exchange(word, {}));
        }
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

}  // namespace tthc
