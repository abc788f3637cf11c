#include "units.h"

#include "cells.h"

#include <algorithm>
#include <optional>

namespace tthc::importing {
namespace {

constexpr std::size_t longest_marks = 40;
constexpr std::size_t longest_point_heading = 160;

/// Back over list marks in front of `Bước`, as far as the line goes: `a) Bước 1`, `- Bước 2`.
std::size_t line_mark_begin(const Prose& text, std::size_t at) {
    std::size_t line = at;
    while (line > 0 && text.text()[line - 1] != '\n' && at - line <= longest_marks)
        --line;
    return is_mark_only(text.cut(line, at)) ? line : at;
}

std::optional<Mark> step_at(const Prose& text, std::size_t at, const std::string& step_word) {
    std::size_t digits = at + step_word.size();
    while (text.is_space(digits))
        ++digits;
    const std::size_t end = digits_end(text.text(), digits);
    if (end == digits || end - digits > 2) return {};
    Mark mark;
    mark.begin = line_mark_begin(text, at);
    mark.line_start = mark.begin == 0 || text.text()[mark.begin - 1] == '\n';
    if (!mark.line_start && !text.is_upper(at)) return {};
    mark.number = std::stoi(std::string(text.cut(digits, end)));
    mark.end = end;
    while (text.cut(mark.end).starts_with(' '))
        ++mark.end;
    const auto rest = text.cut(mark.end);
    for (const std::string_view sign : {":", ".", ")", "-", "–", "/", ";", ","}) {
        if (!rest.starts_with(sign)) continue;
        mark.punctuated = sign != "," && sign != ";";
        mark.end += sign.size();
        break;
    }
    if (rest.starts_with('\n') || rest.empty()) mark.punctuated = true;
    return mark;
}

/// `thực hiện tiếp Bước 3`, `tại Bước 2`: a step is spoken of, none begins.
bool is_reference(const Prose& text, const Mark& mark, const Lexicon& lexicon) {
    const auto& words = lexicon.words(WordKind::step_references);
    const auto before = trim(text.lower().substr(0, mark.begin));
    return !mark.line_start &&
           std::any_of(words.begin(), words.end(), [&](const std::string& word) {
               return before.ends_with(word) && before.size() > word.size() &&
                      before[before.size() - word.size() - 1] == ' ';
           });
}

/// The steps of another case are counted anew: `… rời cảng Bước 1: …`.
bool restarts(const Mark& mark) {
    return mark.number == 1 && mark.punctuated;
}

}  // namespace

bool is_mark_only(std::string_view text) {
    return text.size() <= longest_marks && without_markers(std::string(text) + "x") == "x";
}

std::vector<Mark> step_marks(const Prose& text, const Lexicon& lexicon) {
    std::vector<Mark> all;
    for (std::size_t at = 0; at < text.size(); at = text.after(at)) {
        const auto* word = text.word_at(at, lexicon.words(WordKind::step_word));
        if (word == nullptr) continue;
        if (at > 0 && text.is_letter(text.before(at)) && !text.is_upper(at)) continue;
        if (auto mark = step_at(text, at, *word)) all.push_back(*mark);
    }
    const auto punctuated =
        std::count_if(all.begin(), all.end(), [](const Mark& mark) { return mark.punctuated; });
    const bool strict = punctuated >= 2 || (punctuated == 1 && all.size() == 1);
    std::vector<Mark> marks;
    int expected = 1;
    for (const Mark& mark : all) {
        if (strict && !mark.punctuated && !mark.line_start) continue;
        if (is_reference(text, mark, lexicon)) continue;
        const bool goes_on = mark.number == expected || (marks.empty() && mark.number <= 2);
        const bool again =
            restarts(mark) ||
            (mark.line_start && (mark.punctuated || mark.number == 1 || mark.number >= expected));
        if (!goes_on && !again) continue;
        marks.push_back(mark);
        expected = mark.number + 1;
    }
    return marks;
}

namespace {

MarkKind kind_of_label(std::string_view label) {
    if (is_digit(label.front())) {
        const std::size_t end = digits_end(label, 0);
        const bool deeper = end + 1 < label.size() && label[end] == '.' && is_digit(label[end + 1]);
        return deeper ? MarkKind::none : MarkKind::number;
    }
    const std::string_view roman = "IVX";
    if (roman.find(label.front()) != std::string_view::npos) return MarkKind::roman;
    if (label.front() >= 'A' && label.front() <= 'Z') return MarkKind::capital;
    const bool letter =
        (label.front() >= 'a' && label.front() <= 'z') || label.starts_with("\u0111");
    return letter ? MarkKind::letter : MarkKind::dash;
}

}  // namespace

MarkKind mark_of(std::string_view line) {
    const bool twice = line.starts_with("++") || line.starts_with("--");
    if (marker_size(line) == 0 || twice) return MarkKind::none;
    if (line.starts_with('(')) return MarkKind::bracket;
    if (line.starts_with('+')) return MarkKind::plus;
    if (line.starts_with('*') || line.starts_with("•") || line.starts_with("●"))
        return MarkKind::star;
    return kind_of_label(line);
}

namespace {

struct Line {
    std::size_t begin = 0;
    std::size_t mark = 0;
    MarkKind kind = MarkKind::none;
    bool remark = false;  ///< `* Lưu ý:`, which what follows belongs to
};

bool opens_remark(std::string_view line, const Lexicon& lexicon) {
    const Prose text(without_markers(line));
    return text.whole_word_at(0, lexicon.words(WordKind::note_openings)) != nullptr;
}

/// `1.1.2. ` or `1.1.2` right in front of a word; 0 where no number of three levels stands there.
std::size_t point_size(std::string_view line) {
    std::size_t at = 0;
    std::size_t levels = 0;
    for (std::size_t end = digits_end(line, 0); end > at; end = digits_end(line, at)) {
        if (end - at > 2) return 0;
        ++levels;
        at = end;
        if (at + 1 < line.size() && line[at] == '.' && is_digit(line[at + 1])) ++at;
    }
    if (levels < 3) return 0;
    at = std::min(line.find_first_not_of(". ", at), line.size());
    return Prose(line.substr(at)).is_upper(0) ? at : 0;
}

/// Points are steps where most of them are sentences, and no headings of steps.
void drop_headings_of_points(std::vector<Line>& lines, std::string_view text) {
    std::ptrdiff_t headings = 0;
    const auto is_point = [](const Line& line) { return line.kind == MarkKind::point; };
    for (const Line& line : lines) {
        const auto words = trim(text.substr(line.begin, text.find('\n', line.begin) - line.begin));
        const bool sentence = words.size() > longest_point_heading || words.ends_with('.') ||
                              words.ends_with(';') || words.ends_with(':');
        if (is_point(line) && !sentence) ++headings;
    }
    if (2 * headings >= std::count_if(lines.begin(), lines.end(), is_point))
        std::erase_if(lines, is_point);
}

/// The lines that begin with a mark or open remarks.
std::vector<Line> marked_lines(std::string_view text, const Lexicon& lexicon) {
    std::vector<Line> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find_first_not_of(' ', at);
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (begin != std::string_view::npos && begin < end) {
            const auto line = text.substr(begin, end - begin);
            const std::size_t point = point_size(line);
            const MarkKind kind = point > 0 ? MarkKind::point : mark_of(line);
            const std::size_t mark = point > 0 ? point : std::min(marker_size(line), line.size());
            const bool remark = opens_remark(line, lexicon);
            if (kind != MarkKind::none || remark) lines.push_back({begin, mark, kind, remark});
        }
        at = end + 1;
    }
    drop_headings_of_points(lines, text);
    return lines;
}

/// The kind of mark that stands first among those that stand at least twice.
MarkKind outermost(const std::vector<Line>& lines) {
    const auto count = [&](MarkKind kind) {
        return std::count_if(lines.begin(), lines.end(),
                             [&](const Line& line) { return line.kind == kind; });
    };
    for (const Line& line : lines) {
        if (line.kind != MarkKind::none && count(line.kind) >= 2) return line.kind;
    }
    const auto first = std::find_if(lines.begin(), lines.end(),
                                    [](const Line& line) { return line.kind != MarkKind::none; });
    return first != lines.end() && count(first->kind) == std::ssize(lines) ? first->kind
                                                                           : MarkKind::none;
}

bool is_bullet(MarkKind kind) {
    return kind == MarkKind::dash || kind == MarkKind::plus;
}

/// Without the bullet of the mark that follows.
std::string_view without_last_bullet(std::string_view text) {
    text = trim(text);
    while (text.ends_with('+') || text.ends_with('-') || text.ends_with('*'))
        text = trim(text.substr(0, text.size() - 1));
    return text;
}

}  // namespace

