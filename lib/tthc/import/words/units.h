#pragma once

#include "text.h"
#include "tthc/import/shape/lexicon.h"

#include <string_view>
#include <vector>

namespace tthc::importing {

/// A place where a unit begins: the mark and what is behind it.
struct Mark {
    std::size_t begin = 0;
    std::size_t end = 0;
    int number = 0;  ///< of `Bước 3`
    bool punctuated = false;
    bool line_start = false;
};

/// Whether nothing but marks of lists stands there.
bool is_mark_only(std::string_view text);

/// `Bước 1: …` wherever they stand.
std::vector<Mark> step_marks(const Prose& text, const Lexicon& lexicon);

/// The outermost marks at the beginning of lines (`1.`, `a)`, `-`, `+`); what stands under a
/// heading of remarks (`* Lưu ý:`) is no unit.
std::vector<Mark> line_marks(std::string_view text, const Lexicon& lexicon);

/// `a) … b) … c) …` or `1. … 2. …` inside one line that begins with the first of them.
std::vector<Mark> inline_marks(std::string_view text);

enum class MarkKind { none, roman, capital, number, letter, point, bracket, star, dash, plus };

/// The kind of mark that a line begins with; items inside items (`++`, `1.1.`) have none. Only
/// `line_marks` knows points (`1.1.1.`).
MarkKind mark_of(std::string_view line);

/// The top-level units of an enumeration, without their markers, and what stands before the first;
/// all are words of the text that was cut.
struct Units {
    std::string_view intro;
    std::vector<std::string_view> units;
};

Units cut_at(const Prose& text, const std::vector<Mark>& marks);

/// Steps wherever they stand, else the outermost marks of lines, else those inside a single line;
/// else the whole text is one unit.
Units top_level_units(const Prose& source, const Lexicon& lexicon);

}  // namespace tthc::importing
