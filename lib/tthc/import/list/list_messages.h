#pragma once

#include "tthc/base/say.h"

#include <string>
#include <string_view>

/// What the reader of lists tells people.
namespace tthc::importing::messages {

inline constexpr std::string_view kinds_read = "JSON, JSON Lines, CSV, XLSX";

inline Message unread_kind(const Bilingual& kind) {
    return {fmt::format("tệp là {}; `tthc import` đọc {}", kind.vi, kinds_read),
            fmt::format("the file is {}; `tthc import` reads {}", kind.en, kinds_read)};
}

inline constexpr Bilingual pdf{"PDF", "a PDF"};
inline constexpr Bilingual old_office{"Word hoặc Excel đời cũ (.doc, .xls)",
                                      "Word or Excel of before 2007 (.doc, .xls)"};
inline constexpr Bilingual word{"Word (.docx)", "Word (.docx)"};
inline constexpr Bilingual markup{"HTML hoặc XML", "HTML or XML"};
inline constexpr Bilingual yaml{"YAML", "YAML"};
inline constexpr Bilingual archive{"tệp nén hỏng hoặc không phải bảng tính XLSX",
                                   "a broken archive, or no XLSX workbook"};

inline constexpr Bilingual list_not_utf8{
    "danh sách không phải UTF-8; lưu lại dạng `CSV UTF-8` hoặc XLSX",
    "the list is not UTF-8; save it as `CSV UTF-8` or XLSX"};
inline Message list_in_old_encoding(std::string_view encoding) {
    return say(
        "danh sách theo bảng mã {}; chuyển mã sang Unicode, lưu lại dạng `CSV UTF-8` hoặc XLSX",
        "the list is in {}; convert it to Unicode and save it as `CSV UTF-8` or XLSX", encoding);
}
inline constexpr Bilingual quote_left_open{
    "dấu nháy kép mở ở dòng này không đóng; ô đọc đến hết dòng",
    "a quote is opened in this row and never closed; the cell is read to the end of the line"};
inline constexpr Bilingual no_workbook_in_memory{
    "bảng tính XLSX không đọc được từ đầu vào chuẩn hoặc ống; lưu thành tệp rồi nêu tên tệp",
    "an XLSX workbook is not read from standard input or a pipe; save it and name the file"};
inline constexpr Bilingual no_code_column{"danh sách không có cột mã thủ tục",
                                          "the list has no column of codes"};
inline constexpr Bilingual no_head{
    "không có dòng tiêu đề của danh sách thủ tục (cần ít nhất cột mã và cột tên)",
    "no head of a list of procedures (a column of codes and one of names at least)"};

inline Message list_too_large(std::size_t rows, std::size_t columns) {
    return say("danh sách dài hơn {} dòng hoặc rộng hơn {} cột, phần từ đây không đọc",
               "the list has more than {} rows or {} columns, the rest is not read", rows, columns);
}

inline Message part_too_large(std::string_view part) {
    return say("phần `{}` của bảng tính quá lớn", "the part `{}` of the workbook is too large",
               part);
}

inline Message broken_part(std::string_view part) {
    return say("phần `{}` của bảng tính thiếu hoặc hỏng",
               "the part `{}` of the workbook is missing or broken", part);
}

inline Message formula_without_value(std::string_view sheet, std::size_t column) {
    return say("trang `{}`, cột {}: công thức không có giá trị, ô coi như trống",
               "sheet `{}`, column {}: a formula without a value, read as empty", sheet,
               column + 1);
}

inline Message sheet_passed(std::string_view sheet) {
    return say("trang `{}` không có dòng tiêu đề của danh sách thủ tục nên không đọc",
               "the sheet `{}` has no head of a list of procedures and is not read", sheet);
}

inline Message row_passed(std::string_view words) {
    return say("dòng không phải thủ tục: `{}`", "no procedure in this row: `{}`", words);
}

inline Message code_mended(std::string_view written, std::string_view code) {
    return say("mã ghi `{}`, đọc là `{}`", "the code is written `{}` and read as `{}`", written,
               code);
}

inline Message malformed_code(std::string_view written, std::string_view likely) {
    if (likely.empty()) {
        return say("`{}` không phải mã quốc gia (dạng `1.003868`)",
                   "`{}` is no national code (as `1.003868` is)", written);
    }
    return say("`{}` không phải mã quốc gia; có thể là `{}`?",
               "`{}` is no national code; is it `{}`?", written, likely);
}

}  // namespace tthc::importing::messages
