#pragma once

#include <string>
#include <vector>

namespace tthc::report {

/// Rows of cells: the first column is aligned left, the others right, by display width; two spaces
/// between columns. Every line starts with `indent` and ends without spaces.
std::string table_text(const std::vector<std::vector<std::string>>& rows,
                       std::string_view indent = "  ");

/// The text and spaces after it up to a display width.
std::string padded(std::string_view text, std::size_t width);

}  // namespace tthc::report
