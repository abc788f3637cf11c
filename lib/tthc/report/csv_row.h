#pragma once

#include <span>
#include <string>

namespace tthc::report {

/// A line of RFC 4180. A cell that a spreadsheet would run as a formula begins with an apostrophe.
std::string csv_row(std::span<const std::string> cells);

}  // namespace tthc::report
