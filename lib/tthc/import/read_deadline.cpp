#include "tthc/import/read_deadline.h"

#include "tthc/base/split.h"

#include <optional>

namespace tthc::importing {
namespace {

struct Case {
    Duration duration;
    std::string when;
};

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
        std::string_view when = trim(text.cut(0, at));
        while (when.ends_with(':') || when.ends_with('-') || when.ends_with(','))
            when = trim(when.substr(0, when.size() - 1));
        if (when.empty()) when = trim(text.cut(time->end));
        found = Case{time->duration, std::string(without_markers(when))};
        at = time->end;
    }
    return found;
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

std::string start_event(std::string_view description, const Duration& duration,
                        const Lexicon& lexicon) {
    const Prose text(description);
    std::string event;
    for (std::size_t at = 0; at < text.size();) {
        const auto time = text.is_digit(at) ? time_at(text, at, lexicon) : std::nullopt;
        if (!time) {
            at = text.is_digit(at) ? digits_end(text.text(), at) : text.after(at);
            continue;
        }
        at = time->end;
        if (time->duration != duration) continue;
        std::size_t next = at;
        while (next < text.size() && (text.is_space(next) || text.text()[next] == ','))
            ++next;
        const auto* since = text.whole_word_at(next, lexicon.words(WordKind::since));
        if (since == nullptr) continue;
        next += since->size();
        const auto end = text.text().find_first_of(".,;(\n:", next);
        const std::string found(trim(text.cut(next, end)));
        if (!event.empty() && event != found) return {};
        event = found;
    }
    return event;
}

}  // namespace tthc::importing
