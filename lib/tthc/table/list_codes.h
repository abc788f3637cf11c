#pragma once

#include "tthc/finding/code.h"

/// What can be wrong with tables of rows.
namespace tthc::list_code {

inline constexpr Code left_out{
    .id = "C001",
    .name = "row-left-out",
    .incomplete = true,
    .title = {"Dòng của danh sách không đọc được", "A row of a list cannot be read"},
    .rationale = {
        "Dòng này không vào số liệu nào, chỉ vào số dòng không đọc được (mã thoát 3). Nội "
        "dung ô không in ra vì có thể là thông tin cá nhân.",
        "The row is in no figure but the number of rows left out (exit code 3). What the "
        "cell says is not printed: it may be about a person."}};
inline constexpr Code unread_cell{
    .id = "C002",
    .name = "cell-not-understood",
    .severity = Severity::warning,
    .title = {"Ô của danh sách không hiểu được", "A cell of a list is not understood"},
    .rationale = {"Dòng vẫn được tính; ở bảng theo cột này nó vào nhóm “không rõ”.",
                  "The row counts; where this column makes groups it is in that of the unknown."}};
inline constexpr Code unclear_head{
    .id = "C003",
    .name = "unclear-head",
    .severity = Severity::warning,
    .title = {"Tiêu đề của danh sách không rõ", "The head of a list is not clear"},
    .rationale = {"Hai cột cùng một nội dung thì lấy cột đứng trước; cột có quá nhiều giá trị thì "
                  "không lập bảng theo cột ấy.",
                  "Of two columns that hold the same the first is read; a column with too many "
                  "values makes no groups."}};
inline constexpr Code no_list{
    .id = "C004",
    .name = "no-list",
    .incomplete = true,
    .title = {"Tệp không phải danh sách đọc được", "No list that can be read"},
    .rationale = {"Cần một dòng tiêu đề có các cột bắt buộc; tiêu đề khác thì khai trong tệp dữ "
                  "liệu của `--data` (mã thoát 3).",
                  "It takes a row of titles with the columns that are needed; other titles are "
                  "stated in a file of `--data` (exit code 3)."}};

inline constexpr Code share_differs{
    .id = "C005",
    .name = "share-not-reproduced",
    .title = {"Tỷ lệ đã công bố không đúng với phiếu trả lời",
              "A share that was published is not what the answers give"},
    .rationale = {
        "“Trên N %” là số đã bỏ phần lẻ: từ N đến dưới N + 1. Tỷ lệ khác làm tròn ở chữ số "
        "cuối.",
        "“Above N %” has its decimals cut: from N to below N + 1. Any other share is rounded "
        "at its last digit."}};
inline constexpr Code shares_do_not_add_up{
    .id = "C006",
    .name = "shares-do-not-add-up",
    .severity = Severity::warning,
    .title = {"Các tỷ lệ đã công bố của một câu không cộng đủ 100 %",
              "The shares published of a question do not add up to 100 %"},
    .rationale = {"Phần lẻ đã bỏ và làm tròn không giải thích được phần còn lại.",
                  "Neither decimals that were cut nor rounding explain what is left."}};
inline constexpr Code register_fault{
    .id = "C007",
    .name = "register-fault",
    .title = {"Sổ phản ánh, kiến nghị ghi sai hoặc thiếu", "A fault of a register of feedback"},
    .rationale = {
        "20/2008/NĐ-CP Điều 5, 7, 9, 13, 19: nội dung phải ghi, phân loại, chuyển trong 05 "
        "ngày làm việc, công khai kết quả.",
        "20/2008/NĐ-CP Điều 5, 7, 9, 13, 19: what is to be noted, sorting, transfer within 5 "
        "working days, publication of results."}};

/// Every code above, in order.
inline constexpr const Code* all[] = {&left_out,      &unread_cell,   &unclear_head,
                                      &no_list,       &share_differs, &shares_do_not_add_up,
                                      &register_fault};

}  // namespace tthc::list_code
