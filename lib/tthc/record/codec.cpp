#include "tthc/record/codec.h"

#include "tthc/record/number_spelling.h"

#include <charconv>

namespace tthc::record {
namespace {

int significant_digits(Decimal number) {
    std::int64_t rest = number.mantissa();
    while (rest != 0 && rest % 10 == 0)
        rest /= 10;
    int count = 0;
    for (; rest != 0; rest /= 10)
        ++count;
    return count;
}

bool is_finite(std::string_view number) {
    return number.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace

std::optional<Decimal> parse_number(std::string_view text) {
    if (!text.starts_with("0x") && !text.starts_with("0o")) return Decimal::parse(text);
    std::int64_t value = 0;
    const char* const last = text.data() + text.size();
    const auto [end, error] =
        std::from_chars(text.data() + 2, last, value, text[1] == 'x' ? 16 : 8);
    if (error != std::errc{} || end != last) return {};
    return Decimal(value);
}

bool has_too_many_digits(std::string_view number) {
    const auto parsed = parse_number(number);
    return !parsed || significant_digits(*parsed) > max_significant_digits;
}

std::optional<bool> Codec<bool>::parse(std::string_view text) {
    if (!yaml::is_core_boolean(text)) return {};
    return text.front() == 't' || text.front() == 'T';
}

std::string Codec<Decimal>::print(Decimal value) {
    return plain_number(value);
}

std::optional<Decimal> Codec<Decimal>::parse(std::string_view text) {
    const auto number = parse_number(text);
    if (!number || number->is_negative() || *number > Decimal(largest_number)) return {};
    return number;
}

std::optional<std::int64_t> Codec<std::int64_t>::parse(std::string_view text) {
    const auto number = Codec<Decimal>::parse(text);
    if (!number || !number->is_whole()) return {};
    return number->mantissa();
}

bool has_shape(const yaml::Node& node, Shape shape) {
    if (!node.is_scalar()) return false;
    const std::string_view word = node.scalar();
    const bool plain = node.kind() == yaml::Kind::plain;
    const bool boolean = plain && yaml::is_core_boolean(word);
    const bool number = plain && yaml::is_core_number(word);
    const bool finite = number && is_finite(word);
    switch (shape) {
        case Shape::boolean:
            return boolean;
        case Shape::number:
        case Shape::integer:
            return finite;
        case Shape::text:
            return !boolean && !number && !(plain && yaml::is_core_null(word));
    }
    return false;
}

bool is_identifier(std::string_view text) {
    bool word = false;
    for (const char c : text) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!letter && (c != '-' || !word)) return false;
        word = letter;
    }
    return word;
}

}  // namespace tthc::record
