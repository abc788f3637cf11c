#include "tthc/model/citation.h"

#include "tthc/base/digits.h"
#include "tthc/base/split.h"
#include "tthc/base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace tthc {
namespace {

bool is_point(std::string_view text) {
    constexpr std::string_view letters = "abcdeghiklmnopqrstuvxy";
    return text == "đ" || (text.size() == 1 && letters.find(text) != std::string_view::npos);
}

bool is_year(std::string_view text) {
    return text.size() == 4 && all_digits(text) && text >= "1945" && text <= "2100";
}

bool is_symbol(std::string_view text) {
    bool letter = false;
    for (const char c : text) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool vietnamese = static_cast<unsigned char>(c) >= 0x80;
        const bool digit = is_digit(c);
        if (!upper && !vietnamese && !digit && c != '-') return false;
        letter = letter || upper || vietnamese;
    }
    return letter && !text.starts_with('-') && !text.ends_with('-');
}

bool is_serial(std::string_view text) {
    const auto parts = split(text, ".");
    return std::all_of(parts.begin(), parts.end(), all_digits);
}

/// The last part of a symbol: at least two letters, so that `NĐ-C` is seen to be cut off.
bool is_agency(std::string_view symbol) {
    return utf8::length(symbol.substr(symbol.rfind('-') + 1)) >= 2;
}

/// `QH13` and `UBTVQH14` carry a term; every other symbol names its agency after a hyphen.
bool is_abbreviation(std::string_view symbol) {
    for (const std::string_view assembly : {"QH", "UBTVQH"}) {
        if (symbol.starts_with(assembly) && all_digits(symbol.substr(assembly.size()))) return true;
    }
    return symbol.find('-') != std::string_view::npos && is_agency(symbol);
}

/// `19/2012/QH13`, `63/2010/NĐ-CP`, `766/QĐ-TTg`, `66.18/2026/NQ-CP`, `69/2007/TTLT/BQP-BTC`.
bool is_number(std::string_view act) {
    const auto parts = split(act, "/");
    if (parts.size() < 2 || parts.size() > 4 || !is_serial(parts[0])) return false;
    const std::size_t symbol = is_year(parts[1]) ? 2 : 1;
    if (symbol == parts.size()) return false;
    for (std::size_t i = symbol; i < parts.size(); ++i) {
        std::string upper(parts[i]);
        if (upper.ends_with("TTg")) upper.back() = 'G';
        if (!is_symbol(upper)) return false;
    }
    return parts.size() == 4 ? is_agency(parts.back()) : is_abbreviation(parts.back());
}

bool take_word(std::vector<std::string_view>& words, std::string_view label, std::string& target) {
    if (words.size() < 2 || utf8::to_lower(words[0]) != label) return false;
    target = std::string(words[1]);
    words.erase(words.begin(), words.begin() + 2);
    return true;
}

bool is_article(std::string_view text) {
    const auto digits = text.find_first_not_of("0123456789");
    if (digits == 0 || text.empty()) return false;
    return digits == std::string_view::npos || is_point(text.substr(digits));
}

/// Without what an act is in front of its number: `Nghị định số`.
void drop_kind(std::vector<std::string_view>& words) {
    constexpr std::string_view kinds[] = {"luật",      "bộ luật",           "pháp lệnh",
                                          "nghị định", "nghị quyết",        "quyết định",
                                          "thông tư",  "thông tư liên tịch"};
    if (words.size() < 2) return;
    std::string kind;
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        kind += (i == 0 ? "" : " ") + utf8::to_lower(words[i]);
    if (kind.ends_with(" số")) kind.erase(kind.size() - std::string_view(" số").size());
    if (std::find(std::begin(kinds), std::end(kinds), kind) == std::end(kinds)) return;
    words.erase(words.begin(), words.end() - 1);
}

}  // namespace

Citation Citation::parse(std::string_view text) {
    const std::string clean = utf8::squeeze(utf8::to_nfc(text));
    auto words = split(clean, " ");
    Citation citation;
    take_word(words, "điểm", citation.point);
    take_word(words, "khoản", citation.clause);
    const bool begun = !citation.point.empty() || !citation.clause.empty();
    if (take_word(words, "điều", citation.article)) drop_kind(words);
    if (!words.empty()) {
        citation.act = std::string(words.front());
        words.erase(words.begin());
    }
    if (citation.article.empty()) {
        take_word(words, "điều", citation.article);
        take_word(words, "khoản", citation.clause);
        take_word(words, "điểm", citation.point);
    }
    const bool pointers = (citation.article.empty() || is_article(citation.article)) &&
                          (citation.clause.empty() || is_article(citation.clause)) &&
                          (citation.point.empty() || is_point(citation.point)) &&
                          ((citation.clause.empty() && !begun) || !citation.article.empty());
    if (words.empty() && pointers && is_number(citation.act)) return citation;
    Citation malformed;
    malformed.act = clean;
    malformed.well_formed = false;
    return malformed;
}

std::string Citation::to_string() const {
    std::string text = act;
    if (!article.empty()) text += fmt::format(" Điều {}", article);
    if (!clause.empty()) text += fmt::format(" khoản {}", clause);
    if (!point.empty()) text += fmt::format(" điểm {}", point);
    return text;
}

}  // namespace tthc
