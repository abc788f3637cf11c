#pragma once

#include "tthc/base/date.h"
#include "tthc/base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tthc::report {

/// Most rows of a sheet of Excel, its head among them, and most characters (UTF-16) of a cell.
inline constexpr std::size_t most_sheet_rows = 1'048'576;
inline constexpr std::size_t most_cell_characters = 32'767;

struct SheetColumn {
    std::string title;
    int width = 10;                         ///< in characters
    bool to_fill_in = false;                ///< what people write stays text
    bool hidden = false;                    ///< not printed either
    std::vector<std::string> choices = {};  ///< of a drop-down; none has a comma
    std::string hint = {};                  ///< shown where a choice is made
};

/// What a sheet and its printed pages are called.
struct SheetTitle {
    std::string name;  ///< made legal and unique
    std::string page;  ///< at the top of each page
    std::string page_word;
};

/// Text is never taken for a formula or an address.
using SheetCell = std::variant<std::string, std::uint32_t>;

/// A workbook of Excel 2007, written a row at a time: a head that stays in sight, filters, pages of
/// A4 across. The same bytes of the same rows.
class Workbook {
public:
    /// `day` is told as the day on which the file was made; `cut` stands where a text is too long.
    Workbook(const std::string& title, Date day, std::string cut, std::size_t sheets);
    ~Workbook();
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    void open_sheet(const SheetTitle& title, std::vector<SheetColumn> columns);
    /// Cells beyond the last stay empty.
    void add_row(const std::vector<SheetCell>& cells);
    std::size_t cut() const;  ///< texts that were longer than a cell
    /// The bytes of the file, once; an error where a temporary file cannot be written.
    Result<std::string> close();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// A name that a sheet may have: at most 31 characters, none of `[]:*?/\`, no `'` at an end.
std::string sheet_name(std::string_view words);

}  // namespace tthc::report
