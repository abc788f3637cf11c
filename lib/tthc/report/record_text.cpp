#include "tthc/report/record_text.h"

namespace tthc::report {
namespace {

/// Digits grouped by thousands, as the language writes them.
std::string grouped(std::string digits, char separator) {
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, 1, separator);
    }
    return digits;
}

}  // namespace

std::string words_of(Decimal value, Language language) {
    std::string text = value.to_string();
    if (language == Language::en) return text;
    if (const auto point = text.find('.'); point != std::string::npos) text[point] = ',';
    return text;
}

std::string words_of(const Quantity& value, Language language) {
    std::string likely = words_of(value.likely, language);
    if (!value.is_range()) return likely;
    return fmt::format("{} ({} - {})", likely, words_of(value.low, language),
                       words_of(value.high, language));
}

std::string words_of(const Money& value, Language language) {
    const char separator = language == Language::vi ? '.' : ',';
    return fmt::format("{} đ", grouped(std::to_string(value.dong), separator));
}

std::string words_of(Date value, Language language) {
    return language == Language::vi ? to_dmy(value) : to_iso(value);
}

std::string words_of(bool value, Language language) {
    constexpr Bilingual yes{"có", "yes"};
    constexpr Bilingual no{"không", "no"};
    return std::string((value ? yes : no).in(language));
}

void RecordText::add_line(const record::Field& field, std::string_view words, std::size_t indent) {
    std::string margin(2 * indent, ' ');
    if (number_ > 0 && margin.size() >= 4) {
        margin.replace(margin.size() - 4, 4, fmt::format("{:>2}. ", number_));
        number_ = 0;
    }
    const std::string title = paint(field.label().in(style_.language), Color::strong, style_);
    text_ += words.empty() ? fmt::format("{}{}:\n", margin, title)
                           : fmt::format("{}{}: {}\n", margin, title, words);
}

}  // namespace tthc::report
