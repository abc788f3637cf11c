#include "time_words.h"

#include "tthc/import/steps/start_event.h"
#include "tthc/import/words/case_words.h"

#include <algorithm>

namespace tthc::importing {
namespace {

constexpr std::size_t furthest_bound = 24;
constexpr std::size_t longest_time_case = 400;
constexpr std::size_t longest_small_case = 60;

struct Found {
    std::size_t begin = 0;
    TimeAt time;
};

/// Whether one of the words stands shortly before a time, with no colon between.
bool stands_before(const Prose& text, std::size_t at, const std::vector<std::string>& words) {
    const std::size_t begin = at > furthest_bound ? at - furthest_bound : 0;
    auto before = text.lower().substr(begin, at - begin);
    if (const auto colon = before.rfind(':'); colon != std::string_view::npos)
        before.remove_prefix(colon);
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return before.find(word) != std::string_view::npos;
    });
}

/// Times of a part, without moments, times in front of an event, and times that are added.
std::vector<Found> lengths_in(const Prose& text, const Lexicon& lexicon) {
    std::vector<Found> found;
    for (std::size_t at = 0; at < text.size();) {
        const auto time = text.is_digit(at) ? time_at(text, at, lexicon) : std::nullopt;
        if (!time) {
            at = text.is_digit(at) ? digits_end(text.text(), at) : text.after(at);
            continue;
        }
        const auto before = trim(text.lower().substr(0, at));
        const bool moment = ends_with_any(before, lexicon.words(WordKind::moments)) ||
                            stands_before(text, at, lexicon.words(WordKind::extensions));
        const bool lead = text.whole_word_at(skip(text, time->end, " "),
                                             lexicon.words(WordKind::due_openings)) != nullptr;
        if (!moment && !lead) found.push_back({at, *time});
        at = time->end;
    }
    return found;
}

std::string_view in_first_brackets(std::string_view words) {
    words = trim(words);
    if (words.starts_with('(')) words.remove_prefix(1);
    words = words.substr(0, words.find(')'));
    return trim(words);
}

/// A case behind a time, perhaps with a start event in brackets.
void take_case(std::string_view words, TimeClause& clause, const Lexicon& lexicon) {
    const auto bracket = words.rfind('(');
    if (bracket != std::string_view::npos && clause.from.empty()) {
        const Prose behind(words.substr(bracket + 1));
        clause.from = event_at(behind, 0, lexicon).event;
        if (!clause.from.empty()) words = words.substr(0, bracket);
    }
    clause.when = std::string(without_end(words, ".;,"));
}

/// `, Vụ Tổ chức cán bộ thực hiện`: an agency acts behind a comma.
bool names_agency(const Prose& text, const Lexicon& lexicon) {
    for (auto comma = text.text().find(','); comma != std::string_view::npos;
         comma = text.text().find(',', comma + 1)) {
        const std::size_t next = skip(text, comma + 1, " ");
        if (text.is_upper(next) &&
            text.whole_word_at(next, lexicon.words(WordKind::agencies)) != nullptr)
            return true;
    }
    return false;
}

/// `phức tạp thì có thể kéo dài nhưng không quá`, or whole sentences: more than a case. In
/// `phải kéo dài thời gian giải quyết thì thời hạn là` and `Trường hợp gia hạn:` the words belong
/// to the case, which ends there.
bool says_more(std::string_view before, bool ends, const Lexicon& lexicon) {
    const Prose text(before);
    return before.size() > longest_time_case || before.ends_with('.') ||
           names_agency(text, lexicon) ||
           (!ends && text.has_word(lexicon.words(WordKind::extensions)));
}

/// `Đối với cấp lại`, `Hồ sơ đề nghị cấp mới`, `cấp mới`: for what the time holds, and no stage.
bool tells_case(const Prose& before, const Lexicon& lexicon) {
    const bool dossier = before.whole_word_at(0, lexicon.words(WordKind::dossier_word)) != nullptr;
    const bool small = before.size() > 0 && before.size() <= longest_small_case &&
                       before.is_lower(0) && before.text().find(',') == std::string_view::npos;
    return opens_case(before, lexicon) || dossier || small;
}

