#include "tthc/record/number_spelling.h"

#include "tthc/record/codec.h"

#include <algorithm>
#include <iterator>

namespace tthc::record {
namespace {

constexpr std::size_t group_size = 3;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

std::string_view without_minus(std::string_view number) {
    if (number.starts_with('-')) number.remove_prefix(1);
    return number;
}

/// `20.000`: one to three digits, a point, three digits. Nobody writes thousands of nothing
/// (`0.125`).
bool may_be_thousands(std::string_view number) {
    const std::string_view digits = without_minus(number);
    const std::size_t point = digits.find('.');
    return point <= group_size && !digits.starts_with('0') && all_digits(digits.substr(0, point)) &&
           all_digits(digits.substr(point + 1)) && digits.size() - point - 1 == group_size;
}

bool is_plain(std::string_view number) {
    const std::string_view digits = without_minus(number);
    const std::size_t point = std::min(digits.find('.'), digits.size());
    const std::string_view whole = digits.substr(0, point);
    const bool zero_in_front = whole.size() > 1 && whole.front() == '0';
    if (!all_digits(whole) || zero_in_front) return false;
    return point == digits.size() || all_digits(digits.substr(point + 1));
}

std::string digits_of(std::string_view number) {
    std::string digits;
    std::copy_if(number.begin(), number.end(), std::back_inserter(digits), is_digit);
    return digits;
}

std::string_view without_currency(std::string_view text) {
    for (const std::string_view unit : {"đồng", "VNĐ", "VND", "vnđ", "đ"}) {
        if (!text.ends_with(unit)) continue;
        text.remove_suffix(unit.size());
        break;
    }
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

/// `1.200.000`: groups of three digits with one mark between them, one to three digits in the
/// first.
bool is_grouped(std::string_view text, char mark) {
    const std::size_t first = text.find(mark);
    if (first > group_size) return false;
    if (!all_digits(text.substr(0, first))) return false;
    std::string_view groups = text.substr(first);
    while (groups.size() > group_size && groups.front() == mark &&
           all_digits(groups.substr(1, group_size))) {
        groups.remove_prefix(group_size + 1);
    }
    return groups.empty();
}

}  // namespace

std::string plain_number(Decimal number) {
    std::string text = number.to_string();
    if (may_be_thousands(text)) text += '0';
    return text;
}

std::vector<std::string> readings_of(std::string_view number) {
    const bool thousands = may_be_thousands(number);
    if (!thousands && is_plain(number)) return {};
    std::vector<std::string> readings;
    if (const auto value = parse_number(number)) readings.push_back(plain_number(*value));
    if (thousands) readings.push_back((number.starts_with('-') ? "-" : "") + digits_of(number));
    return readings;
}

std::vector<std::string> readings_of_text(std::string_view text) {
    const std::string_view word = without_currency(text);
    constexpr std::string_view marks = "., _";
    const bool grouped =
        std::any_of(marks.begin(), marks.end(), [&](char mark) { return is_grouped(word, mark); });
    std::vector<std::string> readings;
    const std::size_t comma = word.find(',');
    const bool one_comma = comma != std::string_view::npos && all_digits(word.substr(0, comma)) &&
                           all_digits(word.substr(comma + 1));
    if (one_comma) {
        std::string decimal(word);
        decimal[comma] = '.';
        if (const auto value = Decimal::parse(decimal)) readings.push_back(plain_number(*value));
    }
    const bool whole = all_digits(word) && word != text;
    if (grouped || whole) readings.push_back(digits_of(word));
    return readings;
}

}  // namespace tthc::record
