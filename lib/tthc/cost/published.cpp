#include "tthc/cost/published.h"

#include "tthc/base/typography.h"
#include "tthc/base/utf8.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace tthc {
namespace {

constexpr std::size_t stored_digits = 12;  ///< beyond them a workbook keeps noise

struct ScaleWord {
    std::string_view word;
    int zeros;
};
/// The longest first.
constexpr std::array<ScaleWord, 13> scale_words{{{"nghìn tỷ", 12},
                                                 {"ngàn tỷ", 12},
                                                 {"billion", 9},
                                                 {"million", 6},
                                                 {"thousand", 3},
                                                 {"triệu", 6},
                                                 {"nghìn", 3},
                                                 {"ngàn", 3},
                                                 {"1.000", 3},
                                                 {"1,000", 3},
                                                 {"tsd", 3},
                                                 {"tỷ", 9},
                                                 {"tỉ", 9}}};

struct BoundWord {
    std::string_view word;
    PrintedFigure::Bound bound;
};
constexpr std::array<BoundWord, 14> bound_words{{{"trên", PrintedFigure::Bound::above},
                                                 {"hơn", PrintedFigure::Bound::above},
                                                 {"over", PrintedFigure::Bound::above},
                                                 {"more than", PrintedFigure::Bound::above},
                                                 {">", PrintedFigure::Bound::above},
                                                 {"≥", PrintedFigure::Bound::above},
                                                 {"gần", PrintedFigure::Bound::below},
                                                 {"dưới", PrintedFigure::Bound::below},
                                                 {"almost", PrintedFigure::Bound::below},
                                                 {"<", PrintedFigure::Bound::below},
                                                 {"≤", PrintedFigure::Bound::below},
                                                 {"khoảng", PrintedFigure::Bound::about},
                                                 {"about", PrintedFigure::Bound::about},
                                                 {"~", PrintedFigure::Bound::about}}};

Rational power_of_ten(int exponent) {
    const Rational power(pow(Integer(10), static_cast<unsigned>(std::abs(exponent))));
    return exponent >= 0 ? power : Rational(1) / power;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_of_number(char c) {
    return is_digit(c) || c == '.' || c == ',';
}

/// Takes a word out of the text where it stands as a word.
bool take_figure_word(std::string& text, std::string_view word) {
    const auto is_letter = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || std::isalpha(byte) != 0;
    };
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool starts = at == 0 || !is_letter(text[at - 1]) || !is_letter(word.front());
        const bool ends = end == text.size() || !is_letter(text[end]) || !is_letter(word.back());
        if (!starts || !ends) continue;
        text.replace(at, word.size(), " ");
        return true;
    }
    return false;
}

struct Digits {
    std::string digits;
    int behind = 0;  ///< of the digits, so many stand behind the point
};

/// Leading zeros would make another base of it.
Rational number_of_digits(const std::string& digits) {
    const std::size_t first = digits.find_first_not_of('0');
    if (first == std::string::npos) return 0;
    return Rational(Integer(std::string_view(digits).substr(first)));
}

/// Groups of three between marks of thousands.
std::optional<Digits> grouped(std::string_view number, char thousands, char point) {
    Digits result;
    const std::size_t at = number.find(point);
    const std::string_view whole = number.substr(0, at);
    std::size_t group = 0;
    bool marked = false;
    for (const char c : whole) {
        if (c == thousands) {
            if (group == 0 || group > 3 || (marked && group != 3)) return {};
            marked = true;
            group = 0;
            continue;
        }
        if (!is_digit(c)) return {};
        result.digits.push_back(c);
        ++group;
    }
    if (group == 0 || (marked && group != 3)) return {};
    if (at == std::string_view::npos) return result;
    for (const char c : number.substr(at + 1)) {
        if (!is_digit(c)) return {};
        result.digits.push_back(c);
        ++result.behind;
    }
    if (result.behind == 0) return {};
    return result;
}

std::optional<Digits> digits_of(std::string_view number, NumberStyle style) {
    if (style == NumberStyle::stored) {
        auto plain = grouped(number, '\0', '.');
        if (plain) return plain;
        style = NumberStyle::vietnamese;
    }
    const bool vietnamese = style == NumberStyle::vietnamese;
    auto own = vietnamese ? grouped(number, '.', ',') : grouped(number, ',', '.');
    if (own) return own;
    return vietnamese ? grouped(number, ',', '.') : grouped(number, '.', ',');
}

/// What a workbook keeps beyond its digits is noise of its arithmetic.
Digits without_noise(Digits digits) {
    const std::size_t leading = digits.digits.find_first_not_of('0');
    if (leading == std::string::npos || digits.digits.size() - leading <= stored_digits)
        return digits;
    const std::size_t excess = std::min(digits.digits.size() - leading - stored_digits,
                                        static_cast<std::size_t>(digits.behind));
    const Rational scale = power_of_ten(static_cast<int>(excess));
    digits.digits = round_half_away(Rational(number_of_digits(digits.digits) / scale)).str();
    digits.behind -= static_cast<int>(excess);
    while (digits.behind > 0 && digits.digits.back() == '0') {
        digits.digits.pop_back();
        --digits.behind;
    }
    return digits;
}

/// The only number of a text, taken out of it.
std::optional<std::string> take_number(std::string& text) {
    const auto begin = std::find_if(text.begin(), text.end(), is_digit);
    if (begin == text.end()) return {};
    auto end = std::find_if_not(begin, text.end(), is_of_number);
    while (!is_digit(*(end - 1)))
        --end;
    std::string number(begin, end);
    text.replace(begin, end, " ");
    if (std::any_of(text.begin(), text.end(), is_digit)) return {};
    return number;
}