/// What stands in front of a time, without the words that open it; a case goes as far as its `thì`.
std::string_view words_before(const Prose& text, std::size_t time, const Lexicon& lexicon) {
    const auto all = text.cut(0, time);
    for (std::size_t at = find_word(text, 0, lexicon.words(WordKind::then)); at < time;
         at = find_word(text, at + 1, lexicon.words(WordKind::then))) {
        const auto opening = trim(text.cut(at, time));
        const bool only_opens = without_time_opening(opening, lexicon).empty();
        if (only_opens && opens_case(text, lexicon)) return trim(all.substr(0, at));
    }
    return without_time_opening(all, lexicon);
}

TimeClause clause_of(const Prose& text, const Found& found, const Lexicon& lexicon) {
    TimeClause clause{.duration = found.time.duration};
    clause.at_most = stands_before(text, found.begin, lexicon.words(WordKind::upper_bounds));
    const auto before = words_before(text, found.begin, lexicon);
    (tells_case(Prose(before), lexicon) ? clause.when : clause.head) = std::string(before);
    std::size_t at = found.time.end;
    const std::size_t bracket = behind_bracket(text, at);
    if (const auto words = in_first_brackets(text.cut(at, bracket)); opens_case(words, lexicon)) {
        if (clause.when.empty()) clause.when = std::string(words);
        at = bracket;
    }
    const EventAt event = event_at(text, at, lexicon);
    clause.from = event.event;
    if (!event.event.empty()) at = event.end;
    const auto rest = without_end(text.cut(skip(text, at, " ,")), ".;,");
    const bool sentence = Prose(rest).has_word(lexicon.words(WordKind::then));
    if (opens_case(in_first_brackets(rest), lexicon) && clause.when.empty() && !sentence) {
        take_case(rest.starts_with('(') ? in_first_brackets(rest) : rest, clause, lexicon);
    } else {
        clause.acts = !rest.empty() && !rest.starts_with('(');
    }
    const Prose lead_in(text.cut(0, found.begin).substr(before.size()));
    clause.closed = opens_case(before, lexicon) && lead_in.has_word(lexicon.words(WordKind::then));
    const bool ends = clause.closed || lead_in.text().starts_with(':');
    clause.acts = clause.acts || says_more(before, ends, lexicon);
    return clause;
}

/// `07 ngày (cấp mới), 02 ngày (cấp lại) kể từ …`: what the last says of its event holds for all.
void add_clauses(const Prose& text, const std::vector<Found>& times, TimeClauses& all,
                 const Lexicon& lexicon) {
    std::vector<TimeClause> clauses;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < times.size(); ++i) {
        const bool last = i + 1 == times.size();
        const std::size_t end = last ? text.size() : times[i + 1].begin;
        const auto part = text.cut(begin, end);
        if (!last && !trim(part).ends_with("),")) {
            all.clean = false;
            return;
        }
        const Prose one(without_end(part, ".;,"));
        const auto found = lengths_in(one, lexicon);
        if (found.size() != 1) {
            all.clean = false;
            return;
        }
        clauses.push_back(clause_of(one, found.front(), lexicon));
        begin = end;
    }
    for (TimeClause& clause : clauses) {
        if (clause.from.empty()) clause.from = clauses.back().from;
        all.clauses.push_back(std::move(clause));
    }
}

/// `20 ngày đối với cấp lại; thay đổi địa điểm`: a case goes on behind `;`, as far as another time
/// or another case.
std::string_view with_tail(const std::vector<Sentence>& sentences, std::size_t& at,
                           const Lexicon& lexicon) {
    std::string_view words = sentences[at].words;
    const auto times = lengths_in(Prose(words), lexicon);
    const bool has_case = times.size() == 1 && !opens_case(without_markers(words), lexicon) &&
                          Prose(words).has_word(lexicon.words(WordKind::case_openings));
    while (has_case && at + 1 < sentences.size() && sentences[at + 1].goes_on) {
        const Prose next(sentences[at + 1].words);
        if (!lengths_in(next, lexicon).empty() || opens_case(next.text(), lexicon)) break;
        ++at;
        const auto* const end = sentences[at].words.data() + sentences[at].words.size();
        words = {words.data(), static_cast<std::size_t>(end - words.data())};
    }
    return words;
}

