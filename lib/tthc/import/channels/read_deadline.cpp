#include "read_deadline.h"

#include "stages.h"
#include "time_words.h"
#include "tthc/base/split.h"
#include "tthc/base/utf8.h"
#include "tthc/import/steps/read_steps.h"
#include "tthc/import/steps/start_event.h"
#include "tthc/import/words/case_words.h"
#include "tthc/import/words/sentences.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace tthc::importing {
namespace {

constexpr std::size_t longest_rest = 120;

struct Case {
    Duration duration;
    std::string when;
    std::string from;
    std::string note;
    bool at_most = false;
};

/// Behind a time in its cell: the event from which it runs, its case, or what else is said of it.
void take_rest(std::string_view words, Case& found, const Lexicon& lexicon) {
    const Prose rest(trim(words));
    const auto event = event_at(rest, 0, lexicon);
    found.from = event.event;
    const auto behind = without_end(rest.cut(skip(rest, event.end, ".;, ")), ".;, ");
    const auto plain = trim(behind.substr(0, behind.find_last_not_of(')') + 1));
    const auto inside = plain.starts_with('(') ? trim(plain.substr(1)) : plain;
    const Prose said(inside);
    const bool excludes = said.whole_word_at(0, lexicon.words(WordKind::exclusions)) != nullptr;
    const bool names = opens_case(said, lexicon) || inside.size() <= longest_rest;
    if (found.when.empty() && !excludes && names) {
        found.when = inside;
    } else {
        found.note = behind;
    }
}

/// The one time that a part of a cell states, and for which case; empty where there is none or more
/// than one, or where it is an hour of the day.
std::optional<Case> case_of(std::string_view part, const Lexicon& lexicon) {
    const Prose text(part);
    std::optional<Case> found;
    for (std::size_t at = 0; at < text.size();) {
        if (!text.is_digit(at)) {
            at = text.after(at);
            continue;
        }
        const auto time = time_at(text, at, lexicon);
        const std::size_t digits = digits_end(text.text(), at);
        if (!time) {
            at = digits;
            continue;
        }
        const auto before = trim(text.lower().substr(0, at));
        const bool moment =
            before.ends_with('-') || ends_with_any(before, lexicon.words(WordKind::moments));
        if (found || moment) return {};
        const auto opening = trim(text.cut(0, at));
        const bool at_most =
            ends_with_any(utf8::to_lower(opening), lexicon.words(WordKind::upper_bounds));
        found = Case{.duration = time->duration, .at_most = at_most};
        const auto when =
            without_markers(without_end(without_time_opening(opening, lexicon), ":-,"));
        const bool lead_in =
            Prose(when).whole_word_at(0, lexicon.words(WordKind::time_lead_ins)) != nullptr;
        if (!lead_in) found->when = when;
        take_rest(text.cut(time->end), *found, lexicon);
        if (lead_in) add_line(found->note, part);
        at = time->end;
    }
    return found;
}

/// Each part tells the time of a case of its own, the first perhaps that of all others; or there
/// is one part, which tells the deadline itself.
bool is_list_of_cases(const std::vector<TimeClause>& clauses) {
    const bool plain = std::all_of(clauses.begin(), clauses.end(), [](const TimeClause& clause) {
        return clause.head.empty() && !clause.acts;
    });
    const auto unnamed = std::count_if(clauses.begin(), clauses.end(),
                                       [](const auto& clause) { return clause.when.empty(); });
    return plain &&
           (clauses.size() == 1 || unnamed == 0 || (unnamed == 1 && clauses.front().when.empty()));
}

/// `đối với …`, `trường hợp …`: a whole case, and not `nếu có`.
bool names_case(std::string_view when, const Lexicon& lexicon) {
    return Prose(when).whole_word_at(0, lexicon.words(WordKind::case_headings)) != nullptr &&
           std::count(when.begin(), when.end(), '(') == std::count(when.begin(), when.end(), ')');
}

Deadline deadline_of(const TimeClause& clause) {
    Deadline deadline;
    if (clause.more) {
        for (const Duration& part : {clause.duration, *clause.more})
            deadline.stages.emplace_back().legal = part;
        deadline.note = clause.sum;
    } else {
        deadline.legal = clause.duration;
    }
    if (clause.at_most) deadline.at_most = true;
    deadline.from = clause.from;
    deadline.when = clause.when;
    return deadline;
}

bool same_words(std::string_view left, std::string_view right) {
    return utf8::squeeze(utf8::to_lower(left)) == utf8::squeeze(utf8::to_lower(right));
}

bool in_days(const Duration& time) {
    return time.unit == TimeUnit::day || time.unit == TimeUnit::working_day;
}

/// Equal, or as many days where one text says which days and the other not.
bool same_length(const Duration& left, const Duration& right) {
    return left == right || (left.count == right.count && in_days(left) && in_days(right));
}

/// `Trường hợp hồ sơ chưa đầy đủ, trong thời hạn …`: not the time of a dossier that is complete.
bool tells_lacking(const Prose& sentence, const Lexicon& lexicon) {
    if (!opens_case(without_markers(sentence.text()), lexicon)) return false;
    const Prose opening = sentence.part(0, sentence.text().find(','));
    return opening.has_word(lexicon.words(WordKind::lacks)) &&
           opening.has_word(lexicon.words(WordKind::dossier_states));
}

/// A dossier, or what stands for it, comes in; neither an opinion nor a result of a stage.
bool is_start(const std::string& event, const Lexicon& lexicon) {
    const Prose whole(event);
    const Prose what = whole.part(0, find_word(whole, 0, lexicon.words(WordKind::and_word)));
    return what.has_word(lexicon.words(WordKind::start_events)) &&
           !what.has_word(lexicon.words(WordKind::no_start_events));
}

/// `Chuyển trường trong tỉnh: 5 ngày; chuyển trường ngoài tỉnh: 8 ngày` beside 8 days: a time for
/// each name, no stages; what agencies do are stages.
bool is_list_of_names(const std::vector<TimeClause>& clauses, const Duration& told,
                      const Lexicon& lexicon) {
    Decimal sum;
    for (const TimeClause& clause : clauses) {
        const bool other = names_stage(clause, lexicon) || clause.more || clause.acts ||
                           !clause.named || !is_stage(clause, lexicon);
        if (other || clause.duration.unit != told.unit) return false;
        sum = sum + clause.duration.count;
    }
    return clauses.size() > 1 && sum != told.count;
}

/// Times of cases that sentences name, where the description does not tell the time of all others.
std::vector<Deadline> times_of_cases(const TimeClauses& told, const Lexicon& lexicon) {
    const bool cases =
        told.clean &&
        std::all_of(told.clauses.begin(), told.clauses.end(), [&](const TimeClause& clause) {
            return clause.closed && !clause.acts &&
                   !Prose(clause.when).has_word(lexicon.words(WordKind::lacks));
        });
    std::vector<Deadline> deadlines;
    if (!cases) return deadlines;
    for (const TimeClause& clause : told.clauses)
        deadlines.push_back(deadline_of(clause));
    return deadlines;
}

std::vector<TimedEvent> timed_events(const Prose& text, const Lexicon& lexicon) {
    std::vector<TimedEvent> told;
    for (std::size_t at = 0; at < text.size();) {
        const auto time = text.is_digit(at) ? time_at(text, at, lexicon) : std::nullopt;
        if (!time) {
            at = text.is_digit(at) ? digits_end(text.text(), at) : text.after(at);
            continue;
        }
        at = time->end;
        std::string event = event_at(text, at, lexicon).event;
        if (!event.empty()) told.push_back({time->duration, std::move(event)});
    }
    return told;
}

std::string only_event(const std::vector<TimedEvent>& told, const Duration& duration) {
    std::string found;
    for (const TimedEvent& one : told) {
        if (!same_length(one.duration, duration)) continue;
        if (!found.empty() && !same_words(found, one.event)) return {};
        if (found.empty()) found = one.event;
    }
    return found;
}

/// `Thời gian giải quyết được tính kể từ ngày nhận đủ hồ sơ`: a sentence of its own, without a time
/// or a case, tells the event for all times; empty where two do.
std::string event_of_all(const Prose& text, const Lexicon& lexicon) {
    std::string found;
    for (const Sentence& one : sentences_in(text, lexicon)) {
        const Prose sentence(without_markers(one.words));
        if (opens_case(sentence, lexicon) || !times_told(sentence.text(), lexicon).empty())
            continue;
        const auto since = find_word(sentence, 0, lexicon.words(WordKind::counted_since));
        if (since == std::string_view::npos) continue;
        const auto* const word =
            sentence.whole_word_at(since + 1, lexicon.words(WordKind::counted_since));
        const std::string event = event_at(sentence, since + 1 + word->rfind(' '), lexicon).event;
        if (!is_start(event, lexicon)) continue;
        if (!found.empty() && !same_words(found, event)) return {};
        found = event;
    }
    return found;
}

/// `07`, `1,5` as a number of the model.
std::string decimal_number(std::string_view number) {
    std::string digits(trim(number));
    std::replace(digits.begin(), digits.end(), ',', '.');
    const auto first = digits.find_first_not_of('0');
    return first == std::string::npos ? digits : digits.substr(first);
}

}  // namespace

