#include "read_conditions.h"

#include "tthc/base/utf8.h"
#include "tthc/import/words/case_words.h"
#include "tthc/import/words/cells.h"
#include "tthc/import/words/units.h"

#include <algorithm>
#include <iterator>

namespace tthc::importing {
namespace {

/// Points of points of points: no condition is told deeper.
constexpr std::size_t deepest_point = 8;

constexpr std::size_t furthest_denial = 60;
constexpr std::size_t furthest_in_heading = 200;
constexpr std::size_t longest_title = 250;

/// A line with the lines that go on with it, and what stands below it.
struct Clause {
    std::string mark;
    std::string text;
    std::vector<Clause> points;
};

/// `1.1. `, `2.3 ` in front of a capital: the size of the mark of a point of two levels; 0 where
/// none stands there.
std::size_t point_size(std::string_view line) {
    const std::size_t dot = digits_end(line, 0);
    if (dot == 0 || dot > 2 || dot + 1 >= line.size() || line[dot] != '.') return 0;
    const std::size_t end = digits_end(line, dot + 1);
    if (end == dot + 1 || end > dot + 3) return 0;
    const std::size_t behind =
        end < line.size() && (line[end] == '.' || line[end] == ')') ? end + 1 : end;
    const std::size_t words = line.find_first_not_of(' ', behind);
    const bool parted = words != std::string_view::npos && (words > end);
    return parted && Prose(line.substr(words)).is_upper(0) ? words : 0;
}

/// The marks of some lines; one number of two levels alone is that of their title.
class Marks {
public:
    explicit Marks(const std::vector<std::string_view>& lines)
        : points_(std::count_if(lines.begin(), lines.end(),
                                [](std::string_view line) { return point_size(line) > 0; }) > 1) {}

    MarkKind kind(std::string_view line) const {
        return points_ && point_size(line) > 0 ? MarkKind::point : mark_of(line);
    }
    std::size_t size(std::string_view line) const {
        const std::size_t point = points_ ? point_size(line) : 0;
        return point > 0 ? point : std::min(marker_size(line), line.size());
    }

private:
    bool points_;
};

bool is_complete(std::string_view line) {
    return line.ends_with('.') || line.ends_with(';') || line.ends_with(',');
}

bool opens_list(std::string_view text) {
    return text.ends_with(':');
}

/// A line between two lists that is no sentence: `Các trường hợp không được nhận con nuôi`.
bool is_title(std::string_view line, std::string_view before, bool marked_behind) {
    return !is_complete(line) && line.size() <= longest_title &&
           (before.empty() || is_complete(before) || opens_list(before)) &&
           Prose(without_markers(line)).is_upper(0) && marked_behind;
}

/// How deep a line stands by the marks in front of it: marks of a kind that is open go on with it,
/// others stand below, but for numbers that go on from a first one that has no mark. `A.` stands
/// above `1.` and `a)`.
class Depth {
public:
    std::size_t of(MarkKind kind, bool first) {
        const auto open = std::find(open_.begin(), open_.end(), kind);
        if (open != open_.end()) {
            open_.erase(open + 1, open_.end());
            return open_.size() - 1;
        }
        const bool above = !first && (kind == MarkKind::roman || kind == MarkKind::number);
        const bool headed = !open_.empty() && (open_.front() == MarkKind::roman ||
                                               open_.front() == MarkKind::capital);
        if (above && !headed) open_.clear();
        open_.push_back(kind);
        return open_.size() - 1;
    }
    /// The kind that stands above all the others; none where none is open.
    MarkKind outer() const { return open_.empty() ? MarkKind::none : open_.front(); }
    void clear() { open_.clear(); }
    bool has(MarkKind kind) const {
        return std::find(open_.begin(), open_.end(), kind) != open_.end();
    }
    bool is_nested() const { return open_.size() > 1; }

private:
    std::vector<MarkKind> open_;
};

/// `1.`, `(1)`, `I.`
bool is_first(std::string_view line) {
    if (line.starts_with('(')) line.remove_prefix(1);
    const bool one = line.starts_with('1') || line.starts_with('I');
    return one && line.size() > 1 && !is_digit(line[1]) && line[1] != 'I' && line[1] != 'V';
}

/// Lines to clauses; those without a mark are headings, clauses, or go on with the one before.
class Clauses {
public:
    explicit Clauses(const std::vector<std::string_view>& lines) : marks_(lines) {
        marked_ = std::any_of(lines.begin(), lines.end(), [this](std::string_view line) {
            return marks_.kind(line) != MarkKind::none;
        });
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const auto before = i == 0 ? std::string_view() : lines[i - 1];
            const auto after = i + 1 == lines.size() ? std::string_view() : lines[i + 1];
            add(lines[i], before, after);
        }
    }
    std::vector<Clause> take() { return std::move(root_.points); }

private:
    void add(std::string_view line, std::string_view before, std::string_view after) {
        const MarkKind kind = marks_.kind(line);
        if (goes_on_above(line, kind)) {
            depth_ = above_heading_;
            headed_ = false;
        }
        if (kind == MarkKind::none) {
            add_unmarked(line, before, after);
        } else if (is_heading_above(line, kind, after)) {
            open_heading(line);
        } else {
            add_at(depth_.of(kind, is_first(line)), line);
        }
    }