/// `Đối với xã miền núi; đảo; vùng khó khăn thì thời gian là 25 ngày`: a case with `;` inside goes
/// on as far as its `thì`.
std::string_view with_whole_case(const std::vector<Sentence>& sentences, std::size_t& at,
                                 const Lexicon& lexicon) {
    const std::string_view words = sentences[at].words;
    const auto& then = lexicon.words(WordKind::then);
    const Prose first(without_markers(words));
    if (!opens_case(first, lexicon) || first.has_word(then) || !lengths_in(first, lexicon).empty())
        return words;
    for (std::size_t next = at + 1; next < sentences.size() && sentences[next].goes_on; ++next) {
        const Prose part(sentences[next].words);
        if (part.has_word(then)) {
            at = next;
            const auto* const end = sentences[at].words.data() + sentences[at].words.size();
            return {words.data(), static_cast<std::size_t>(end - words.data())};
        }
        if (!lengths_in(part, lexicon).empty()) break;
    }
    return words;
}

/// A case that tells no time, above the lines that tell it: `- Đối với hồ sơ nộp sau:`.
std::string_view case_heading(std::string_view words, const Lexicon& lexicon) {
    const auto line = without_markers(words);
    const bool heads = line.size() <= longest_time_case && !line.ends_with('.') &&
                       !Prose(line).has_word(lexicon.words(WordKind::then));
    return heads ? case_of_line(line, lexicon) : std::string_view{};
}

}  // namespace

bool is_addition(std::string_view text, const Duration& time, const Lexicon& lexicon) {
    const Prose prose(text);
    bool added = false;
    for (std::size_t at = 0; at < prose.size();) {
        const auto told = prose.is_digit(at) ? time_at(prose, at, lexicon) : std::nullopt;
        if (told && told->duration == time) {
            added = stands_before(prose, at, lexicon.words(WordKind::additions));
            if (!added) return false;
        }
        at = told ? told->end : prose.is_digit(at) ? digits_end(prose.text(), at) : prose.after(at);
    }
    return added;
}

std::string_view without_time_opening(std::string_view words, const Lexicon& lexicon) {
    return without_last_words(
        words, {&lexicon.words(WordKind::time_openings), &lexicon.words(WordKind::upper_bounds),
                &lexicon.words(WordKind::time_lead_ins)});
}

std::vector<Sentence> sentences_in(const Prose& text) {
    std::vector<Sentence> sentences;
    std::size_t begin = 0;
    bool goes_on = false;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const auto rest = text.text().substr(std::min(at, text.size()));
        const bool stop = rest.starts_with(". ") && at > 0 && !text.is_digit(at - 1) &&
                          text.is_upper(skip(text, at + 1, " "));
        const bool bullet = (rest.starts_with(" - ") || rest.starts_with(" + ")) &&
                            !text.is_lower(skip(text, at + 3, " "));
        const bool part = rest.empty() || rest.front() == '\n' || rest.front() == ';' || stop;
        if (!part && !bullet) continue;
        if (const auto words = trim(text.cut(begin, at)); !words.empty())
            sentences.push_back({words, goes_on && marker_size(words) == 0});
        begin = part ? at + 1 : at;
        goes_on = rest.starts_with(';');
    }
    return sentences;
}

TimeClauses time_clauses(std::string_view description, const Lexicon& lexicon) {
    const Prose whole(description);
    const auto sentences = sentences_in(whole);
    TimeClauses all;
    bool inside_case = false;
    std::string_view heading;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const bool goes_on = sentences[i].goes_on;
        const std::size_t first = i;
        std::string_view words = with_whole_case(sentences, i, lexicon);
        if (i == first) words = with_tail(sentences, i, lexicon);
        const Prose text(without_markers(words));
        const bool cased = opens_case(text, lexicon);
        const auto times = lengths_in(text, lexicon);
        inside_case = cased || (inside_case && goes_on);
        if (marker_size(words) > 0 || cased) heading = {};
        if (cased && times.empty()) heading = case_heading(words, lexicon);
        const std::size_t before = all.clauses.size();
        if (!times.empty()) add_clauses(text, times, all, lexicon);
        for (std::size_t added = before; added < all.clauses.size(); ++added) {
            TimeClause& clause = all.clauses[added];
            if (inside_case && !cased) clause.acts = true;
            if (clause.when.empty()) clause.when = heading;
        }
    }
    return all;
}

}  // namespace tthc::importing
