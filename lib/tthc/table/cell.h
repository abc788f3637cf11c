#pragma once

#include "tthc/base/date.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace tthc::table {

/// A day as days since 1970-01-01, with the minute of the day where a time is told.
struct CellTime {
    std::int32_t day = 0;
    std::int32_t minute = -1;

    Date date() const { return Date(std::chrono::sys_days(std::chrono::days(day))); }
    friend bool operator==(const CellTime&, const CellTime&) = default;
};

/// `31/01/2017`, `1/2/2017 7:30`, `31/01/2017 15:30:00`, `15:30 31/01/2017`, `31-01-2017`,
/// `2017-01-31`, `2017-01-31T15:30:00.000`. Nothing for any other text, a day that does not exist
/// and a time zone.
std::optional<CellTime> parse_time(std::string_view text);

/// A number from 0 with at most nine digits.
std::optional<std::uint32_t> parse_count(std::string_view text);

}  // namespace tthc::table
