#pragma once

#include "tthc/finding/finding.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::importing {

/// Widest and longest lists that are read; no list of procedures comes near.
inline constexpr std::size_t most_columns = 256;
inline constexpr std::size_t most_rows = 100000;

struct ListRow {
    std::uint32_t number = 0;  ///< of the line or row in its file, from 1
    std::vector<std::string> cells;
};

/// The rows of a table as they stand, empty ones left out.
struct ListSheet {
    std::string name;  ///< empty where the file has one table
    std::vector<ListRow> rows;
};

struct ListTables {
    std::vector<ListSheet> sheets;
    std::vector<Finding> findings;  ///< what could not be read
};

/// Of `;`, tabs and commas the one that stands most often in the first lines.
char separator_of(std::string_view text);

/// A text with one row a line, cells between `;`, tabs or commas: whichever stands most often in
/// the first lines.
ListTables read_csv(const std::string& path, std::string_view text);

/// A workbook of Excel 2007 or later. Cells that are merged say the same; a formula is what it gave
/// last. A file that is larger inside than any list, or no such workbook, is told.
ListTables read_xlsx(const std::string& path);

/// Titles are compared without case, marks and what stands in brackets behind them.
std::string title_key(std::string_view title);

/// Whether a row has the numbers of the columns, `(1)`, `2`, and nothing else.
bool numbers_columns(const ListRow& row);

/// A finding at a row of a list.
Finding at_row(const std::string& path, std::uint32_t row, const Code& code, Message message);

}  // namespace tthc::importing
