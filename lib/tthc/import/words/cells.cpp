#include "cells.h"

#include "tthc/base/utf8.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::importing {
namespace {

/// Longer texts are none of the words of a list.
constexpr std::size_t longest_word = 200;

constexpr std::string_view one_half = "1/2";

std::size_t skip_spaces(const Prose& text, std::size_t at) {
    while (text.is_space(at))
        ++at;
    return at;
}

/// `05`, `0.5`, `1,5`: whole digits and at most one part behind a point.
std::size_t number_end(std::string_view text, std::size_t at) {
    std::size_t end = digits_end(text, at);
    if (end == at) return at;
    if (text.substr(at).starts_with(one_half)) return at + one_half.size();
    if (end + 1 < text.size() && (text[end] == '.' || text[end] == ',') && is_digit(text[end + 1]))
        end = digits_end(text, end + 1);
    return end;
}

std::string decimal_of(std::string_view digits) {
    if (digits == one_half) return "0.5";
    std::string number(digits);
    std::replace(number.begin(), number.end(), ',', '.');
    const auto first = std::min(number.find_first_not_of('0'), number.size() - 1);
    if (first > 0) number.erase(0, number[first] == '.' ? first - 1 : first);
    return number;
}

std::size_t amount_end(std::string_view text, std::size_t at) {
    const std::size_t begin = at;
    if (at >= text.size() || !is_digit(text[at])) return at;
    while (at < text.size() && (is_digit(text[at]) || text[at] == '.' || text[at] == ','))
        ++at;
    while (at > begin && !is_digit(text[at - 1]))
        --at;
    return at;
}

std::optional<FeeHead> amount_at(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    const std::size_t end = amount_end(text.text(), at);
    if (end == at) return {};
    const std::size_t unit = skip_spaces(text, end);
    FeeHead head;
    if (const auto* word = text.whole_word_at(unit, lexicon.words(WordKind::dong))) {
        head.dong = dong_of(text.cut(at, end));
        head.end = unit + word->size();
    } else if (const auto* foreign =
                   text.whole_word_at(unit, lexicon.words(WordKind::foreign_currency))) {
        head.foreign = true;
        head.money = foreign_money(text.cut(at, end), *foreign, lexicon);
        head.end = unit + foreign->size();
    } else {
        return {};
    }
    return head;
}

/// A currency word may be glued to what follows: `VNĐ(`, `VNĐDịch vụ`.
std::optional<FeeHead> glued_amount_at(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    if (auto head = amount_at(text, at, lexicon)) return head;
    const std::size_t end = amount_end(text.text(), at);
    if (end == at) return {};
    const std::size_t unit = skip_spaces(text, end);
    for (const WordKind kind : {WordKind::dong, WordKind::foreign_currency}) {
        const auto* word = text.word_at(unit, lexicon.words(kind));
        if (word == nullptr) continue;
        const std::size_t behind = unit + word->size();
        const bool sign = !text.is_letter(unit);
        if (!sign && (word->size() < 3 || !text.is_upper(unit))) continue;
        if (!text.is_upper(behind) && text.is_letter(behind)) continue;
        FeeHead head;
        head.foreign = kind == WordKind::foreign_currency;
        if (head.foreign) head.money = foreign_money(text.cut(at, end), *word, lexicon);
        if (!head.foreign) head.dong = dong_of(text.cut(at, end));
        head.end = behind;
        return head;
    }
    return {};
}

std::optional<FeeHead> zero_in_words_at(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    const auto* zero = text.whole_word_at(at, lexicon.words(WordKind::none_of));
    if (zero == nullptr) return {};
    const std::size_t unit = skip_spaces(text, at + zero->size());
    const auto* currency = text.whole_word_at(unit, lexicon.words(WordKind::dong));
    if (currency == nullptr) return {};
    FeeHead head;
    head.dong = 0;
    head.end = unit + currency->size();
    return head;
}

/// Whether any word may begin as a text does, white space and marks aside.
bool may_begin(std::string_view text, const KnownWords& words) {
    const char first = text.empty() ? ' ' : text.front();
    const bool upper = first >= 'A' && first <= 'Z';
    const bool plain_letter = upper || (first >= 'a' && first <= 'z');
    return !plain_letter || words.may_begin(upper ? static_cast<char>(first + 32) : first);
}

bool is_list_marker(const Prose& text, std::size_t close) {
    std::size_t begin = close;
    while (begin > 0 && close - begin <= 3 &&
           (text.is_letter(text.before(begin)) || text.is_digit(text.before(begin))))
        begin = text.before(begin);
    if (begin == close || close - begin > 3) return false;
    return begin > 0 && text.text()[begin - 1] != '(' && !text.is_letter(text.before(begin)) &&
           !text.is_digit(begin - 1) && utf8::length(text.cut(begin, close)) <= 1;
}

}  // namespace

