#include "read_conditions.h"
#include "read_results.h"
#include "read_steps.h"
#include "step_returns.h"
#include "step_units.h"
#include "tthc/base/utf8.h"
#include "tthc/import/import_codes.h"
#include "tthc/import/messages.h"
#include "tthc/import/sections.h"
#include "tthc/import/words/cells.h"
#include "tthc/import/words/read_lists.h"
#include "tthc/import/words/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace tthc::importing {
namespace {

constexpr std::size_t longest_row_case = 90;

/// `- Trình tự thực hiện:` says nothing that the key does not say.
bool repeats_title(std::string_view words, RawField raw) {
    words = without_markers(words);
    while (words.ends_with(':') || words.ends_with('.'))
        words.remove_suffix(1);
    return utf8::squeeze(utf8::to_lower(words)) == utf8::to_lower(record::word_of(raw).title.vi);
}

Step step_of(const StepUnit& unit, const Lexicon& lexicon) {
    Step step = read_step(unit.text, lexicon);
    if (!repeats_title(unit.when, RawField::steps)) step.when = unit.when;
    return step;
}

/// `Đột xuất` above the steps that a row counts: their case, unless it names how to hand in.
bool names_case_of_row(std::string_view intro, const Lexicon& lexicon) {
    return intro.size() <= longest_row_case && lines_of(intro).size() == 1 &&
           !intro.ends_with('.') && !intro.ends_with(';') &&
           !repeats_title(intro, RawField::steps) &&
           read_words(intro, lexicon.channels).values.empty();
}

void read_steps_into(Section<std::vector<Step>>& section, const Reading& reading,
                     const Prose& text) {
    StepUnits read = step_units(text, reading.lexicon);
    if (auto first = read_introduction(read.intro, reading.lexicon); !first.empty()) {
        std::move(first.begin(), first.end(), std::back_inserter(section.value));
        read.intro.clear();
    }
    for (const StepUnit& unit : read.units)
        section.value.push_back(step_of(unit, reading.lexicon));
    if (!read.intro.empty() && !repeats_title(read.intro, RawField::steps)) {
        section.account.note(RawField::steps, read.intro);
        section.account.keep(Part::steps, import_code::kept_step, RawField::steps,
                             say(messages::introduction_kept));
    }
}

/// The name of a step in front of what it says, unless it is repeated there.
std::string step_text(const RawRow& row) {
    const std::string name = plain(cell(row, RawField::step_name));
    const std::string told = plain(cell(row, RawField::step_text));
    std::string text(trim(name));
    const auto words = trim(told);
    if (words.starts_with(text)) return std::string(words);
    add_line(text, words);
    return text;
}

/// What stands above the steps that a row counts: their case, or a remark.
void keep_row_heading(Section<std::vector<Step>>& section, StepUnits& told,
                      const Reading& reading) {
    if (told.intro.empty()) return;
    const std::string heading(without_end(told.intro, ":"));
    if (names_case_of_row(heading, reading.lexicon)) {
        for (StepUnit& unit : told.units) {
            if (unit.when.empty()) unit.when = heading;
        }
        return;
    }
    section.account.note(RawField::steps, told.intro);
    section.account.keep(Part::steps, import_code::kept_step, RawField::step_table,
                         say(messages::introduction_kept));
}

/// A row of the table is one step, or the steps that it counts; a note is none.
void add_told_step(Section<std::vector<Step>>& section, const Reading& reading, const RawRow& row) {
    const std::string told_text = step_text(row);
    if (says_nothing(told_text, reading.lexicon)) return;
    const Prose text(told_text);
    const Prose words = text.of(without_markers(text.text()));
    if (words.whole_word_at(0, reading.lexicon.words(WordKind::note_openings)) != nullptr) {
        section.account.note(RawField::steps, text.text());
        section.account.keep(Part::steps, import_code::kept_step, RawField::step_table,
                             say(messages::remark_kept));
        return;
    }
    StepUnits told = step_units(text, reading.lexicon);
    const bool marked = words.word_at(0, reading.lexicon.words(WordKind::step_word)) != nullptr;
    const bool counts = told.counted && told.units.size() > 1;
    if (!counts && (!marked || !told.intro.empty()))
        told.units = {{words, case_of_step(words, reading.lexicon)}};
    if (counts) keep_row_heading(section, told, reading);
    for (const StepUnit& unit : told.units)
        section.value.push_back(step_of(unit, reading.lexicon));
}

void add_told_result(std::vector<Outcome>& outcomes, const RawRow& row) {
    const std::string name = plain(cell(row, RawField::result));
    Outcome outcome;
    outcome.name = std::string(without_markers(trim(name)));
    outcome.code = std::string(trim(cell(row, RawField::result_code)));
    if (outcome.name.value.empty()) outcome.name = outcome.code.value;
    if (!outcome.name.value.empty()) outcomes.push_back(std::move(outcome));
}

std::string in_one_line(std::string_view lines, std::string_view between) {
    std::string line;
    for (const std::string_view part : lines_of(lines))
        line += fmt::format("{}{}", line.empty() ? "" : between, part);
    return line;
}

/// `Thủ tục đặc thù; Trả kết quả khi nộp trực tuyến: tại nhà, trực tuyến`: what the record says of
/// the procedure that has no field.
std::string remarks_of(const RawRecord& record) {
    std::string remarks = record.text(RawField::remark);
    const auto table = record.tables.find(RawField::remark_table);
    if (table != record.tables.end()) {
        for (const RawRow& row : table->second) {
            std::string line = in_one_line(cell(row, RawField::remark), ", ");
            if (const auto first = line.find(", "); first != std::string::npos)
                line.replace(first, 2, ": ");
            add_line(remarks, line);
        }
    }
    return in_one_line(remarks, "; ");
}

}  // namespace