bool take_minus(std::string& text) {
    for (const std::string_view sign : {"-", "−", "–"}) {
        const std::size_t at = text.find_first_not_of(' ');
        if (at != std::string::npos && text.compare(at, sign.size(), sign) == 0) {
            text.erase(at, sign.size());
            return true;
        }
    }
    const std::size_t first = text.find_first_not_of(' ');
    return first != std::string::npos && text[first] == '(' && text.back() == ')';
}

/// Words that say nothing of the unit: money, a year, a dossier.
std::string unit_in(std::string text) {
    for (const std::string_view word :
         {"đồng", "đ", "vnđ", "vnd", "₫", "/", "(", ")", "năm", "một", "hồ sơ", "a", "year"}) {
        while (take_figure_word(text, word)) {
        }
    }
    return utf8::squeeze(text);
}

Rational nearest(const Rational& value, const Rational& step) {
    return Rational(round_half_away(Rational(value / step))) * step;
}

Rational towards_zero(const Rational& value, const Rational& step) {
    const Rational cut = Rational(floor(abs(Rational(value / step)))) * step;
    return value < 0 ? -cut : cut;
}

FigureVerdict judge_bound(const PrintedFigure& printed, const Recomputed& recomputed) {
    const Rational off = recomputed.value - printed.value;
    const bool near = abs(off) < printed.step;
    switch (printed.bound) {
        case PrintedFigure::Bound::above:
            return off >= 0 ? FigureVerdict::cut : FigureVerdict::wrong;
        case PrintedFigure::Bound::below:
            return off <= 0 ? FigureVerdict::cut : FigureVerdict::wrong;
        case PrintedFigure::Bound::about:
        case PrintedFigure::Bound::exact:
            break;
    }
    return near ? FigureVerdict::right : FigureVerdict::wrong;
}

bool is_unit_slip(const PrintedFigure& printed, const Recomputed& recomputed) {
    if (printed.value == 0) return false;
    for (const int zeros : {2, 3, 6, 9, 12}) {
        for (const Rational& factor : {power_of_ten(zeros), power_of_ten(-zeros)}) {
            const Rational step = printed.step * factor;
            if (nearest(recomputed.value, step) == printed.value * factor) return true;
        }
    }
    return false;
}

}  // namespace

Rational scale_of(std::string_view words) {
    std::string text = utf8::to_lower(words);
    for (const ScaleWord& scale : scale_words) {
        if (take_figure_word(text, scale.word)) return power_of_ten(scale.zeros);
    }
    return 1;
}

std::optional<PrintedFigure> read_figure(std::string_view cell, NumberStyle style,
                                         const Rational& scale) {
    std::string text = utf8::squeeze(utf8::to_lower(cell));
    PrintedFigure figure;
    for (const BoundWord& word : bound_words) {
        if (!take_figure_word(text, word.word)) continue;
        figure.bound = word.bound;
        break;
    }
    const bool negative = take_minus(text);
    const auto number = take_number(text);
    if (!number) return {};
    auto digits = digits_of(*number, style);
    if (!digits) return {};
    if (style == NumberStyle::stored) digits = without_noise(*std::move(digits));
    figure.percent = take_figure_word(text, "%");
    Rational factor = figure.percent ? Rational(1, 100) : scale;
    for (const ScaleWord& word : scale_words) {
        if (!take_figure_word(text, word.word)) continue;
        factor = power_of_ten(word.zeros);
        break;
    }
    figure.step = power_of_ten(-digits->behind) * factor;
    figure.value = number_of_digits(digits->digits) * figure.step;
    if (negative) figure.value = -figure.value;
    figure.unit = unit_in(std::move(text));
    return figure;
}

FigureVerdict judge(const PrintedFigure& printed, const Recomputed& recomputed) {
    if (printed.bound != PrintedFigure::Bound::exact) return judge_bound(printed, recomputed);
    const Rational& step = printed.step;
    if (nearest(recomputed.value, step) == printed.value) return FigureVerdict::right;
    if (towards_zero(recomputed.value, step) == printed.value) return FigureVerdict::cut;
    const Rational half = step / 2;
    const bool overlaps =
        recomputed.low <= printed.value + half && recomputed.high >= printed.value - half;
    if (overlaps) return FigureVerdict::rounding_gap;
    if (abs(Rational(recomputed.value - printed.value)) < step) return FigureVerdict::cut;
    return is_unit_slip(printed, recomputed) ? FigureVerdict::unit_slip : FigureVerdict::wrong;
}

Recomputed as_printed(const PrintedFigure& figure) {
    const Rational half = figure.step / 2;
    return {figure.value, Rational(figure.value - half), Rational(figure.value + half)};
}

Recomputed operator+(const Recomputed& left, const Recomputed& right) {
    return {left.value + right.value, left.low + right.low, left.high + right.high};
}

Recomputed operator-(const Recomputed& left, const Recomputed& right) {
    return {left.value - right.value, left.low - right.high, left.high - right.low};
}

Recomputed operator*(const Recomputed& left, const Recomputed& right) {
    const std::array<Rational, 4> corners{left.low * right.low, left.low * right.high,
                                          left.high * right.low, left.high * right.high};
    return {left.value * right.value, *std::min_element(corners.begin(), corners.end()),
            *std::max_element(corners.begin(), corners.end())};
}

std::optional<Recomputed> quotient(const Recomputed& left, const Recomputed& right) {
    if (right.value == 0 || right.low <= 0) return {};
    const Recomputed inverse{Rational(1) / right.value, Rational(1) / right.high,
                             Rational(1) / right.low};
    return left * inverse;
}

}  // namespace tthc
