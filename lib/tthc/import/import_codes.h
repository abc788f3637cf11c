#pragma once

#include "tthc/finding/code.h"

/// What can be wrong with records, and what of them is kept as text.
namespace tthc::import_code {

constexpr Code refused(std::string_view id, std::string_view name, Bilingual title) {
    return {
        .id = id,
        .name = name,
        .incomplete = true,
        .title = title,
        .rationale = {"Bản ghi này không được nhập, các bản ghi khác vẫn được nhập (mã thoát 3).",
                      "This record is not imported, the others are (exit code 3)."}};
}

constexpr Code kept(std::string_view id, std::string_view name, Bilingual title) {
    return {
        .id = id,
        .name = name,
        .severity = Severity::info,
        .title = title,
        .rationale = {
            "Không mất gì: nguyên văn nằm trong `note` của phần tử hoặc của thủ tục.",
            "Nothing is lost: the words are in the `note` of the element or of the procedure."}};
}

inline constexpr Code not_json =
    refused("I001", "not-json", {"Không phải JSON hoặc bị cắt cụt", "Not JSON, or cut off"});
inline constexpr Code unknown_shape = refused(
    "I002", "unknown-record", {"Không phải bản ghi thủ tục", "Not a record of a procedure"});
inline constexpr Code missing_code =
    refused("I003", "record-without-code", {"Bản ghi không có mã", "A record without a code"});
inline constexpr Code same_code =
    refused("I004", "code-twice", {"Hai bản ghi cùng mã", "Two records with one code"});
inline constexpr Code too_large =
    refused("I005", "record-too-large", {"Bản ghi quá lớn", "A record is too large"});
inline constexpr Code wrong_type =
    refused("I006", "wrong-cell", {"Ô dữ liệu sai kiểu", "A cell has the wrong type"});
inline constexpr Code edited{
    .id = "I007",
    .name = "edited-by-hand",
    .severity = Severity::warning,
    .title = {"Tệp đã được sửa tay", "The file was edited by hand"},
    .rationale = {"Tệp được giữ nguyên; `--accept` ghi lại tệp theo bản ghi.",
                  "The file is left as it is; `--accept` writes it anew from the record."}};
inline constexpr Code kept_time =
    kept("I010", "deadline-kept-as-text", {"Thời hạn giữ nguyên văn", "A deadline kept as text"});
inline constexpr Code kept_fee =
    kept("I011", "fee-kept-as-text", {"Phí giữ nguyên văn", "A fee kept as text"});
inline constexpr Code kept_document = kept(
    "I012", "document-kept-as-note", {"Dòng hồ sơ là ghi chú", "A document row kept as a note"});
inline constexpr Code kept_basis =
    kept("I013", "basis-kept-as-text", {"Căn cứ giữ nguyên văn", "A legal basis kept as text"});
inline constexpr Code kept_step =
    kept("I014", "step-kept-as-text", {"Trình tự giữ nguyên văn", "Steps kept as text"});
inline constexpr Code kept_result =
    kept("I015", "result-kept-as-text", {"Kết quả giữ nguyên văn", "A result kept as text"});
inline constexpr Code kept_word =
    kept("I016", "word-kept-as-text", {"Từ lạ giữ nguyên văn", "An unknown word kept as text"});
inline constexpr Code kept_table =
    kept("I017", "table-kept-as-text", {"Bảng giữ nguyên văn", "A table kept as text"});
inline constexpr Code free_with_amount =
    kept("I018", "free-with-amount", {"Miễn phí nhưng có mức thu", "Free, yet an amount is told"});

inline constexpr Code told_differently =
    kept("I019", "told-differently",
         {"Bản ghi nói hai điều khác nhau", "The record says two different things"});

inline constexpr Code sources_disagree{
    .id = "I020",
    .name = "sources-disagree",
    .severity = Severity::info,
    .title = {"Hai nguồn của một thủ tục khác nhau", "Two sources of one procedure disagree"},
    .rationale =
        {"Tệp giữ điều mà nguồn đáng tin hơn nói (thứ tự ở `exchange/trust.yaml`); điều kia "
         "chỉ được báo ở đây.",
         "The file says what the more trusted source says (the order stands in "
         "`exchange/trust.yaml`); the other is told here only."},
    .remedy = {"Đối chiếu với văn bản, rồi đề nghị sửa nguồn sai.",
               "Hold both against the law, and ask for the wrong one to be mended."}};

inline constexpr Code malformed_code{
    .id = "I021",
    .name = "malformed-code",
    .severity = Severity::info,
    .title = {"Mã số thủ tục không đúng dạng", "A national code is malformed"},
    .rationale =
        {"Mã quốc gia là một chữ số, dấu chấm và sáu chữ số. Bảng tính hay làm hỏng mã: mất số "
         "0 cuối, đổi dấu chấm thành dấu phẩy. Chỉ sửa khi không thể hiểu cách khác.",
         "A national code is a digit, a point and six digits. Spreadsheets spoil codes: the "
         "last zero is lost, the point becomes a comma. A code is mended only where it can "
         "mean one thing."},
    .remedy = {"Định dạng cột mã là văn bản, rồi kiểm tra mã.",
               "Make the column of codes text, then check the code."}};
inline constexpr Code unread_kind =
    refused("I022", "unread-kind", {"Loại tệp không đọc được", "A kind of file that is not read"});
inline constexpr Code passed_row{
    .id = "I023",
    .name = "row-passed-over",
    .severity = Severity::info,
    .title = {"Dòng không phải thủ tục", "A row that is no procedure"},
    .rationale = {"Dòng tiêu đề, dòng nhóm của danh sách không thành tệp.",
                  "Titles and headings of groups become no file."}};

inline constexpr Code read_elsewhere{
    .id = "I024",
    .name = "read-elsewhere",
    .severity = Severity::info,
    .title = {"Đọc ở mục khác của bản ghi", "Read elsewhere in the record"},
    .rationale = {"Ô của bảng không nói; mục khác của bản ghi nói rõ.",
                  "The cell of the table does not say; another section does."}};

inline constexpr Code unread_act{
    .id = "I025",
    .name = "unread-act",
    .incomplete = true,
    .title = {"Dòng văn bản không đọc được", "An act that cannot be read"},
    .rationale = {"Dòng này không vào bảng văn bản, các dòng khác vẫn vào (mã thoát 3).",
                  "This row does not enter the table of acts, the others do (exit code 3)."},
    .remedy = {"Sửa ô này ở danh sách rồi nhập lại.", "Mend the cell and import the list again."}};
inline constexpr Code act_differs{
    .id = "I026",
    .name = "act-differs",
    .severity = Severity::warning,
    .title = {"Danh sách và bảng văn bản khác nhau", "A list and the table of acts disagree"},
    .rationale = {"Bảng do người giữ nên không bị ghi đè; `--accept` lấy theo danh sách.",
                  "People maintain the table, so that nothing in it is overwritten; `--accept` "
                  "takes what the list says."},
    .remedy = {"Đối chiếu với văn bản, rồi sửa bên sai.",
               "Hold both against the act, and mend the one that is wrong."}};

/// Every code above, in order.
inline constexpr const Code* all[] = {
    &not_json,         &unknown_shape,    &missing_code,     &same_code,      &too_large,
    &wrong_type,       &edited,           &kept_time,        &kept_fee,       &kept_document,
    &kept_basis,       &kept_step,        &kept_result,      &kept_word,      &kept_table,
    &free_with_amount, &told_differently, &sources_disagree, &malformed_code, &unread_kind,
    &passed_row,       &read_elsewhere,   &unread_act,       &act_differs};

}  // namespace tthc::import_code
