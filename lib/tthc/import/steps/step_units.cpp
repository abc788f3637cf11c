#include "step_units.h"

#include "opened_time.h"
#include "step_actor.h"
#include "tthc/import/words/cells.h"

#include <algorithm>
#include <iterator>

namespace tthc::importing {
namespace {

constexpr std::size_t longest_case_line = 300;
constexpr std::size_t longest_case_line_name = 90;
constexpr std::size_t longest_opening = 40;

bool line_opens_case(std::string_view line, const Lexicon& lexicon) {
    line = without_markers(line);
    while (line.starts_with(')'))
        line = trim(line.substr(1));
    const Prose text(line.substr(0, line.find(' ', longest_opening)));
    return text.whole_word_at(0, lexicon.words(WordKind::case_headings)) != nullptr;
}

bool is_sentence(std::string_view line) {
    return line.ends_with('.') || line.ends_with(';') || line.size() > longest_case_line;
}

std::string name_of_case(std::string_view heading) {
    heading = without_markers(heading);
    while (heading.starts_with(')'))
        heading = trim(heading.substr(1));
    while (heading.ends_with(':') || heading.ends_with('.') || heading.ends_with(','))
        heading = trim(heading.substr(0, heading.size() - 1));
    return std::string(heading);
}

/// The name of what follows: the last line, or what stands behind its last sentence, where it is no
/// sentence and opens a case or is short.
std::string_view last_heading(std::string_view text, const Lexicon& lexicon) {
    const auto lines = lines_of(text);
    if (lines.empty()) return {};
    std::string_view heading = lines.back();
    const auto sentence = heading.rfind(". ");
    if (sentence != std::string_view::npos &&
        line_opens_case(heading.substr(sentence + 2), lexicon))
        heading.remove_prefix(sentence + 2);
    if (is_sentence(heading)) return {};
    return line_opens_case(heading, lexicon) || heading.size() <= longest_case_line_name
               ? heading
               : std::string_view();
}

std::string take_last_heading(std::string_view& text, const Lexicon& lexicon) {
    const auto heading = last_heading(text, lexicon);
    if (heading.empty()) return {};
    text = trim(text.substr(0, static_cast<std::size_t>(heading.data() - text.data())));
    return name_of_case(heading);
}

/// `Nộp hồ sơ TTHC … Giải quyết TTHC …`: at the beginning of a line or behind a sentence.
std::vector<Mark> lead_in_marks(const Prose& text, const Lexicon& lexicon) {
    std::vector<Mark> marks;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); at = text.after(at)) {
        if (text.text()[at] == '\n') begin = at + 1;
        if (!text.is_upper(at)) continue;
        if (text.word_at(at, lexicon.words(WordKind::step_lead_ins)) == nullptr) continue;
        const auto before = trim(text.cut(begin, at));
        const bool starts = is_mark_only(text.cut(begin, at));
        if (!starts && !before.ends_with('.') && !before.ends_with(';')) continue;
        Mark mark;
        mark.begin = starts ? begin : at;
        mark.end = at;
        marks.push_back(mark);
    }
    if (marks.size() < 2) marks.clear();
    return marks;
}

/// The steps of each case are counted anew; the line in front of the first names the case.
StepUnits counted_steps(const Prose& text, const std::vector<Mark>& marks, const Lexicon& lexicon) {
    StepUnits result;
    const bool several = std::count_if(marks.begin(), marks.end(),
                                       [](const Mark& mark) { return mark.number == 1; }) > 1;
    std::string_view intro = cut_at(text, {marks.front()}).intro;
    std::string when;
    if (several || line_opens_case(intro, lexicon)) when = take_last_heading(intro, lexicon);
    result.intro = std::string(intro);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const bool last = i + 1 == marks.size();
        const std::size_t end = last ? text.size() : marks[i + 1].begin;
        Mark mark;
        mark.end = marks[i].end - marks[i].begin;
        Units unit = cut_at(text.part(marks[i].begin, end), {mark});
        if (unit.units.empty()) continue;
        const bool ends_case = !last && marks[i + 1].number <= marks[i].number;
        std::string next =
            ends_case ? take_last_heading(unit.units.front(), lexicon) : std::string();
        result.units.push_back({text.of(unit.units.front()), when});
        if (ends_case) when = std::move(next);
    }
    return result;
}

/// `Trường hợp A: …`, `Trường hợp A, Sở Y tế …` as a whole: the words of its case and those behind
/// them.
struct OwnCase {
    std::string_view when;
    std::string_view rest;
};

/// The comma behind which somebody acts or a time is told.
std::size_t case_comma(const Prose& text, std::size_t limit, const Lexicon& lexicon) {
    for (std::size_t at = 0; at < limit; ++at) {
        const char c = text.text()[at];
        if (c == '.' || c == ';') break;
        if (c != ',') continue;
        std::size_t next = at + 1;
        while (text.is_space(next))
            ++next;
        const bool subject = names_somebody(text, next, lexicon) &&
                             !is_enumeration(text, at, lexicon) &&
                             !actor_at(text, next, lexicon).empty();
        if (subject || opened_time_at(text, next, lexicon)) return at;
    }
    return std::string_view::npos;
}

