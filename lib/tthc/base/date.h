#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace tthc {

/// A day of the Gregorian calendar. "Today" is never read by the library: it is an argument.
using Date = std::chrono::year_month_day;

/// Reads `2017-01-31` (ISO 8601); empty for any other shape or a day that does not exist.
std::optional<Date> parse_date(std::string_view text);

/// The same, or `31/01/2017` as spreadsheets turn it.
std::optional<Date> parse_cell_date(std::string_view text);

/// `2017-01-31`, for files and machine formats.
std::string to_iso(Date date);

/// `31/01/2017`, as Vietnamese documents write it.
std::string to_dmy(Date date);

}  // namespace tthc