    /// `* Điều kiện về vốn`, which goes on with the titles above the heading of some points.
    bool goes_on_above(std::string_view line, MarkKind kind) const {
        return headed_ && kind == MarkKind::star && !is_complete(line) && !depth_.has(kind) &&
               above_heading_.outer() == kind && above_heading_.is_nested();
    }

    /// `* Điều kiện B:` behind the points of A that have the same marks as its own.
    bool is_heading_above(std::string_view line, MarkKind kind, std::string_view after) const {
        const MarkKind outer = depth_.outer();
        return opens_list(line) && outer != MarkKind::none && kind != outer &&
               marks_.kind(after) == outer;
    }

    void add_unmarked(std::string_view line, std::string_view before, std::string_view after) {
        const bool begins = before.empty() || is_complete(before) || opens_list(before);
        const bool deeper = marker_size(line) > 0;
        const bool title = !deeper || is_digit(line.front());
        const bool heads =
            begins && ((!deeper && opens_list(line)) ||
                       (title && is_title(line, before, marks_.kind(after) != MarkKind::none)));
        if (heads) {
            open_heading(line);
        } else if (root_.points.empty() || (!marked_ && begins)) {
            add_at(0, line);
        } else if (opens_list(before) && last_depth() < deepest_point) {
            last().points.push_back({{}, std::string(line), {}});
        } else {
            add_line(last().text, line);
        }
    }

    /// A heading right below another goes on with it.
    void open_heading(std::string_view line) {
        if (depth_.outer() != MarkKind::none) above_heading_ = depth_;
        depth_.clear();
        if (is_bare_heading()) {
            add_line(root_.points.back().text, line);
            headed_ = true;
            return;
        }
        headed_ = false;
        add_at(0, line);
        headed_ = true;
    }

    bool is_bare_heading() const {
        return !root_.points.empty() && root_.points.back().points.empty() &&
               (headed_ || opens_list(root_.points.back().text));
    }

    /// Below the last heading, where there is one.
    void add_at(std::size_t depth, std::string_view line) {
        Clause* parent = headed_ ? &root_.points.back() : &root_;
        for (; depth > 0 && !parent->points.empty(); --depth)
            parent = &parent->points.back();
        const std::size_t size = marks_.size(line);
        parent->points.push_back(
            {std::string(line.substr(0, size)), std::string(trim(line.substr(size))), {}});
    }

    std::size_t last_depth() const {
        std::size_t depth = 0;
        for (const Clause* clause = &root_.points.back(); !clause->points.empty(); ++depth)
            clause = &clause->points.back();
        return depth;
    }

    Clause& last() {
        Clause* clause = &root_.points.back();
        while (!clause->points.empty())
            clause = &clause->points.back();
        return *clause;
    }

