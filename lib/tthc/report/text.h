#pragma once

#include "tthc/base/bilingual.h"
#include "tthc/finding/finding.h"

#include <string>
#include <string_view>

namespace tthc::report {

/// How a report is written: whose language, and whether for a terminal in colour.
struct Style {
    Language language = Language::vi;
    bool color = false;
};

/// Without colour: for files, standard error and pages.
constexpr Style plain(Language language) {
    return {language, false};
}

enum class Color { error, warning, info, good, strong, faint };

/// The text between the terminal's codes, or unchanged where there is no colour.
std::string paint(std::string_view text, Color color, const Style& style);

/// The line of a place and carets under it, by display width; empty where no line is quoted.
/// `note` follows the line.
bool is_quotable(const Location& where);
std::string quote(const Location& where, Color color, const Style& style,
                  std::string_view note = {});

/// `error`, `warning`, `info`: the word of files and options, the same in both languages.
std::string_view word_of(Severity severity);
/// What people read: `lỗi`, `cảnh báo`, `câu hỏi`; in English the word above.
Message severity_words(Severity severity);
Color color_of(Severity severity);

}  // namespace tthc::report
