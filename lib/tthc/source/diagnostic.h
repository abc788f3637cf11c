#pragma once

#include "tthc/base/bilingual.h"
#include "tthc/source/source_file.h"

#include <string>
#include <string_view>
#include <vector>

namespace tthc {

enum class Severity { info, warning, error };

/// Another place that explains a diagnostic or a finding.
struct Related {
    Message message;
    std::string file;
    Position begin;
    Position end;

    friend bool operator==(const Related&, const Related&) = default;
    friend auto operator<=>(const Related&, const Related&) = default;
};

/// Something wrong *in* a file while it is read. All of these make the input incomplete.
struct Diagnostic {
    std::string file;
    Span span;
    Position begin;
    Position end;
    std::string_view code;  ///< `Y001`…; the table is `diagnostic_codes`
    std::string path;       ///< inside the document: `fees/0/amount`; empty for the whole file
    Message message;
    Message help;  ///< what to do; may be empty
    std::vector<Related> related;
};

/// A kind of loading diagnostic: stable code, name that tells the fault, title for people.
struct DiagnosticCode {
    std::string_view code;
    std::string_view name;
    Bilingual title;
    Severity severity = Severity::error;
};

namespace diagnostic_code {
inline constexpr DiagnosticCode unreadable{
    "Y001", "unreadable-file", {"Không đọc được tệp", "The file cannot be read"}};
inline constexpr DiagnosticCode encoding{
    "Y002", "not-utf8", {"Tệp không phải văn bản UTF-8", "The file is not UTF-8 text"}};
inline constexpr DiagnosticCode syntax{
    "Y003", "yaml-syntax", {"Sai cú pháp YAML", "The YAML syntax is wrong"}};
inline constexpr DiagnosticCode duplicate_key{
    "Y004", "duplicate-key", {"Khóa bị lặp", "A key is given twice"}};
inline constexpr DiagnosticCode limits{
    "Y005", "beyond-limits", {"Vượt giới hạn về cấu trúc", "The structure is beyond the limits"}};
inline constexpr DiagnosticCode unknown_key{
    "Y006", "unknown-key", {"Khóa không có trong định dạng", "A key is not part of the format"}};
inline constexpr DiagnosticCode wrong_type{
    "Y007", "wrong-type", {"Giá trị sai kiểu", "A value has the wrong type"}};
inline constexpr DiagnosticCode wrong_value{
    "Y008", "wrong-value", {"Giá trị không hợp lệ", "A value is not allowed"}};
inline constexpr DiagnosticCode missing_key{
    "Y009", "missing-key", {"Thiếu khóa bắt buộc", "A required key is missing"}};
inline constexpr DiagnosticCode unknown_file{
    "Y010", "unknown-file", {"Không rõ tệp mô tả gì", "The file does not say what it is"}};
}  // namespace diagnostic_code

/// Every code above, in order, for `explain` and the documentation.
inline constexpr DiagnosticCode diagnostic_codes[] = {
    diagnostic_code::unreadable,    diagnostic_code::encoding,    diagnostic_code::syntax,
    diagnostic_code::duplicate_key, diagnostic_code::limits,      diagnostic_code::unknown_key,
    diagnostic_code::wrong_type,    diagnostic_code::wrong_value, diagnostic_code::missing_key,
    diagnostic_code::unknown_file};

/// Collects the diagnostics of one file and turns offsets into positions.
class Diagnostics {
public:
    explicit Diagnostics(const SourceFile& source) : source_(&source) {}

    Diagnostic& add(const DiagnosticCode& code, Span span, std::string path, Message message);
    /// A note that points at another span of the same file.
    Related related(Span span, Message message) const;

    bool empty() const { return items_.empty(); }
    /// Sorted by place, then code; the collector is empty afterwards.
    std::vector<Diagnostic> take();

private:
    const SourceFile* source_;
    std::vector<Diagnostic> items_;
};

}  // namespace tthc
