#include "tthc/model/act_spelling.h"

#include "tthc/base/digits.h"
#include "tthc/base/utf8.h"

#include <algorithm>

namespace tthc {
namespace {

constexpr std::string_view stroked = "\u0110";

struct Typed {
    std::string_view bytes;
    std::string_view meant;
};

/// What people type for the characters of a number.
constexpr Typed slips[] = {
    {"\u00D0", stroked}, {"\u0111", stroked}, {"\u00F0", stroked}, {"\u0189", stroked},
    {"\u2010", "-"},     {"\u2011", "-"},     {"\u2012", "-"},     {"\u2013", "-"},
    {"\u2014", "-"},     {"\u2015", "-"},     {"\u2212", "-"},     {"\uFE63", "-"},
    {"\u00AD", "-"},     {"\u2044", "/"},     {"\u2215", "/"},     {"\u00A0", ""},
    {"\u1680", ""},      {"\u200B", ""},      {"\u200C", ""},      {"\u200D", ""},
    {"\u2060", ""},      {"\u202F", ""},      {"\u205F", ""},      {"\u3000", ""},
    {"\uFEFF", ""},      {"\u01B0", "\u01AF"}};

constexpr std::string_view odd_space = "\xE2\x80";   // U+2000 to U+200A
constexpr std::string_view full_width = "\xEF\xBC";  // U+FF01 to U+FF3F
constexpr std::string_view full_width_small = "\xEF\xBD";

bool is_odd_space(std::string_view rest) {
    return rest.starts_with(odd_space) && rest.size() > 2 &&
           static_cast<unsigned char>(rest[2]) <= 0x8A;
}

/// The plain twin of a full-width character; 0 where the text starts with none.
char narrow(std::string_view rest) {
    if (rest.size() < 3) return 0;
    const auto low = static_cast<unsigned char>(rest[2]);
    if (rest.starts_with(full_width) && low > 0x80) return static_cast<char>(low - 0x60);
    if (rest.starts_with(full_width_small) && low <= 0x9A) return static_cast<char>(low - 0x20);
    return 0;
}

/// Takes one character from the front, as it is meant.
void take_character(std::string_view& rest, std::string& text) {
    const char c = rest.front();
    if (static_cast<unsigned char>(c) < 0x80) {
        rest.remove_prefix(1);
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r') text += c;
        return;
    }
    const auto* const slip = std::find_if(std::begin(slips), std::end(slips), [&](const Typed& it) {
        return rest.starts_with(it.bytes);
    });
    if (slip != std::end(slips)) {
        text += slip->meant;
        rest.remove_prefix(slip->bytes.size());
        return;
    }
    const char plain = narrow(rest);
    if (plain != 0) text += plain;
    if (plain != 0 || is_odd_space(rest)) {
        rest.remove_prefix(3);
        return;
    }
    rest.remove_prefix(1);
    text += c;
}

std::string plain_of(std::string_view number) {
    const std::string composed = utf8::to_nfc(number);
    std::string text;
    text.reserve(composed.size());
    for (std::string_view rest = composed; !rest.empty();)
        take_character(rest, text);
    return text;
}

void capitalise(std::string& text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
}

void put_for(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

bool is_year_part(std::string_view text) {
    return text.size() == 4 && all_digits(text);
}

std::string without_zeros(std::string_view serial) {
    const auto at = serial.find_first_not_of('0');
    const bool is_number = at != std::string_view::npos && is_digit(serial[at]);
    return std::string(is_number ? serial.substr(at) : serial);
}

struct Stroke {
    std::string_view typed;
    std::string_view written;
};

/// What is typed without the stroke, or in capitals only: at the front of a symbol, and anywhere.
constexpr Stroke kinds_without_stroke[] = {{"ND-", "N\u0110-"}, {"QD-", "Q\u0110-"}};
constexpr Stroke strokes[] = {{"-HDND", "-H\u0110ND"},
                              {"BLDTBXH", "BL\u0110TBXH"},
                              {"BGDDT", "BGD\u0110T"},
                              {"BKHDT", "BKH\u0110T"},
                              {"-TTG", "-TTg"}};

}  // namespace

ActKeyParts parts_of_act_key(std::string_view key) {
    const auto first = key.find('/');
    if (first == std::string_view::npos) return {key, {}, {}};
    const std::string_view rest = key.substr(first + 1);
    const std::string_view head = rest.substr(0, rest.find('/'));
    if (!is_year_part(head)) return {key.substr(0, first), {}, rest};
    return {key.substr(0, first), head, rest.size() > 5 ? rest.substr(5) : std::string_view{}};
}

std::string act_spelling(std::string_view number) {
    std::string text = plain_of(number);
    const std::string_view symbol = parts_of_act_key(text).symbol;
    const auto begin = symbol.empty() ? text.size() : text.size() - symbol.size();
    std::string tail = text.substr(begin);
    capitalise(tail);
    for (const Stroke& slip : kinds_without_stroke) {
        if (tail.starts_with(slip.typed)) tail.replace(0, slip.typed.size(), slip.written);
    }
    for (const Stroke& slip : strokes)
        put_for(tail, slip.typed, slip.written);
    text.resize(begin);
    return text + tail;
}

std::string act_key(std::string_view number) {
    std::string text = plain_of(number);
    capitalise(text);
    put_for(text, stroked, "D");
    const ActKeyParts parts = parts_of_act_key(text);
    if (parts.symbol.empty()) return text;
    std::string symbol(parts.symbol);
    std::replace(symbol.begin(), symbol.end(), '/', '-');
    if (symbol.starts_with("NQ-QH")) symbol.erase(0, 3);
    std::string key = without_zeros(parts.serial) + '/';
    if (!parts.year.empty()) key.append(parts.year).append("/");
    return key + symbol;
}

bool is_of_one_act(std::string_view key) {
    const ActKeyParts parts = parts_of_act_key(key);
    if (parts.year.empty()) return false;
    constexpr std::string_view of_provinces[] = {"NQ-HDND", "QD-UBND", "CT-UBND"};
    return std::none_of(std::begin(of_provinces), std::end(of_provinces),
                        [&](std::string_view kind) { return parts.symbol.starts_with(kind); });
}

}  // namespace tthc
