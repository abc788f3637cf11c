#include "act_number.h"

#include "tthc/base/utf8.h"
#include "tthc/model/act_spelling.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::importing {
namespace {

/// Digits in front of the dot of `66.16/2025/NQ-CP`; more of them end a title (`…/2026.55/2026`).
constexpr std::size_t longest_series = 3;
constexpr std::size_t year_digits = 4;

/// A year that ends a title runs into the serial number of the code: `200448/2014/QH13`.
bool ends_with_glued_serial(std::string_view text, std::size_t at) {
    const auto year = text.substr(at, year_digits);
    const std::size_t end = digits_end(text, at);
    const bool serial = end - at > year_digits && end < text.size() && text[end] == '/';
    return serial && (year.starts_with("19") || year.starts_with("20"));
}

bool is_term_symbol(std::string_view symbol) {
    return symbol.ends_with("QH");
}

/// The National Assembly has had terms 1 to 16; a second digit belongs to the term only then.
std::size_t term_end(std::string_view text, std::size_t at) {
    const std::size_t end = digits_end(text, at);
    if (end - at <= 1) return end;
    return text[at] == '1' ? at + 2 : at + 1;
}

std::size_t capitals_end(const Prose& text, std::size_t at) {
    std::size_t end = at;
    std::size_t last = at;
    while (text.is_upper(end) || text.cut(end).starts_with('&')) {
        last = end;
        end = text.after(end);
    }
    return text.is_lower(end) ? last : end;
}

/// Behind one part of a symbol: `NĐ`, `CP`, `QH15`; `at` where there is none.
std::size_t part_end(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    for (const std::string& symbol : lexicon.words(WordKind::act_symbols)) {
        if (!text.cut(at).starts_with(symbol)) continue;
        std::size_t end = at + symbol.size();
        if (is_term_symbol(symbol)) {
            if (!text.is_digit(end)) continue;
            return term_end(text.text(), end);
        }
        return end;
    }
    const std::size_t end = capitals_end(text, at);
    const bool department = end > at && end - at <= 2 && at > 0 && text.text()[at - 1] == '-';
    return department ? digits_end(text.text(), end) : end;
}

/// Size of what joins two parts of a symbol: a hyphen or a slash, or a sign typed for the hyphen.
std::size_t joint_size(std::string_view rest) {
    constexpr std::string_view joints[] = {"-",      "/",      "_",      "\u2010", "\u2011",
                                           "\u2012", "\u2013", "\u2014", "\u2212"};
    for (const std::string_view joint : joints) {
        if (rest.starts_with(joint)) return joint.size();
    }
    return 0;
}

/// A symbol that stands there alone, or in front of a title that follows without a space.
bool is_known_symbol(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    const auto& symbols = lexicon.words(WordKind::act_symbols);
    return std::any_of(symbols.begin(), symbols.end(), [&](const std::string& symbol) {
        const std::size_t end = at + symbol.size();
        if (!text.cut(at).starts_with(symbol)) return false;
        return !text.is_letter(end) || (text.is_upper(end) && text.is_lower(text.after(end)));
    });
}

/// Behind the joint at `end`, with a space on either side of it where a known symbol follows
/// (`NĐ- CP`); `end` where none stands there.
std::size_t joint_end(const Prose& text, std::size_t end, const Lexicon& lexicon) {
    const std::size_t begin = text.cut(end).starts_with(' ') ? end + 1 : end;
    const std::size_t size = joint_size(text.cut(begin));
    if (size == 0) return end;
    const std::size_t behind = begin + size;
    const std::size_t next = text.cut(behind).starts_with(' ') ? behind + 1 : behind;
    if (begin == end && next == behind) return behind;
    return is_known_symbol(text, next, lexicon) ? next : end;
}

std::size_t symbol_end(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    std::size_t end = part_end(text, at, lexicon);
    while (end > at && end < text.size()) {
        const std::size_t begin = joint_end(text, end, lexicon);
        const std::size_t next = begin > end ? part_end(text, begin, lexicon) : begin;
        if (next == begin) break;
        end = next;
    }
    return end;
}

/// Behind the slash at `at`, which may be typed ` /`, `./` or `//`; `at` where none stands there.
std::size_t slash_end(std::string_view text, std::size_t at) {
    for (const std::string_view slash : {"//", "/", " /", "./"}) {
        if (text.substr(at).starts_with(slash)) return at + slash.size();
    }
    return at;
}

/// A number as it should be typed: no spaces, one slash, hyphens.
std::string tidy(std::string_view number) {
    std::string plain;
    for (const char c : number) {
        if (c == ' ' || (c == '/' && plain.ends_with('/'))) continue;
        if (c == '/' && plain.ends_with('.')) plain.pop_back();
        plain += c == '_' ? '-' : c;
    }
    return act_spelling(plain);
}

std::string_view last_part(std::string_view symbol) {
    return symbol.substr(symbol.find_last_of("-/") + 1);
}

}  // namespace

std::optional<ActNumber> act_number_at(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    const std::string_view all = text.text();
    std::size_t next = digits_end(all, at);
    if (next == at || next - at > 5) return {};
    if (next < all.size() && all[next] == '.' && text.is_digit(next + 1)) {
        const std::size_t serial = digits_end(all, next + 1);
        if (next - at > longest_series || serial - next - 1 > year_digits) return {};
        next = serial;
    }
    if (next < all.size() && all[next] >= 'a' && all[next] <= 'c') ++next;
    const std::size_t slash = next;
    next = slash_end(all, slash);
    if (next == slash) return {};
    const std::size_t year = digits_end(all, next);
    const std::size_t behind_year = slash_end(all, year);
    const bool has_year = year - next == year_digits && behind_year > year;
    if (!has_year && next - slash > 1) return {};
    if (has_year) next = behind_year;
    const std::size_t symbol = symbol_end(text, next, lexicon);
    if (symbol == next) return {};
    const std::string number = tidy(text.cut(at, symbol));
    const std::string name = tidy(text.cut(next, symbol));
    const bool plain = !has_year && name.find('-') == std::string::npos && name.size() < 4;
    if (plain) return {};
    ActNumber found{at, symbol, number, false};
    found.cut_off =
        utf8::length(last_part(name)) < 2 || name.find_first_of("-0123456789") == std::string::npos;
    return found;
}

std::vector<ActNumber> act_numbers(const Prose& text, const Lexicon& lexicon) {
    std::vector<ActNumber> found;
    for (std::size_t at = 0; at < text.size();) {
        if (!text.is_digit(at)) {
            at = text.after(at);
        } else if (ends_with_glued_serial(text.text(), at)) {
            at += year_digits;
        } else if (auto number = act_number_at(text, at, lexicon)) {
            at = number->end;
            found.push_back(*std::move(number));
        } else {
            at = digits_end(text.text(), at);
            if (at < text.size() && text.text()[at] == '/') {
                // `ngày 01/7/2025`: parts of a date start no number, unless a symbol follows.
                ++at;
            }
        }
    }
    return found;
}

}  // namespace tthc::importing
