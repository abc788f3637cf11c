#include "tthc/table/cell.h"

#include "tthc/base/digits.h"

namespace tthc::table {
namespace {

struct Number {
    std::int32_t value = 0;
    std::size_t digits = 0;
};

/// Takes digits from the front.
Number take_number(std::string_view& text) {
    constexpr std::size_t most = 9;
    Number number;
    while (number.digits < text.size() && number.digits < most && is_digit(text[number.digits])) {
        number.value = 10 * number.value + (text[number.digits] - '0');
        ++number.digits;
    }
    text.remove_prefix(number.digits);
    return number;
}

bool take(std::string_view& text, char c) {
    if (!text.starts_with(c)) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<std::int32_t> day_of(const Number& year, const Number& month, const Number& day) {
    if (year.digits != 4 || month.digits == 0 || month.digits > 2 || day.digits == 0 ||
        day.digits > 2)
        return {};
    const Date date(std::chrono::year(year.value),
                    std::chrono::month(static_cast<unsigned>(month.value)),
                    std::chrono::day(static_cast<unsigned>(day.value)));
    if (!date.ok()) return {};
    return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

std::optional<std::int32_t> take_day(std::string_view& text) {
    const Number first = take_number(text);
    const char between = text.empty() ? '\0' : text.front();
    if (between != '/' && between != '-' && between != '.') return {};
    text.remove_prefix(1);
    const Number second = take_number(text);
    if (!take(text, between)) return {};
    const Number third = take_number(text);
    return first.digits == 4 ? day_of(first, second, third) : day_of(third, second, first);
}

/// `7:30`, `15:30:59`, with parts of seconds.
std::optional<std::int32_t> take_minute(std::string_view& text) {
    const Number hour = take_number(text);
    if (hour.digits == 0 || hour.digits > 2 || !take(text, ':')) return {};
    const Number minute = take_number(text);
    if (minute.digits != 2 || hour.value > 23 || minute.value > 59) return {};
    if (take(text, ':')) {
        const Number second = take_number(text);
        if (second.digits != 2 || second.value > 59) return {};
        if (take(text, '.') && take_number(text).digits == 0) return {};
    }
    return 60 * hour.value + minute.value;
}

bool take_gap(std::string_view& text) {
    if (take(text, 'T')) return true;
    if (!take(text, ' ')) return false;
    while (take(text, ' ')) {
    }
    return true;
}

}  // namespace

std::optional<CellTime> parse_time(std::string_view text) {
    constexpr std::size_t longest_hour = 3;
    const bool time_first = text.substr(0, longest_hour).find(':') != std::string_view::npos;
    CellTime time;
    if (time_first) {
        const auto minute = take_minute(text);
        if (!minute || !take_gap(text)) return {};
        time.minute = *minute;
    }
    const auto day = take_day(text);
    if (!day) return {};
    time.day = *day;
    if (!time_first && !text.empty()) {
        if (!take_gap(text)) return {};
        const auto minute = take_minute(text);
        if (!minute) return {};
        time.minute = *minute;
    }
    if (!text.empty()) return {};
    return time;
}

std::optional<std::uint32_t> parse_count(std::string_view text) {
    const Number number = take_number(text);
    if (number.digits == 0 || !text.empty()) return {};
    return static_cast<std::uint32_t>(number.value);
}

}  // namespace tthc::table
