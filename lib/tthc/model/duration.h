#pragma once

#include "tthc/base/bilingual.h"
#include "tthc/base/decimal.h"

#include <optional>
#include <string>
#include <string_view>

namespace tthc {

/// Units never convert silently: only a calendar turns working days into days (91/2015/QH13
/// Điều 146-148 for the others).
enum class TimeUnit { hour, working_hour, day, working_day, week, month, year };

/// A length of time as the law writes it: `4 ngày làm việc`, `15 ngày`, `0,5 ngày`, `8 giờ`, and
/// the English forms `4 working days`, `15 days`.
struct Duration {
    Decimal count;
    TimeUnit unit = TimeUnit::day;

    static std::optional<Duration> parse(std::string_view text);
    /// A regular expression (ECMA 262) that matches exactly what `parse` accepts.
    static constexpr std::string_view pattern =
        "^[0-9]{1,6}([.,][0-9]{1,3})? (giờ|giờ làm việc|ngày|ngày làm việc|tuần|tháng|năm|"
        "(working )?hours?|(working )?days?|weeks?|months?|years?)$";

    std::string to_string(Language language) const;

    friend bool operator==(const Duration&, const Duration&) = default;
};

/// `ngày làm việc`, `working days`.
std::string unit_name(TimeUnit unit, Language language);

/// Negative, zero or positive as `left` is shorter than, as long as or longer than `right`; empty
/// when the units differ and no fixed rule converts them: a year is 12 months, a week 7 days, a day
/// 24 hours (91/2015/QH13 Điều 146), a working day 8 working hours.
std::optional<int> compare(const Duration& left, const Duration& right);

}  // namespace tthc
