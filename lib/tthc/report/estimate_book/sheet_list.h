#pragma once

#include "tthc/report/estimate_book/book.h"
#include "tthc/report/workbook/workbook.h"

#include <memory>
#include <string>

/// The sheets of the workbook of an estimate, a function each.
namespace tthc::report {

namespace book_sheet {
inline constexpr Bilingual summary{"Tóm tắt", "Summary"};
inline constexpr Bilingual measures{"Nội dung đơn giản hóa", "Measures"};
inline constexpr Bilingual procedures{"Thủ tục", "Procedures"};
inline constexpr Bilingual lines{"Khoản chi phí", "Cost lines"};
inline constexpr Bilingual inputs{"Số liệu đầu vào", "Inputs"};
inline constexpr Bilingual missing{"Chưa có số liệu", "Missing inputs"};
}  // namespace book_sheet

/// A book and the language in which its sheets are written.
struct BookText {
    std::shared_ptr<const Book> book;
    Language language = Language::vi;

    std::string in(const Bilingual& words) const { return std::string(words.in(language)); }
    SheetColumn column(const Bilingual& title, int width) const {
        return {.title = in(title), .width = width};
    }
    /// A cell of another sheet.
    std::string on(const Bilingual& sheet, const std::string& cells) const {
        return on_sheet(sheet.in(language), cells);
    }
    Sheet sheet(const Bilingual& name, std::vector<SheetColumn> columns) const;
};

constexpr std::size_t book_title_column = 3;   ///< of procedures: what a row tells
constexpr std::size_t book_before_column = 4;  ///< or as it stands
constexpr std::size_t book_after_column = 5;
constexpr std::size_t book_saved_column = 6;
constexpr std::size_t book_rate_column = 7;

const Bilingual& title_of(BookRow row);
Bilingual title_of(BookSide side);

/// `B4-C4`; `IF(B4=0,"",D4/B4)`, which gives the rate, or nothing.
SheetFigure saved_figure(std::size_t before_column, std::size_t row, const SheetFigure& figure);
SheetCell rate_cell(std::size_t before_column, std::size_t row, const Figure& figure);

Sheet summary_sheet(const BookText& text);
Sheet measures_sheet(const BookText& text);
Sheet procedures_sheet(const BookText& text);
Sheet lines_sheet(const BookText& text);
Sheet inputs_sheet(const BookText& text);
Sheet missing_sheet(const BookText& text);

}  // namespace tthc::report