ReadTimes read_times(std::string_view cell, const Lexicon& lexicon) {
    ReadTimes read;
    if (says_nothing(cell, lexicon)) return read;
    const Prose text(trim(cell));
    const auto whole = time_at(text, 0, lexicon);
    if (whole && trim(text.cut(whole->end)).find_first_not_of(".;") == std::string_view::npos) {
        Deadline deadline;
        deadline.legal = whole->duration;
        read.deadlines.push_back(std::move(deadline));
        return read;
    }
    for (const std::string_view part : split(cell, "\n;")) {
        const auto line = trim(part);
        if (line.empty()) continue;
        const auto found = case_of(line, lexicon);
        if (!found) {
            read.parsed = false;
            break;
        }
        Deadline deadline;
        deadline.legal = found->duration;
        deadline.when = found->when;
        deadline.from = found->from;
        deadline.note = found->note;
        if (found->at_most) deadline.at_most = true;
        read.deadlines.push_back(std::move(deadline));
    }
    if (read.parsed) return read;
    Deadline kept;
    kept.note = std::string(text.text());
    read.deadlines = {std::move(kept)};
    return read;
}

std::vector<Duration> times_told(std::string_view text, const Lexicon& lexicon) {
    const Prose prose(text);
    std::vector<Duration> times;
    for (std::size_t at = 0; at < prose.size();) {
        const auto time = prose.is_digit(at) ? time_at(prose, at, lexicon) : std::nullopt;
        if (time) times.push_back(time->duration);
        at = time ? time->end : prose.is_digit(at) ? digits_end(prose.text(), at) : prose.after(at);
    }
    return times;
}

