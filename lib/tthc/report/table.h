#pragma once

#include <string>
#include <vector>

namespace tthc::report {

/// Of the columns behind the first, which is always aligned left.
enum class Alignment { left, right };

/// Rows of cells by display width, two spaces between columns. Every line starts with `indent` and
/// ends without spaces.
std::string table_text(const std::vector<std::vector<std::string>>& rows,
                       std::string_view indent = "  ", Alignment alignment = Alignment::right);

/// The text and spaces after it up to a display width.
std::string padded(std::string_view text, std::size_t width);

}  // namespace tthc::report
