#pragma once

#include "tthc/finding/code.h"

/// What can be wrong with a file while it is read.
namespace tthc::load_code {

constexpr Code of(std::string_view id, std::string_view name, Bilingual title) {
    return {.id = id,
            .name = name,
            .incomplete = true,
            .title = title,
            .rationale = {
                "Tệp có lỗi này chưa được rà soát; kết quả chưa đầy đủ (mã thoát 3).",
                "A file with this fault is not reviewed; the result is incomplete (exit code 3)."}};
}

inline constexpr Code unreadable =
    of("Y001", "unreadable-file", {"Không đọc được tệp", "The file cannot be read"});
inline constexpr Code encoding =
    of("Y002", "not-utf8", {"Tệp không phải văn bản UTF-8", "The file is not UTF-8 text"});
inline constexpr Code syntax =
    of("Y003", "yaml-syntax", {"Sai cú pháp YAML", "The YAML syntax is wrong"});
inline constexpr Code duplicate_key =
    of("Y004", "duplicate-key", {"Khóa bị lặp", "A key is given twice"});
inline constexpr Code limits = of(
    "Y005", "beyond-limits", {"Vượt giới hạn về cấu trúc", "The structure is beyond the limits"});
inline constexpr Code unknown_key =
    of("Y006", "unknown-key", {"Khóa không có trong định dạng", "A key is not part of the format"});
inline constexpr Code wrong_type =
    of("Y007", "wrong-type", {"Giá trị sai kiểu", "A value has the wrong type"});
inline constexpr Code wrong_value =
    of("Y008", "wrong-value", {"Giá trị không hợp lệ", "A value is not allowed"});
inline constexpr Code missing_key =
    of("Y009", "missing-key", {"Thiếu khóa bắt buộc", "A required key is missing"});
inline constexpr Code unknown_file =
    of("Y010", "unknown-file", {"Không rõ tệp mô tả gì", "The file does not say what it is"});

inline constexpr Code unclear_number =
    of("Y011", "unclear-number", {"Số có thể bị đọc nhầm", "A number that may be read as another"});

/// Every code above, in order.
inline constexpr const Code* all[] = {&unreadable,  &encoding,     &syntax,        &duplicate_key,
                                      &limits,      &unknown_key,  &wrong_type,    &wrong_value,
                                      &missing_key, &unknown_file, &unclear_number};

}  // namespace tthc::load_code