std::vector<Deadline> described_deadlines(std::string_view description, const Lexicon& lexicon) {
    const auto told = time_clauses(description, lexicon);
    if (!told.clean || told.clauses.empty()) return {};
    if (auto stages = stages_of_first(told.clauses, lexicon); !stages.empty()) {
        Deadline whole = deadline_of(told.clauses.front());
        whole.stages = std::move(stages);
        return {std::move(whole)};
    }
    if (auto stages = stages_without_whole(told.clauses, lexicon); !stages.empty()) {
        Deadline whole;
        whole.stages = std::move(stages);
        return {std::move(whole)};
    }
    if (!is_list_of_cases(told.clauses)) return {};
    std::vector<Deadline> deadlines;
    for (const TimeClause& clause : told.clauses)
        deadlines.push_back(deadline_of(clause));
    return deadlines;
}

std::optional<Deadline> immediate_deadline(std::string_view description, const Lexicon& lexicon) {
    const Prose whole(description);
    for (const Sentence& one : sentences_in(whole, lexicon)) {
        const auto words = without_markers(one.words);
        const auto colon = words.find(": ");
        const Prose said(colon == std::string_view::npos ? words : trim(words.substr(colon + 1)));
        const auto* const at_once = said.whole_word_at(0, lexicon.words(WordKind::at_once));
        if (at_once == nullptr) continue;
        const auto event = said.cut(at_once->size());
        const auto bracket = event.find('(');
        Deadline deadline;
        deadline.from = std::string(without_end(event.substr(0, bracket), ".;,"));
        if (event.find(", ") < bracket) continue;
        const auto aside = event.substr(std::min(bracket, event.size()));
        if (aside.size() > 1 && opens_case(aside.substr(1), lexicon))
            deadline.when = std::string(trim(aside.substr(1, aside.find(')') - 1)));
        return deadline;
    }
    return {};
}

std::optional<Deadline> same_day_deadline(std::string_view description, const Lexicon& lexicon) {
    const Prose text(description);
    for (std::size_t at = 0; at < text.size(); at = text.after(at)) {
        const auto* const day = text.whole_word_at(at, lexicon.words(WordKind::same_day));
        if (day == nullptr || !text.begins_word(at)) continue;
        const auto end = std::min(text.text().find_first_of(".;,(\n", at), text.size());
        if (!is_start(std::string(text.cut(at + day->size(), end)), lexicon)) continue;
        Deadline deadline;
        deadline.note = std::string(trim(text.cut(at, end)));
        return deadline;
    }
    return {};
}

std::optional<Deadline> added_deadline(std::string_view description, const Lexicon& lexicon) {
    const Prose whole(description);
    if (!whole.has_word(lexicon.words(WordKind::extensions))) return {};
    for (const Sentence& one : sentences_in(whole, lexicon)) {
        const auto begin = static_cast<std::size_t>(one.words.data() - whole.text().data());
        const Prose text =
            whole.of(without_markers(whole.cut(begin, whole.text().find_first_of(".\n", begin))));
        if (!opens_case(text, lexicon)) continue;
        const auto then = find_word(text, 0, lexicon.words(WordKind::then));
        const auto added = find_word(text, 0, lexicon.words(WordKind::extensions));
        if (added == std::string_view::npos || then > added) continue;
        Deadline deadline;
        deadline.when = std::string(without_end(text.cut(0, then), ","));
        deadline.note = std::string(trim(text.cut(added)));
        return deadline;
    }
    return {};
}