    Marks marks_;
    Clause root_;
    Depth depth_;
    Depth above_heading_;  ///< of the last heading
    bool marked_ = false;
    bool headed_ = false;
};

/// A clause that only is a heading, `- Về vốn:`, has those below it that follow it.
void take_points(std::vector<Clause>& clauses) {
    std::vector<Clause> taken;
    bool open = false;
    for (Clause& clause : clauses) {
        take_points(clause.points);
        const bool heading = opens_list(clause.text);
        const bool below =
            !heading && open && taken.back().mark == clause.mark && !clause.mark.empty();
        if (!below) open = heading && clause.points.empty();
        (below ? taken.back().points : taken).push_back(std::move(clause));
    }
    clauses = std::move(taken);
}

/// Whether the words say who or what is not admitted; a limit (`không được quá`) does not.
bool disqualifies(std::string_view words, std::size_t furthest, const Lexicon& lexicon) {
    const Prose text(words.substr(0, std::min(words.find('\n'), words.size())));
    for (std::size_t at = 0; at < std::min(text.size(), furthest); at = text.after(at)) {
        if (at > 0 && text.is_letter(text.before(at))) continue;
        const auto* word = text.whole_word_at(at, lexicon.words(WordKind::disqualifiers));
        if (word == nullptr) continue;
        const Prose rest = text.of(trim(text.cut(at + word->size())));
        if (rest.whole_word_at(0, lexicon.words(WordKind::limits)) == nullptr) return true;
    }
    return false;
}

/// A cited article begins with a quote and its number: `“1. Đối tượng …`.
std::string_view without_quote(std::string_view line) {
    line = trim(line);
    for (const std::string_view quote : {"“", "\""}) {
        if (line.starts_with(quote)) line.remove_prefix(quote.size());
    }
    return without_markers(line);
}

std::string whole_of(const Clause& clause) {
    std::string text = clause.mark + clause.text;
    for (const Clause& point : clause.points)
        add_line(text, whole_of(point));
    return text;
}

class ConditionWriter {
public:
    explicit ConditionWriter(const Lexicon& lexicon) : lexicon_(&lexicon) {}

    /// What a clause says below its headings; `denied` where one of these disqualifies.
    void add(const Clause& clause, const std::string& headings, bool denied) {
        const bool heading = !clause.points.empty() && !is_complete(clause.text);
        const std::string in_one_line = utf8::squeeze(clause.text);
        const Prose words(in_one_line);
        const bool either = heading && (words.has_word(lexicon_->words(WordKind::alternatives)) ||
                                        words.has_word(lexicon_->words(WordKind::told_contents)) ||
                                        lists_members(clause));
        const bool denies = heading && disqualifies(clause.text, furthest_in_heading, *lexicon_);
        if (heading && either && !denies) {
            add_alternatives(clause, headings, denied);
            return;
        }
        if (!heading || (is_by_case(clause) && !denies)) {
            add_condition(clause, headings, denied);
            return;
        }
        std::string above = headings;
        add_line(above, clause.text);
        const bool of_each =
            denies || denied || !headings.empty() || several_ ||
            Prose(clause.text).whole_word_at(0, lexicon_->words(WordKind::case_headings)) !=
                nullptr;
        add_all(clause.points, above, of_each, denied || denies);
    }

    std::vector<Condition> write(const std::vector<Clause>& clauses) {
        several_ = std::count_if(clauses.begin(), clauses.end(),
                                 [](const Clause& clause) { return !clause.points.empty(); }) > 1;
        add_all(clauses, {}, false, false);
        return std::move(conditions_);
    }

private:
    /// What stands below headings, which are told of each or of the first; a title between them
    /// heads the next.
    void add_all(const std::vector<Clause>& clauses, const std::string& headings, bool of_each,
                 bool denied) {
        std::string above = headings;
        for (const Clause& clause : clauses) {
            if (is_title_only(clause) && &clause != &clauses.back()) {
                add_line(above, clause.text);
                continue;
            }
            add(clause, above, denied);
            above = of_each ? headings : std::string();
        }
    }

    /// `Khoản 2 Điều 36 Luật Dược`, `Về nhân lực:` with nothing below it.
    bool is_title_only(const Clause& clause) const {
        if (!clause.points.empty() || is_complete(clause.text)) return false;
        if (clause.text.size() > longest_title) return false;
        if (opens_list(clause.text)) return true;
        const Prose text(without_markers(clause.text));
        return text.whole_word_at(0, lexicon_->words(WordKind::title_openings)) != nullptr &&
               !text.has_word(lexicon_->words(WordKind::no_titles));
    }

