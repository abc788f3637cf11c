#include "channel_deadlines.h"

#include "time_words.h"
#include "told_times.h"
#include "tthc/base/utf8.h"
#include "tthc/import/import_codes.h"
#include "tthc/import/messages.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::importing {
namespace {

std::string in_plain_words(std::string_view words) {
    return utf8::squeeze(utf8::to_lower(trim(words)));
}

/// The times of the table of cases, each with its case unless that is the procedure itself.
std::vector<Deadline> deadlines_of_cases(const Reading& reading) {
    std::vector<Deadline> deadlines;
    const auto table = reading.record.tables.find(RawField::case_table);
    if (table == reading.record.tables.end()) return deadlines;
    for (const RawRow& row : table->second) {
        const auto time = told_duration(
            {cell(row, RawField::case_time), cell(row, RawField::case_unit)}, reading.lexicon);
        if (!time) continue;
        Deadline deadline;
        deadline.legal = *time;
        const Prose name(cell(row, RawField::case_name));
        if (in_plain_words(name.text()) != in_plain_words(reading.text(RawField::name)))
            deadline.when = std::string(trim(name.text()));
        if (std::find(deadlines.begin(), deadlines.end(), deadline) == deadlines.end())
            deadlines.push_back(std::move(deadline));
    }
    return deadlines;
}

bool is_bare_number(std::string_view words) {
    return !words.empty() && words.find_first_not_of("0123456789.,") == std::string_view::npos;
}

bool is_zero_number(std::string_view words) {
    return is_bare_number(words) && words.find_first_of("123456789") == std::string_view::npos;
}

bool is_one(std::string_view words) {
    return words == "1" || words == "01";
}

bool has_length(const ReadTimes& read) {
    return read.parsed && !read.deadlines.empty();
}

/// `28 ngày làm việc + 30 ngày` where only the stages have a length.
std::string told_length(const Deadline& deadline) {
    if (deadline.legal) return deadline.legal->value.to_string(Language::vi);
    std::string length;
    for (const Stage& stage : deadline.stages)
        length += (length.empty() ? "" : " + ") + stage.legal->value.to_string(Language::vi);
    return length;
}

/// The time of a description that contradicts the told one: the same number with another unit, or
/// the only time that it states.
std::optional<Duration> contradiction(const Duration& told, const std::vector<Duration>& times) {
    std::optional<Duration> other;
    for (const Duration& time : times) {
        if (compare(time, told) == 0) return {};
        if (!other && (time.count == told.count || times.size() == 1)) other = time;
    }
    return other;
}

}  // namespace

ChannelDeadlines::ChannelDeadlines(const Reading& reading, Account& account, ChannelTeller& teller)
    : reading_(&reading),
      account_(&account),
      teller_(&teller),
      cases_(deadlines_of_cases(reading)) {}

std::vector<Deadline> ChannelDeadlines::of(const RowTime& row) {
    const auto known = std::find_if(rows_.begin(), rows_.end(), [&](const ReadRow& other) {
        return other.row.words == row.words && other.row.description == row.description &&
               other.row.read.parsed == row.read.parsed &&
               other.row.read.deadlines == row.read.deadlines;
    });
    if (known != rows_.end()) {
        account_->kept(Part::deadlines, known->kept);
        return known->deadlines;
    }
    kept_ = 0;
    rows_.push_back({row, read(row), 0});
    rows_.back().kept = kept_;
    account_->kept(Part::deadlines, kept_);
    return rows_.back().deadlines;
}

const StepStarts& ChannelDeadlines::starts() {
    if (!starts_) starts_.emplace(reading_->steps, reading_->lexicon);
    return *starts_;
}

std::vector<Deadline> ChannelDeadlines::read(RowTime row) {
    std::vector<Deadline> deadlines;
    if (!has_length(row.read)) {
        deadlines = elsewhere(row);
    } else if (is_added(row)) {
        ++kept_;
        teller_->tell(import_code::kept_time,
                      messages::kept_words(messages::deadline_kept, row.description));
        deadlines.push_back(
            added_deadline(row.description, reading_->lexicon).value_or(Deadline{}));
    } else if (row.read.deadlines.size() == 1) {
        deadlines = with_description(std::move(row.read.deadlines.front()), row.description,
                                     reading_->lexicon);
        tell_difference(deadlines.front(), row.description);
        add_same_day(row, deadlines);
    } else {
        deadlines = std::move(row.read.deadlines);
        for (Deadline& deadline : deadlines)
            deadline.from = start_event(row.description, deadline.legal->value, reading_->lexicon);
    }
    return deadlines;
}

/// Beside the time of a case, the description tells that of all others.
void ChannelDeadlines::add_same_day(const RowTime& row, std::vector<Deadline>& deadlines) const {
    const bool by_case =
        std::all_of(deadlines.begin(), deadlines.end(),
                    [](const Deadline& deadline) { return !deadline.when.value.empty(); });
    if (!by_case) return;
    if (auto day = same_day_deadline(row.description, reading_->lexicon))
        deadlines.push_back(std::move(*day));
}

