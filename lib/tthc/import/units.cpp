#include "tthc/import/cells.h"
#include "tthc/import/read_steps.h"

#include <algorithm>
#include <optional>

namespace tthc::importing {
namespace {

/// A place where a unit begins: the mark and what is behind it.
struct Mark {
    std::size_t begin = 0;
    std::size_t end = 0;
    int number = 0;
    bool punctuated = false;
    bool line_start = false;
};

/// Back over list marks in front of `Bước`, as far as the line goes: `a) Bước 1`, `- Bước 2`.
std::size_t line_mark_begin(const Prose& text, std::size_t at) {
    std::size_t line = at;
    while (line > 0 && text.text()[line - 1] != '\n')
        --line;
    const auto before = text.cut(line, at);
    return without_markers(std::string(before) + "x") == "x" ? line : at;
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
            restarts(mark) || (mark.line_start && (mark.number == 1 || mark.number >= expected));
        if (!goes_on && !again) continue;
        marks.push_back(mark);
        expected = mark.number + 1;
    }
    return marks;
}

enum class Kind { none, roman, number, letter, star, dash, plus };

Kind kind_of(std::string_view line) {
    if (marker_size(line) == 0) return Kind::none;
    if (line.starts_with('(')) line.remove_prefix(1);
    if (is_digit(line.front())) {
        const std::size_t end = digits_end(line, 0);
        const bool deeper = end + 1 < line.size() && line[end] == '.' && is_digit(line[end + 1]);
        return deeper ? Kind::none : Kind::number;
    }
    if (line.starts_with('+')) return Kind::plus;
    if (line.starts_with('*') || line.starts_with("•") || line.starts_with("●")) return Kind::star;
    if (line.starts_with('I') || line.starts_with('V') || line.starts_with('X')) return Kind::roman;
    const bool letter = (line.front() >= 'a' && line.front() <= 'z') ||
                        line.starts_with("\u0111") || (line.front() >= 'A' && line.front() <= 'Z');
    return letter ? Kind::letter : Kind::dash;
}

struct Line {
    std::size_t begin = 0;
    std::size_t mark = 0;
    Kind kind = Kind::none;
};

std::vector<Line> marked_lines(std::string_view text) {
    std::vector<Line> lines;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t begin = text.find_first_not_of(' ', at);
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (begin != std::string_view::npos && begin < end) {
            const auto line = text.substr(begin, end - begin);
            if (const Kind kind = kind_of(line); kind != Kind::none)
                lines.push_back({begin, std::min(marker_size(line), line.size()), kind});
        }
        at = end + 1;
    }
    return lines;
}

/// The kind of mark that stands first among those that stand at least twice.
Kind outermost(const std::vector<Line>& lines) {
    for (const Line& line : lines) {
        const auto same = std::count_if(lines.begin(), lines.end(),
                                        [&](const Line& other) { return other.kind == line.kind; });
        if (same >= 2) return line.kind;
    }
    return lines.size() == 1 ? lines.front().kind : Kind::none;
}

std::vector<Mark> line_marks(std::string_view text) {
    const auto lines = marked_lines(text);
    const Kind kind = outermost(lines);
    std::vector<Mark> marks;
    for (const Line& line : lines) {
        if (line.kind != kind) continue;
        Mark mark;
        mark.begin = line.begin;
        mark.end = line.begin + line.mark;
        marks.push_back(mark);
    }
    return marks;
}

/// `a) … b) … c) …` or `1. … 2. …` inside one line that begins with the first of them.
std::vector<Mark> inline_marks(std::string_view text) {
    std::vector<Mark> marks;
    if (text.find('\n') != std::string_view::npos) return marks;
    const Kind kind = kind_of(text);
    if (kind == Kind::none || kind == Kind::roman) return marks;
    const std::size_t size = marker_size(text);
    std::string sign(trim(text.substr(0, size)));
    for (std::size_t at = 0; at != std::string_view::npos;) {
        Mark mark;
        mark.begin = at;
        mark.end = std::min(at + sign.size(), text.size());
        marks.push_back(mark);
        if (kind == Kind::letter) {
            ++sign[sign.starts_with('(') ? 1 : 0];
        } else if (kind == Kind::number) {
            sign.replace(sign.starts_with('(') ? 1 : 0,
                         digits_end(sign, sign.starts_with('(') ? 1 : 0),
                         std::to_string(marks.size() + 1));
        }
        const auto next = text.find(' ' + sign + ' ', at + 1);
        at = next == std::string_view::npos ? next : next + 1;
    }
    return marks;
}

/// Without the bullet of the mark that follows.
std::string_view without_last_bullet(std::string_view text) {
    text = trim(text);
    while (text.ends_with('+') || text.ends_with('-') || text.ends_with('*'))
        text = trim(text.substr(0, text.size() - 1));
    return text;
}

Units cut(const Prose& text, const std::vector<Mark>& marks) {
    Units result;
    if (marks.empty()) {
        if (!trim(text.text()).empty()) result.units.emplace_back(trim(text.text()));
        return result;
    }
    result.intro = without_last_bullet(text.cut(0, marks.front().begin));
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const bool last = i + 1 == marks.size();
        const auto unit =
            without_last_bullet(text.cut(marks[i].end, last ? text.size() : marks[i + 1].begin));
        if (!unit.empty()) result.units.emplace_back(unit);
    }
    return result;
}

}  // namespace

/// `Bước 1: …`, else lines that begin alike (`a)`, `1.`, `-`), else such marks inside one line.
Units top_level_units(std::string_view source, const Lexicon& lexicon) {
    const Prose text(trim(source));
    auto marks = step_marks(text, lexicon);
    if (marks.empty()) marks = line_marks(text.text());
    if (marks.size() < 2) {
        auto inside = inline_marks(text.text());
        if (inside.size() > marks.size()) marks = std::move(inside);
    }
    return cut(text, marks);
}

}  // namespace tthc::importing