    /// `Khai thác đến 10 tàu bay: 300 tỷ đồng`
    static bool names_amount(std::string_view text) {
        const auto colon = text.find(": ");
        return colon != std::string_view::npos && colon + 2 < text.size() &&
               is_digit(text[colon + 2]);
    }

    /// `Điều kiện về văn bằng: a) Đối với bác sỹ … b) Đối với y sỹ …`: one condition, told for each
    /// case, perhaps with one point for all.
    bool is_by_case(const Clause& clause) const {
        const auto plain =
            std::count_if(clause.points.begin(), clause.points.end(), [&](const Clause& point) {
                const bool cased = opens_case(point.text, *lexicon_) || names_amount(point.text);
                return !cased || !point.points.empty();
            });
        return clause.points.size() > 1 && !opens_case(clause.text, *lexicon_) &&
               (plain == 0 || (plain == 1 && clause.points.size() > 3));
    }

    /// `Đối tượng được trang bị: a) … b) …`, `Bộ máy điều hành gồm: …`: to be one of those, or to
    /// have them, is one condition.
    bool lists_members(const Clause& clause) const {
        const auto lines = lines_of(clause.text);
        if (lines.empty() || opens_case(clause.text, *lexicon_)) return false;
        const Prose last(without_quote(lines.back()));
        const bool points_below =
            std::any_of(clause.points.begin(), clause.points.end(),
                        [](const Clause& point) { return !point.points.empty(); });
        const bool members =
            last.whole_word_at(0, lexicon_->words(WordKind::members)) != nullptr ||
            ends_with_any(without_end(last.lower(), ":"), lexicon_->words(WordKind::enumerations));
        return members && !points_below && clause.points.size() > 1 &&
               !last.has_word(lexicon_->words(WordKind::requirements));
    }

    /// Titles above the line that opens the alternatives are headings.
    void add_alternatives(const Clause& clause, const std::string& headings, bool denied) {
        const auto lines = lines_of(clause.text);
        const bool titles =
            lines.size() > 1 && std::none_of(lines.begin(), lines.end(), [](std::string_view line) {
                return is_complete(line) || Prose(without_markers(line)).is_lower(0);
            });
        if (!titles) {
            add_condition(clause, headings, denied);
            return;
        }
        std::string above = headings;
        for (auto line = lines.begin(); line != std::prev(lines.end()); ++line)
            add_line(above, *line);
        Clause last = clause;
        last.text = std::string(lines.back());
        add_condition(last, above, denied);
    }

    void add_condition(const Clause& clause, const std::string& headings, bool denied) {
        const std::string_view label = clause.text;
        const bool of_page = clause.points.empty() && opens_list(label) &&
                             is_any_of(label.substr(0, label.size() - 1),
                                       lexicon_->words(WordKind::result_keywords));
        if (of_page) return;
        Condition condition;
        const std::string whole = whole_of(clause);
        condition.text = std::string(trim(std::string_view(whole).substr(clause.mark.size())));
        condition.note = headings;
        if (denied || disqualifies(clause.text, furthest_denial, *lexicon_))
            condition.kind = ConditionKind::disqualification;
        if (!condition.text.value.empty()) conditions_.push_back(std::move(condition));
    }

    const Lexicon* lexicon_;
    bool several_ = false;  ///< headings
    std::vector<Condition> conditions_;
};

}  // namespace

std::vector<Condition> read_conditions(std::string_view source, const Lexicon& lexicon) {
    const Prose text(trim(source));
    std::vector<Clause> clauses;
    if (const auto inside = inline_marks(text.text()); inside.size() > 1) {
        for (const std::string_view unit : cut_at(text, inside).units)
            clauses.push_back({{}, std::string(unit), {}});
    } else {
        clauses = Clauses(lines_of(text.text())).take();
        take_points(clauses);
    }
    return ConditionWriter(lexicon).write(clauses);
}

}  // namespace tthc::importing