/// The number of the row is what its description adds to another time.
bool ChannelDeadlines::is_added(const RowTime& row) const {
    return row.read.deadlines.size() == 1 && row.read.deadlines.front().legal &&
           is_addition(row.description, row.read.deadlines.front().legal->value, reading_->lexicon);
}

std::vector<Deadline> ChannelDeadlines::elsewhere(const RowTime& row) {
    const Lexicon& lexicon = reading_->lexicon;
    if (auto told = described_deadlines(row.words, lexicon); !told.empty()) {
        add_line(told.front().note.value, row.words);
        return told;
    }
    auto described = described_deadlines(row.description, lexicon);
    if (!described.empty()) {
        tell_place(described.front(), RawField::channel_text);
        return described;
    }
    if (auto deadline = with_unit_of_text(row)) return {std::move(*deadline)};
    if (auto at_once = immediate_deadline(row.description, lexicon)) return {std::move(*at_once)};
    if (auto cases = by_cases(row); !cases.empty()) {
        tell_place(cases.front(), RawField::case_table);
        return cases;
    }
    if (row.read.parsed) return row.read.deadlines;
    ++kept_;
    teller_->tell(import_code::kept_time, messages::kept_words(messages::deadline_kept, row.words));
    return row.read.deadlines;
}

/// A number without unit is the time of the description, or of the steps where it runs from the
/// dossier; 1 is what many records have where nothing is told.
std::optional<Deadline> ChannelDeadlines::with_unit_of_text(const RowTime& row) {
    if (!is_bare_number(row.words) || is_zero_number(row.words) || is_one(row.words)) return {};
    const Lexicon& lexicon = reading_->lexicon;
    for (const RawField place : {RawField::channel_text, RawField::steps}) {
        const bool steps = place == RawField::steps;
        const std::string_view text = steps ? reading_->steps.text() : row.description;
        const auto time = with_unit(row.words, text, lexicon);
        if (!time) continue;
        Deadline deadline;
        deadline.legal = *time;
        deadline.from = steps ? starts().of(*time) : start_event(text, *time, lexicon);
        if (steps && deadline.from.value.empty()) return {};
        tell_place(deadline, place);
        return deadline;
    }
    return {};
}

/// The cases, where no other time is told and each case has one. A time under the name of the
/// procedure itself is one where the row tells its number, or the steps tell it of the dossier.
std::vector<Deadline> ChannelDeadlines::by_cases(const RowTime& row) {
    for (const Duration& time : times_told(row.description, reading_->lexicon)) {
        const bool known = std::any_of(cases_.begin(), cases_.end(), [&](const Deadline& one) {
            return one.legal->value == time;
        });
        if (!known) return {};
    }
    for (std::size_t i = 0; i < cases_.size(); ++i) {
        const auto same = std::count_if(cases_.begin(), cases_.end(), [&](const Deadline& other) {
            return other.when == cases_[i].when;
        });
        if (same > 1) return {};
    }
    const bool told = is_bare_number(row.words) && !is_zero_number(row.words);
    const bool only_here = std::any_of(cases_.begin(), cases_.end(), [&](const Deadline& one) {
        return one.when.value.empty() && starts().of(one.legal->value).empty();
    });
    if (only_here && (!told || is_one(row.words))) return {};
    if (!told) return cases_;
    const bool agrees = std::all_of(cases_.begin(), cases_.end(), [&](const Deadline& one) {
        return with_unit(row.words, one.legal->value.to_string(Language::vi), reading_->lexicon);
    });
    return agrees ? cases_ : std::vector<Deadline>{};
}

void ChannelDeadlines::add_starts(std::vector<ChannelFacts>& facts) {
    for (ChannelFacts& fact : facts) {
        for (Deadline& deadline : fact.deadlines)
            add_start(deadline);
    }
}

void ChannelDeadlines::add_start(Deadline& deadline) {
    if (!deadline.legal || !deadline.from.value.empty()) return;
    if (Prose(deadline.when.value).has_word(reading_->lexicon.words(WordKind::lacks))) return;
    deadline.from = starts().of(deadline.legal->value);
    if (deadline.from.value.empty()) return;
    teller_->tell(import_code::read_elsewhere,
                  messages::start_of_steps(deadline.legal->value.to_string(Language::vi),
                                           deadline.from.value));
}

void ChannelDeadlines::tell_difference(const Deadline& deadline, const std::string& description) {
    const Duration& told = deadline.legal->value;
    const auto other = contradiction(told, times_told(description, reading_->lexicon));
    if (!other) return;
    teller_->tell(
        import_code::told_differently,
        messages::times_differ(told.to_string(Language::vi), other->to_string(Language::vi)));
}

void ChannelDeadlines::tell_place(const Deadline& deadline, RawField place) {
    teller_->tell(import_code::read_elsewhere,
                  messages::time_read_in(told_length(deadline), record::word_of(place).title));
}

}  // namespace tthc::importing
