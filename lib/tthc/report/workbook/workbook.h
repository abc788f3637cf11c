#pragma once

#include "tthc/base/date.h"
#include "tthc/base/rational.h"
#include "tthc/base/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
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
    bool filters = true;
};

/// How a number is shown: as it is, whole đồng, hours with two decimals, a rate.
enum class FigureFormat { plain, money, hours, percent };
/// Whether the number is told as it is, as the least or as the most.
enum class FigureBound { exact, at_least, at_most };

/// A number; where a formula makes it, what it gives, for those that do not compute.
struct SheetFigure {
    Rational value;
    FigureFormat format = FigureFormat::money;
    std::string formula = {};  ///< `B2*C2`; of names of cells alone, never of a text that was read
    FigureBound bound = FigureBound::exact;
    bool to_change = false;  ///< an input: coloured
};

/// Words that a formula chooses, and those that it gives now.
struct SheetVerdict {
    std::string formula;
    std::string words;
};

/// Text is never taken for a formula or an address.
using SheetCell = std::variant<std::string, std::uint32_t, SheetFigure, SheetVerdict>;

struct SheetRow {
    std::vector<SheetCell> cells;
    bool is_total = false;  ///< in bold
};

/// A sheet whose rows are made one after the other.
struct Sheet {
    std::string name;
    std::string page;  ///< at the top of each page
    std::vector<SheetColumn> columns;
    std::size_t rows = 0;
    std::function<SheetRow(std::size_t)> row;
    bool filters = true;
};

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
    void add_row(const std::vector<SheetCell>& cells, bool is_total = false);
    std::size_t cut() const;  ///< texts that were longer than a cell
    /// The bytes of the file, once; an error where a temporary file cannot be written.
    Result<std::string> close();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// A name that a sheet may have: at most 31 characters, none of `[]:*?/\`, no `'` at an end.
std::string sheet_name(std::string_view words);

/// `E12` of column 4 and row 10: both are counted from 0, rows below the head.
std::string cell_name(std::size_t column, std::size_t row);
/// `E12:E15`; nothing of it is empty.
std::string cells_between(std::size_t column, std::size_t first_row, std::size_t last_row);
/// The cells of another sheet: `'Số liệu'!E12`.
std::string on_sheet(std::string_view sheet, const std::string& cells);

}  // namespace tthc::report
