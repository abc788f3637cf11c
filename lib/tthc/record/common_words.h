#pragma once

#include "tthc/finding/code.h"
#include "tthc/record/field.h"

/// What files and reports call severities and languages.
namespace tthc::record {

template <>
struct Words<Severity> {
    static constexpr Word<Severity> words[] = {
        {Severity::error, "error", {"Lỗi", "Error"}},
        {Severity::warning, "warning", {"Cảnh báo", "Warning"}},
        {Severity::info, "info", {"Câu hỏi", "Question"}}};
};

template <>
struct Words<Language> {
    static constexpr Word<Language> words[] = {{Language::vi, "vi", {"Tiếng Việt", "Vietnamese"}},
                                               {Language::en, "en", {"Tiếng Anh", "English"}}};
};

}  // namespace tthc::record