std::optional<TimeAt> time_at(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    const std::size_t end = number_end(text.text(), at);
    if (end == at || end - at > 6) return {};
    const bool in_brackets = text.cut(0, at).ends_with('(') && text.cut(end).starts_with(')');
    std::size_t unit = skip_spaces(text, in_brackets ? end + 1 : end);
    if (text.cut(unit).starts_with('(')) {
        const std::size_t close = text.text().find(')', unit);
        if (close == std::string_view::npos || close - unit > 40) return {};
        unit = skip_spaces(text, close + 1);
    }
    for (const auto& meaning : lexicon.units) {
        if (!text.lower().substr(unit).starts_with(meaning.written)) continue;
        const std::size_t after = unit + meaning.written.size();
        if (text.is_lower(after)) continue;
        const auto duration =
            Duration::parse(fmt::format("{} {}", decimal_of(text.cut(at, end)), meaning.value));
        if (duration) return TimeAt{*duration, after};
    }
    return {};
}

std::optional<FeeHead> fee_at(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    FeeHead head;
    if (const auto* word = text.word_at(at, lexicon.words(WordKind::no_information))) {
        head.nothing = true;
        head.end = at + word->size();
        return head;
    }
    if (const auto* word = text.word_at(at, lexicon.words(WordKind::free))) {
        head.free = true;
        head.end = at + word->size();
        return head;
    }
    std::optional<FeeKind> kind;
    for (const auto& meaning : lexicon.fee_kinds) {
        if (!text.lower().substr(at).starts_with(meaning.written)) continue;
        const std::size_t colon = skip_spaces(text, at + meaning.written.size());
        if (!text.cut(colon).starts_with(':')) continue;
        kind = meaning.value;
        at = skip_spaces(text, colon + 1);
        break;
    }
    auto amount = glued_amount_at(text, at, lexicon);
    if (!amount) amount = zero_in_words_at(text, at, lexicon);
    if (amount) {
        amount->kind = kind;
        return amount;
    }
    if (!kind) return {};
    head.kind = kind;
    head.end = at;
    return head;
}

std::optional<ForeignMoney> foreign_money(std::string_view digits, std::string_view currency,
                                          const Lexicon& lexicon) {
    const std::string name = utf8::squeeze(utf8::to_lower(trim(currency)));
    const auto& known = lexicon.currencies;
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&](const auto& spelled) { return spelled.written == name; });
    if (found == known.end()) return {};
    const auto whole = dong_of(digits);
    const std::string number = whole ? std::to_string(*whole) : std::string(digits);
    return ForeignMoney::parse(fmt::format("{} {}", number, found->value));
}

std::optional<std::int64_t> dong_of(std::string_view digits) {
    std::string number;
    std::size_t group = 0;
    bool grouped = false;
    for (const char c : digits) {
        if (is_digit(c)) {
            number += c;
            ++group;
            continue;
        }
        if (grouped ? group != 3 : group > 3) return {};
        grouped = true;
        group = 0;
    }
    if ((grouped && group != 3) || number.empty() || number.size() > 15) return {};
    std::int64_t value = 0;
    for (const char c : number)
        value = value * 10 + (c - '0');
    return value;
}

std::size_t bracket_end(const Prose& text, std::size_t at, std::size_t limit) {
    std::size_t depth = 0;
    std::size_t last = 0;
    for (std::size_t i = at; i < limit; ++i) {
        if (text.text()[i] == '(') ++depth;
        if (text.text()[i] != ')') continue;
        last = i + 1;
        if (depth > 1 && is_list_marker(text, i)) continue;
        if (depth == 1 && is_list_marker(text, i) &&
            text.text().substr(i + 1, limit - i - 1).find(')') != std::string_view::npos)
            continue;
        if (--depth == 0) return i + 1;
    }
    return last > 0 ? last : limit;
}

std::size_t behind_bracket(const Prose& text, std::size_t at) {
    const std::size_t open = skip(text, at, " ");
    if (!text.cut(open).starts_with('(')) return at;
    return bracket_end(text, open, text.size());
}

bool says_nothing(std::string_view text, const Lexicon& lexicon) {
    return trim(text).empty() || is_any_of(text, lexicon.words(WordKind::no_information));
}

bool is_any_of(std::string_view text, const KnownWords& words) {
    if (text.size() > longest_word || !may_begin(text, words)) return false;
    std::string lower = utf8::squeeze(utf8::to_lower(text));
    while (lower.ends_with('.') || lower.ends_with(' ') || lower.ends_with(';'))
        lower.pop_back();
    return std::find(words.begin(), words.end(), lower) != words.end();
}

}  // namespace tthc::importing