std::vector<Mark> line_marks(std::string_view text, const Lexicon& lexicon) {
    const auto lines = marked_lines(text, lexicon);
    const MarkKind kind = outermost(lines);
    std::vector<Mark> marks;
    bool remarks = false;
    for (const Line& line : lines) {
        const bool outer = line.kind == kind;
        if (!is_bullet(line.kind) || (line.remark && !outer)) remarks = line.remark && !outer;
        if (!outer || kind == MarkKind::none || line.remark || remarks) continue;
        Mark mark;
        mark.begin = line.begin;
        mark.end = line.begin + line.mark;
        marks.push_back(mark);
    }
    return marks;
}

std::vector<Mark> inline_marks(std::string_view text) {
    std::vector<Mark> marks;
    if (text.find('\n') != std::string_view::npos) return marks;
    if (mark_of(text) == MarkKind::none) return marks;
    const MarkKind kind = kind_of_label(text.substr(text.starts_with('(') ? 1 : 0));
    if (kind == MarkKind::none || kind == MarkKind::roman) return marks;
    const std::size_t size = marker_size(text);
    std::string sign(trim(text.substr(0, size)));
    for (std::size_t at = 0; at != std::string_view::npos;) {
        Mark mark;
        mark.begin = at;
        mark.end = std::min(at + sign.size(), text.size());
        marks.push_back(mark);
        if (kind == MarkKind::letter || kind == MarkKind::capital) {
            ++sign[sign.starts_with('(') ? 1 : 0];
        } else if (kind == MarkKind::number) {
            sign.replace(sign.starts_with('(') ? 1 : 0,
                         digits_end(sign, sign.starts_with('(') ? 1 : 0),
                         std::to_string(marks.size() + 1));
        }
        const auto next = text.find(' ' + sign + ' ', at + 1);
        at = next == std::string_view::npos ? next : next + 1;
    }
    return marks;
}

Units cut_at(const Prose& text, const std::vector<Mark>& marks) {
    Units result;
    if (marks.empty()) {
        if (const auto whole = trim(text.text()); !whole.empty()) result.units.push_back(whole);
        return result;
    }
    result.intro = without_last_bullet(text.cut(0, marks.front().begin));
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const bool last = i + 1 == marks.size();
        const auto unit =
            without_last_bullet(text.cut(marks[i].end, last ? text.size() : marks[i + 1].begin));
        if (!unit.empty()) result.units.push_back(unit);
    }
    return result;
}

Units top_level_units(const Prose& source, const Lexicon& lexicon) {
    const Prose text = source.of(trim(source.text()));
    auto marks = step_marks(text, lexicon);
    if (marks.empty()) marks = line_marks(text.text(), lexicon);
    if (marks.size() < 2) {
        auto inside = inline_marks(text.text());
        if (inside.size() > marks.size()) marks = std::move(inside);
    }
    return cut_at(text, marks);
}

}  // namespace tthc::importing