std::optional<Duration> with_unit(std::string_view number, std::string_view text,
                                  const Lexicon& lexicon) {
    const auto count = Decimal::parse(decimal_number(number));
    std::optional<Duration> found;
    for (const Duration& time : times_told(text, lexicon)) {
        if (!count || time.count != *count) continue;
        if (found && *found != time) return {};
        found = time;
    }
    return found;
}

std::vector<Deadline> with_description(Deadline deadline, std::string_view description,
                                       const Lexicon& lexicon) {
    const Duration& time = deadline.legal->value;
    auto told = time_clauses(description, lexicon);
    if (told.clean && is_list_of_names(told.clauses, time, lexicon)) {
        for (TimeClause& clause : told.clauses)
            clause.when = std::exchange(clause.head, {});
    }
    const auto is_this = [&](const TimeClause& clause) {
        return !clause.more && same_length(clause.duration, time);
    };
    const auto same = std::count_if(told.clauses.begin(), told.clauses.end(), is_this);
    if (std::string event = start_event(description, time, lexicon); !event.empty())
        deadline.from = std::move(event);
    if (told.clean) deadline.stages = stages_of(told.clauses, time, lexicon);
    const bool bounded =
        std::any_of(told.clauses.begin(), told.clauses.end(), [&](const auto& clause) {
            return is_this(clause) && clause.duration == time && clause.at_most;
        });
    if (bounded) deadline.at_most = true;
    if (same == 0) {
        auto deadlines = times_of_cases(told, lexicon);
        deadlines.insert(deadlines.begin(), std::move(deadline));
        return deadlines;
    }
    const auto sole = std::find_if(told.clauses.begin(), told.clauses.end(), is_this);
    if (same == 1 && sole->headed && deadline.when.value.empty()) deadline.when = sole->when;
    if (!told.clean) return {std::move(deadline)};
    const bool by_case = same == 1 && told.clauses.size() > 1 && is_list_of_cases(told.clauses);
    const auto first = std::find_if(told.clauses.begin(), told.clauses.end(), is_this);
    const bool alone = told.clauses.size() == 1 && !first->acts && names_case(first->when, lexicon);
    if (same == 1 && (alone || is_list_of_cases({*first})) && deadline.when.value.empty())
        deadline.when = first->when;
    if (deadline.from.value.empty()) deadline.from = first->from;
    std::vector<Deadline> deadlines{std::move(deadline)};
    for (const TimeClause& clause : told.clauses) {
        if (by_case && !is_this(clause)) deadlines.push_back(deadline_of(clause));
    }
    return deadlines;
}

std::string start_event(std::string_view description, const Duration& duration,
                        const Lexicon& lexicon) {
    const Prose text(description);
    std::string event = only_event(timed_events(text, lexicon), duration);
    if (event.empty()) event = event_at(text, marker_size(text.text()), lexicon).event;
    return event.empty() ? event_of_all(text, lexicon) : event;
}

StepStarts::StepStarts(const Prose& text, const Lexicon& lexicon) : lexicon_(&lexicon) {
    for (const Sentence& one : sentences_in(text, lexicon)) {
        const Prose words = text.of(one.words);
        auto told = timed_events(words, lexicon);
        const bool starts = std::any_of(told.begin(), told.end(), [&](const TimedEvent& timed) {
            return is_start(timed.event, lexicon);
        });
        if (!starts || tells_lacking(words, lexicon)) continue;
        if (is_of_applicant(text.of(without_markers(one.words)), lexicon)) continue;
        sentences_.push_back(std::move(told));
    }
}

std::string StepStarts::of(const Duration& duration) const {
    std::vector<std::string> events;
    for (const auto& told : sentences_) {
        std::string event = only_event(told, duration);
        if (!is_start(event, *lexicon_)) continue;
        const bool known = std::any_of(events.begin(), events.end(), [&](const std::string& other) {
            return same_words(event, other);
        });
        if (!known) events.push_back(std::move(event));
    }
    if (events.size() > 1) {
        std::erase_if(events, [&](const std::string& event) {
            return !Prose(event).has_word(lexicon_->words(WordKind::dossier_states));
        });
    }
    return events.size() == 1 ? events.front() : std::string();
}

}  // namespace tthc::importing