/// Where the words of a case end: at the colon of their line, at the end of a line above a list,
/// else at the comma.
std::size_t case_end(const Prose& text, const Lexicon& lexicon) {
    const std::string_view unit = text.text();
    const auto head = unit.substr(0, std::min(unit.size(), longest_case_line));
    const auto end = head.find_first_of(":\n");
    const auto words = head.substr(0, end);
    const bool whole =
        std::count(words.begin(), words.end(), '(') == std::count(words.begin(), words.end(), ')');
    if (end == std::string_view::npos || !whole || words.find(". ") != std::string_view::npos)
        return case_comma(text, head.size(), lexicon);
    const bool above_list = mark_of(trim(unit.substr(end))) != MarkKind::none;
    if (head[end] == ':' || above_list) return end;
    return case_comma(text, head.size(), lexicon);
}

/// Whether a line or a sentence behind the first words speaks of another case.
bool tells_other_case(std::string_view rest, bool counted, const Lexicon& lexicon) {
    for (const std::string_view line : lines_of(rest)) {
        if (!counted && mark_of(line) != MarkKind::none) continue;
        if (line_opens_case(line, lexicon)) return true;
        for (auto at = line.find(". "); at != std::string_view::npos;
             at = line.find(". ", at + 1)) {
            if (line_opens_case(line.substr(at + 2), lexicon)) return true;
        }
    }
    return false;
}

OwnCase own_case(const Prose& text, bool counted, const Lexicon& lexicon) {
    const std::string_view unit = text.text();
    if (!line_opens_case(unit, lexicon)) return {};
    const std::size_t end = case_end(text, lexicon);
    if (end == std::string_view::npos) return {};
    const auto rest = trim(unit.substr(end + 1));
    if (rest.empty() || tells_other_case(rest, counted, lexicon)) return {};
    return {trim(unit.substr(0, end)), rest};
}

/// Marks that tell steps: letters and numbers, or bullets behind which somebody acts twice.
bool tells_steps(const Prose& text, const Units& units, const Lexicon& lexicon) {
    if (units.units.size() < 2 || !units.intro.empty()) return false;
    const MarkKind kind = mark_of(text.text());
    if (kind == MarkKind::letter || kind == MarkKind::capital || kind == MarkKind::number)
        return true;
    return std::count_if(units.units.begin(), units.units.end(), [&](std::string_view unit) {
               return !actor_of(text.of(unit), lexicon).empty();
           }) >= 2;
}

/// A counted step stays one step.
void add_unit(std::vector<StepUnit>& units, StepUnit unit, bool counted, const Lexicon& lexicon) {
    const OwnCase own = own_case(unit.text, counted, lexicon);
    if (own.when.empty() || !unit.when.empty()) {
        units.push_back(std::move(unit));
        return;
    }
    const std::string when = name_of_case(own.when);
    const Prose rest = unit.text.of(own.rest);
    const Units inner = top_level_units(rest, lexicon);
    if (counted || !tells_steps(rest, inner, lexicon)) {
        units.push_back({unit.text, when});
        return;
    }
    for (const std::string_view text : inner.units)
        units.push_back({rest.of(text), when});
}

/// Lines without marks: one that begins with who acts, behind a sentence, begins a step.
std::vector<Prose> paragraphs_of(const Prose& text, const Lexicon& lexicon) {
    std::vector<std::string> paragraphs;
    for (const std::string_view line : lines_of(text.text())) {
        const bool plain = mark_of(line) == MarkKind::none && !line_opens_case(line, lexicon);
        const bool begins =
            paragraphs.empty() || (plain && is_sentence(paragraphs.back()) && is_sentence(line) &&
                                   !actor_of(text.of(line), lexicon).empty());
        if (begins) paragraphs.emplace_back();
        add_line(paragraphs.back(), line);
    }
    if (paragraphs.size() == 1 && paragraphs.front() == text.text()) return {text};
    return {paragraphs.begin(), paragraphs.end()};
}

}  // namespace

std::string case_of_step(const Prose& unit, const Lexicon& lexicon) {
    return name_of_case(own_case(unit, true, lexicon).when);
}

StepUnits step_units(const Prose& source, const Lexicon& lexicon) {
    const Prose text = source.of(trim(source.text()));
    StepUnits told;
    const auto steps = step_marks(text, lexicon);
    const bool counted = !steps.empty();
    if (counted) {
        told = counted_steps(text, steps, lexicon);
        told.counted = true;
    } else {
        const auto leads = lead_in_marks(text, lexicon);
        const Units units = leads.empty() ? top_level_units(text, lexicon) : cut_at(text, leads);
        std::vector<Prose> parts;
        if (units.units.size() == 1 && units.intro.empty()) {
            parts = paragraphs_of(text.of(units.units.front()), lexicon);
        } else {
            for (const std::string_view unit : units.units)
                parts.push_back(text.of(unit));
        }
        told.intro = std::string(units.intro);
        for (Prose& part : parts)
            told.units.push_back({std::move(part), {}});
    }
    std::vector<StepUnit> all;
    for (StepUnit& unit : told.units)
        add_unit(all, std::move(unit), counted, lexicon);
    told.units = std::move(all);
    return told;
}

}  // namespace tthc::importing
