#include "tthc/review/act_numbers.h"

#include <algorithm>
#include <cctype>

namespace tthc {
namespace {

bool digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

std::size_t digits_end(std::string_view text, std::size_t at) {
    while (digit_at(text, at))
        ++at;
    return at;
}

/// `Đ`, the letter `Ð` that is typed for it, and `đ`.
constexpr std::string_view strokes[] = {"\u0110", "\u00D0", "\u0111"};

/// Behind the letter of a symbol at `at`; `at` where there is none.
std::size_t letter_end(std::string_view text, std::size_t at) {
    for (const std::string_view stroke : strokes) {
        if (text.substr(at).starts_with(stroke)) return at + stroke.size();
    }
    const bool letter = at < text.size() && std::isalnum(static_cast<unsigned char>(text[at])) != 0;
    return letter || text.substr(at).starts_with('&') ? at + 1 : at;
}

std::size_t symbol_end(std::string_view text, std::size_t at) {
    for (;;) {
        const std::size_t next = letter_end(text, at);
        if (next != at) {
            at = next;
            continue;
        }
        const bool joint = at < text.size() && (text[at] == '-' || text[at] == '/');
        if (!joint || letter_end(text, at + 1) == at + 1) return at;
        ++at;
    }
}

/// `NĐ-C` is cut off: an agency has at least two letters.
bool is_symbol_of_act(std::string_view symbol) {
    if (symbol.starts_with("QH") || symbol.starts_with("UBTVQH")) return true;
    const auto hyphen = symbol.rfind('-');
    return hyphen != std::string_view::npos && symbol.size() - hyphen > 2;
}

/// Behind the slash after the year of a number whose digits begin at `at`; `at` where there is
/// none.
std::size_t symbol_begin(std::string_view text, std::size_t at) {
    constexpr std::size_t most_digits = 4;
    constexpr std::size_t year_digits = 4;
    std::size_t next = digits_end(text, at);
    if (next - at > most_digits) return at;
    if (next < text.size() && text[next] == '.') next = digits_end(text, next + 1);
    if (next < text.size() && text[next] >= 'a' && text[next] <= 'c') ++next;
    if (next >= text.size() || text[next] != '/') return at;
    const std::size_t year = next + 1;
    const std::size_t slash = digits_end(text, year);
    if (slash - year != year_digits || slash >= text.size() || text[slash] != '/') return at;
    return slash + 1;
}

/// Behind the number whose digits begin at `at`; `at` where there is none.
std::size_t number_end(std::string_view text, std::size_t at) {
    const std::size_t symbol = symbol_begin(text, at);
    if (symbol == at) return at;
    const std::size_t end = symbol_end(text, symbol);
    return is_symbol_of_act(text.substr(symbol, end - symbol)) ? end : at;
}

struct SlippedSymbol {
    std::string_view written;
    std::string_view meant;
};
constexpr SlippedSymbol slipped_symbols[] = {
    {"NĐ/CP", "NĐ-CP"},      {"NĐCP", "NĐ-CP"},       {"CP-NĐ", "NĐ-CP"},
    {"NĐ-C", "NĐ-CP"},       {"NQHĐND", "NQ-HĐND"},   {"NQ/HĐND", "NQ-HĐND"},
    {"QĐUBND", "QĐ-UBND"},   {"QĐ/UBND", "QĐ-UBND"},  {"QĐTTg", "QĐ-TTg"},
    {"QĐ/TTg", "QĐ-TTg"},    {"TTBTC", "TT-BTC"},     {"TTBNNPTNT", "TT-BNNPTNT"},
    {"TTBGTVT", "TT-BGTVT"}, {"TTBCT", "TT-BCT"},     {"TTBYT", "TT-BYT"},
    {"TTBCA", "TT-BCA"},     {"TTBQP", "TT-BQP"},     {"TTBTP", "TT-BTP"},
    {"TTBXD", "TT-BXD"},     {"TTBTNMT", "TT-BTNMT"}, {"TTNHNN", "TT-NHNN"},
    {"TTBGDĐT", "TT-BGDĐT"}, {"TTBNV", "TT-BNV"},     {"TTBNNMT", "TT-BNNMT"}};

std::string_view symbol_meant(std::string_view symbol) {
    for (const SlippedSymbol& slip : slipped_symbols) {
        if (symbol == slip.written) return slip.meant;
    }
    return {};
}

}  // namespace

std::vector<std::string_view> act_numbers_in(std::string_view text) {
    std::vector<std::string_view> numbers;
    for (std::size_t at = 0; at < text.size();) {
        if (!digit_at(text, at)) {
            ++at;
            continue;
        }
        const bool inside = at > 0 && (text[at - 1] == '/' || text[at - 1] == '.');
        const std::size_t end = inside ? at : number_end(text, at);
        if (end != at) numbers.push_back(text.substr(at, end - at));
        at = end != at ? end : digits_end(text, at);
    }
    return numbers;
}

std::vector<SlippedNumber> slipped_numbers_in(std::string_view text) {
    std::vector<SlippedNumber> slips;
    for (std::size_t at = 0; at < text.size(); at = std::max(at + 1, digits_end(text, at))) {
        const std::size_t symbol = digit_at(text, at) ? symbol_begin(text, at) : at;
        if (symbol == at) continue;
        const std::size_t end = symbol_end(text, symbol);
        const auto meant = symbol_meant(text.substr(symbol, end - symbol));
        if (meant.empty()) continue;
        slips.push_back({std::string(text.substr(at, end - at)),
                         std::string(text.substr(at, symbol - at)).append(meant)});
    }
    return slips;
}

}  // namespace tthc