Section<std::vector<Step>> step_section(const Reading& reading) {
    Section<std::vector<Step>> section{{}, Account(reading)};
    const auto table = reading.record.tables.find(RawField::step_table);
    if (table == reading.record.tables.end()) {
        read_steps_into(section, reading, reading.steps);
    } else if (table->second.size() == 1) {
        const RawRow& row = table->second.front();
        const bool named = !trim(cell(row, RawField::step_name)).empty();
        read_steps_into(section, reading, named ? Prose(step_text(row)) : reading.steps);
    } else {
        for (const RawRow& row : table->second)
            add_told_step(section, reading, row);
    }
    link_returns(section.value, reading.lexicon);
    section.account.count(Part::steps, section.value.size());
    return section;
}

Section<std::vector<Outcome>> result_section(const Reading& reading) {
    Section<std::vector<Outcome>> section{{}, Account(reading)};
    const auto table = reading.record.tables.find(RawField::result_table);
    if (table == reading.record.tables.end()) {
        auto read = read_results(reading.text(RawField::results), reading.lexicon);
        section.value = std::move(read.outcomes);
        if (!read.rest.empty()) section.account.note(RawField::description, read.rest);
        if (!read.scraps.empty()) {
            section.account.note(RawField::results, read.scraps);
            section.account.keep_quoted(Part::results, import_code::kept_result, RawField::results,
                                        messages::result_kept, read.scraps);
        }
    } else {
        for (const RawRow& row : table->second)
            add_told_result(section.value, row);
    }
    section.account.count(Part::results, section.value.size());
    return section;
}

Section<std::vector<Condition>> condition_section(const Reading& reading) {
    Section<std::vector<Condition>> section{{}, Account(reading)};
    const std::string words = reading.text(RawField::conditions);
    if (!words.empty() && !is_any_of(words, reading.lexicon.words(WordKind::no_condition)))
        section.value = read_conditions(words, reading.lexicon);
    section.account.count(Part::conditions, section.value.size());
    return section;
}

Account rest_section(const Reading& reading) {
    Account account(reading);
    for (const RawField raw : {RawField::delegated, RawField::related, RawField::keywords,
                               RawField::description, RawField::service_group}) {
        const std::string words = reading.text(raw);
        if (words.empty()) continue;
        account.note(raw, words);
        account.kept(Part::note);
    }
    if (const std::string remarks = remarks_of(reading.record); !remarks.empty()) {
        account.note(RawField::remark, remarks);
        account.kept(Part::note);
    }
    for (const RawText& odd : reading.record.odd) {
        account.note(fmt::format("{}: {}", odd.key, trim(odd.text)));
        account.tell(import_code::kept_word, odd.span, odd.key,
                     messages::odd_value(odd.key, trim(odd.text)));
        account.kept(Part::note);
    }
    for (const RawText& other : reading.record.others) {
        account.note(fmt::format("{}: {}", other.key, trim(other.text)));
        account.tell(import_code::kept_word, other.span, other.key,
                     messages::unknown_key(other.key));
        account.kept(Part::note);
    }
    return account;
}

}  // namespace tthc::importing
