#pragma once

#include "tthc/exchange/raw_keys.h"
#include "tthc/source/diagnostic.h"

#include <map>
#include <string>
#include <vector>

namespace tthc {

/// A text of a record and where it stands in its file.
struct RawText {
    std::string text;
    Span span;
    std::string key;
};

/// One row of a table that still has its rows.
using RawRow = std::map<RawField, std::string>;

/// One record as told, whatever its shape: texts by what they hold, tables with rows, and the keys
/// that the shape does not know.
struct RawRecord {
    const RawShape* shape = nullptr;
    Span span;
    std::string digest;  ///< changes only when what the record says changes
    std::map<RawField, RawText> texts;
    std::map<RawField, std::vector<RawRow>> tables;
    std::vector<RawText> others;

    const std::string& text(RawField field) const;
    Span span_of(RawField field) const;
};

/// Codes of what is wrong with records, and of what was kept as text.
namespace import_code {
constexpr DiagnosticCode kept(std::string_view code, std::string_view name, Bilingual title) {
    return {code, name, title, Severity::info};
}

inline constexpr DiagnosticCode not_json{
    "I001", "not-json", {"Không phải JSON hoặc bị cắt cụt", "Not JSON, or cut off"}};
inline constexpr DiagnosticCode unknown_shape{
    "I002", "unknown-record", {"Không phải bản ghi thủ tục", "Not a record of a procedure"}};
inline constexpr DiagnosticCode missing_code{
    "I003", "record-without-code", {"Bản ghi không có mã", "A record without a code"}};
inline constexpr DiagnosticCode same_code{
    "I004", "code-twice", {"Hai bản ghi cùng mã", "Two records with one code"}};
inline constexpr DiagnosticCode too_large{
    "I005", "record-too-large", {"Bản ghi quá lớn", "A record is too large"}};
inline constexpr DiagnosticCode wrong_type{
    "I006", "wrong-cell", {"Ô dữ liệu sai kiểu", "A cell has the wrong type"}};
inline constexpr DiagnosticCode edited{"I007",
                                       "edited-by-hand",
                                       {"Tệp đã được sửa tay", "The file was edited by hand"},
                                       Severity::warning};
inline constexpr DiagnosticCode kept_time =
    kept("I010", "deadline-kept-as-text", {"Thời hạn giữ nguyên văn", "A deadline kept as text"});
inline constexpr DiagnosticCode kept_fee =
    kept("I011", "fee-kept-as-text", {"Phí giữ nguyên văn", "A fee kept as text"});
inline constexpr DiagnosticCode kept_document = kept(
    "I012", "document-kept-as-note", {"Dòng hồ sơ là ghi chú", "A document row kept as a note"});
inline constexpr DiagnosticCode kept_basis =
    kept("I013", "basis-kept-as-text", {"Căn cứ giữ nguyên văn", "A legal basis kept as text"});
inline constexpr DiagnosticCode kept_step =
    kept("I014", "step-kept-as-text", {"Trình tự giữ nguyên văn", "Steps kept as text"});
inline constexpr DiagnosticCode kept_result =
    kept("I015", "result-kept-as-text", {"Kết quả giữ nguyên văn", "A result kept as text"});
inline constexpr DiagnosticCode kept_word =
    kept("I016", "word-kept-as-text", {"Từ lạ giữ nguyên văn", "An unknown word kept as text"});
inline constexpr DiagnosticCode kept_table =
    kept("I017", "table-kept-as-text", {"Bảng giữ nguyên văn", "A table kept as text"});
inline constexpr DiagnosticCode free_with_amount =
    kept("I018", "free-with-amount", {"Miễn phí nhưng có mức thu", "Free, yet an amount is told"});
}  // namespace import_code

inline constexpr DiagnosticCode import_codes[] = {
    import_code::not_json,        import_code::unknown_shape, import_code::missing_code,
    import_code::same_code,       import_code::too_large,     import_code::wrong_type,
    import_code::edited,          import_code::kept_time,     import_code::kept_fee,
    import_code::kept_document,   import_code::kept_basis,    import_code::kept_step,
    import_code::kept_result,     import_code::kept_word,     import_code::kept_table,
    import_code::free_with_amount};

}  // namespace tthc
