#include "time_words.h"

#include "read_deadline.h"
#include "tthc/base/utf8.h"
#include "tthc/import/steps/start_event.h"
#include "tthc/import/words/case_words.h"
#include "tthc/import/words/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

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
bool stands_before(const Prose& text, std::size_t at, const KnownWords& words) {
    const std::size_t begin = at > furthest_bound ? at - furthest_bound : 0;
    auto before = text.lower().substr(begin, at - begin);
    if (const auto colon = before.rfind(':'); colon != std::string_view::npos)
        before.remove_prefix(colon);
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return before.find(word) != std::string_view::npos;
    });
}

/// Times of a part, without moments, times in front of an event, times that are added, and what an
/// aside behind a time tells of it.
std::vector<Found> lengths_in(const Prose& text, const Lexicon& lexicon) {
    std::vector<Found> found;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t aside = found.empty() ? at : behind_aside(text, at);
        const auto time = text.is_digit(at) ? time_at(text, at, lexicon) : std::nullopt;
        if (aside > at) {
            at = aside;
            continue;
        }
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

/// Without an aside that tells the times of parts: `cấp lần đầu (trong đó đăng ký là 17 ngày; …)`.
std::string_view without_timed_aside(std::string_view words, const Lexicon& lexicon) {
    const auto bracket = words.find('(');
    if (bracket == std::string_view::npos) return words;
    const bool timed = !times_told(words.substr(bracket), lexicon).empty();
    return timed ? trim(words.substr(0, bracket)) : words;
}

/// A case behind a time, perhaps with a start event behind it or in brackets.
void take_case(std::string_view words, TimeClause& clause, const Lexicon& lexicon) {
    const Prose text(words);
    const auto since = find_word(text, 0, lexicon.words(WordKind::counted_since));
    if (since != std::string_view::npos && clause.from.empty()) {
        clause.from = event_at(text, since, lexicon).event;
        if (!clause.from.empty()) words = words.substr(0, since);
    }
    const auto bracket = words.rfind('(');
    if (bracket != std::string_view::npos && clause.from.empty()) {
        const Prose behind(words.substr(bracket + 1));
        clause.from = event_at(behind, 0, lexicon).event;
        if (!clause.from.empty()) words = words.substr(0, bracket);
    }
    clause.when = std::string(without_end(without_timed_aside(words, lexicon), ".;,"));
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

/// `không kể thời gian bổ sung đối với trường hợp …`: what does not count, and perhaps the case of
/// the time, which goes on to the end.
std::optional<std::string_view> behind_exclusion(std::string_view rest, const Lexicon& lexicon) {
    const Prose text(rest);
    if (text.whole_word_at(0, lexicon.words(WordKind::exclusions)) == nullptr) return {};
    const auto begin = find_word(text, 0, lexicon.words(WordKind::case_openings));
    if (begin == std::string_view::npos) return std::string_view{};
    const auto words = trim(rest.substr(begin));
    return words.find(',') == std::string_view::npos ? words : std::string_view{};
}

/// `Trường hợp hồ sơ hợp lệ`: no case, for every dossier has to be.
bool is_ordinary(std::string_view when, const Lexicon& lexicon) {
    const Prose text(when);
    const auto* opening = text.whole_word_at(0, lexicon.words(WordKind::case_openings));
    if (opening == nullptr) return false;
    std::size_t at = skip(text, opening->size(), " ");
    if (const auto* dossier = text.whole_word_at(at, lexicon.words(WordKind::dossier_word)))
        at = skip(text, at + dossier->size(), " ");
    const std::size_t states = at;
    while (at < text.size()) {
        const auto* word = text.whole_word_at(at, lexicon.words(WordKind::dossier_states));
        if (word == nullptr) word = text.whole_word_at(at, lexicon.words(WordKind::and_word));
        if (word == nullptr) return false;
        at = skip(text, at + word->size(), " ,");
    }
    return at > states;
}

/// Behind a time and its event: a case, perhaps inside the one that stands in front (`Đối với xã
/// miền núi thì 18 ngày đối với cấp mới`), or what somebody does.
void take_rest_of_part(std::string_view words, TimeClause& clause, const Lexicon& lexicon) {
    auto rest = without_end(words, ".;,");
    if (const auto behind = behind_exclusion(rest, lexicon)) rest = *behind;
    const bool aside = rest.starts_with('(');
    const bool sentence = Prose(rest).has_word(lexicon.words(WordKind::then));
    const bool timed = aside && !times_told(in_first_brackets(rest), lexicon).empty();
    const bool cased = opens_case(in_first_brackets(rest), lexicon) && !sentence && !timed;
    const bool inner = cased && clause.closed && !aside;
    if (!(cased && clause.when.empty()) && !inner) {
        clause.acts = !rest.empty() && !aside;
        return;
    }
    clause.front = std::exchange(clause.when, {});
    take_case(aside ? in_first_brackets(rest) : rest, clause, lexicon);
    if (inner) clause.when = fmt::format("{}; {}", clause.front, clause.when);
}

TimeClause clause_of(const Prose& text, const Found& found, const Lexicon& lexicon) {
    TimeClause clause{.duration = found.time.duration};
    clause.at_most = stands_before(text, found.begin, lexicon.words(WordKind::upper_bounds));
    const auto before = words_before(text, found.begin, lexicon);
    (tells_case(text.of(before), lexicon) ? clause.when : clause.head) = std::string(before);
    std::size_t at = found.time.end;
    const std::size_t bracket = behind_bracket(text, at);
    if (const auto words = in_first_brackets(text.cut(at, bracket));
        opens_case(words, lexicon) && lengths_in(text.of(words), lexicon).empty()) {
        if (clause.when.empty()) clause.when = std::string(words);
        at = bracket;
    }
    const EventAt event = event_at(text, at, lexicon);
    clause.from = event.event;
    if (!event.event.empty()) at = event.end;
    const Prose lead_in = text.of(text.cut(0, found.begin).substr(before.size()));
    clause.named = trim(lead_in.text()).starts_with(':');
    clause.closed = opens_case(before, lexicon) && lead_in.has_word(lexicon.words(WordKind::then));
    take_rest_of_part(text.cut(skip(text, at, " ,")), clause, lexicon);
    const bool ends = clause.closed || lead_in.text().starts_with(':');
    clause.acts = clause.acts || says_more(before, ends, lexicon);
    return clause;
}

/// Where the next time begins a part of its own: behind a comma or `và` right before it, or at a
/// case that a comma opens; npos where it does not.
std::size_t part_border(const Prose& text, std::size_t begin, std::size_t time,
                        const Lexicon& lexicon) {
    const auto between = without_time_opening(text.cut(begin, time), lexicon);
    if (between.empty()) return std::string_view::npos;
    begin = static_cast<std::size_t>(between.data() - text.text().data());
    const std::size_t border = begin + between.size();
    const std::string lower = utf8::to_lower(between);
    const bool joined = ends_with_any(lower, lexicon.words(WordKind::and_word)) ||
                        ends_with_any(lower, lexicon.words(WordKind::alternative));
    if (between.ends_with(',') || joined || trim(text.cut(border, time)).starts_with(','))
        return border;
    for (auto comma = between.rfind(", "); comma != std::string_view::npos && comma > 0;
         comma = between.rfind(", ", comma - 1)) {
        const std::size_t next = skip(text, begin + comma + 1, " ");
        if (text.whole_word_at(next, lexicon.words(WordKind::case_openings)) != nullptr)
            return next;
    }
    return std::string_view::npos;
}

/// The parts of a sentence that tell a time each; empty where two times stand in one. A time inside
/// the words of a case (`trong các hồ sơ được gửi trong vòng 16 ngày`) is none.
std::vector<std::string_view> parts_by_time(const Prose& text, const std::vector<Found>& times,
                                            const Lexicon& lexicon) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t i = 1; i < times.size(); ++i) {
        const std::size_t behind = times[i - 1].time.end;
        const std::size_t border = part_border(text, behind, times[i].begin, lexicon);
        const bool in_case =
            text.part(behind, times[i].begin).has_word(lexicon.words(WordKind::case_openings));
        if (border == std::string_view::npos && !in_case) return {};
        if (border == std::string_view::npos) continue;
        parts.push_back(text.cut(begin, border));
        begin = border;
    }
    parts.push_back(text.cut(begin));
    return parts;
}

std::string_view without_joint(std::string_view part, const Lexicon& lexicon) {
    return without_last_words(without_end(part, ".;,"), {&lexicon.words(WordKind::and_word),
                                                         &lexicon.words(WordKind::alternative)});
}

/// `(hoặc 7 ngày đối với nhà ở riêng lẻ)` without the first word.
std::string_view without_alternative(std::string_view words, const Lexicon& lexicon) {
    const Prose text(words);
    const auto* either = text.whole_word_at(0, lexicon.words(WordKind::alternative));
    return either == nullptr ? words : trim(words.substr(either->size()));
}

/// `05 ngày (trường hợp phải kiểm tra thực tế: 10 ngày)`: the time of a case in the aside.
void add_asides(const Prose& text, std::size_t behind, std::vector<TimeClause>& clauses,
                const Lexicon& lexicon) {
    for (std::size_t at = behind; at < text.size(); at = text.after(at)) {
        const std::size_t end = behind_aside(text, at);
        if (end == at) continue;
        const auto inside = in_first_brackets(text.cut(at, end));
        const Prose aside(without_alternative(inside, lexicon));
        const auto times = lengths_in(aside, lexicon);
        const bool other = aside.size() < inside.size();
        if (times.size() != 1 || !(other || opens_case(aside, lexicon))) continue;
        TimeClause clause = clause_of(aside, times.front(), lexicon);
        if (!clause.acts && opens_case(clause.when, lexicon)) clauses.push_back(std::move(clause));
    }
}

/// `28 ngày làm việc và 30 ngày`: two times of different units with nothing but `và` between them
/// are one that has no unit of its own.
bool is_sum(const Prose& text, const std::vector<Found>& times, const Lexicon& lexicon) {
    if (times.size() != 2 || times[0].time.duration.unit == times[1].time.duration.unit)
        return false;
    const auto between = trim(text.cut(times[0].time.end, times[1].begin));
    return is_any_of(without_time_opening(between, lexicon), lexicon.words(WordKind::and_word));
}

TimeClause clause_of_sum(const Prose& text, const std::vector<Found>& times,
                         const Lexicon& lexicon) {
    Found whole = times.front();
    whole.time.end = times.back().time.end;
    TimeClause clause = clause_of(text, whole, lexicon);
    clause.more = times.back().time.duration;
    clause.sum = std::string(text.cut(whole.begin, whole.time.end));
    return clause;
}

/// `07 ngày (cấp mới), 02 ngày (cấp lại) kể từ …`: what the last says of its event holds for all.
void add_clauses(const Prose& text, const std::vector<Found>& times, TimeClauses& all,
                 const Lexicon& lexicon) {
    if (is_sum(text, times, lexicon)) {
        all.clauses.push_back(clause_of_sum(text, times, lexicon));
        return;
    }
    std::vector<TimeClause> clauses;
    const auto parts = parts_by_time(text, times, lexicon);
    for (const std::string_view part : parts) {
        const Prose one(without_joint(part, lexicon));
        clauses.push_back(clause_of(one, lengths_in(one, lexicon).front(), lexicon));
    }
    const bool by_case = std::all_of(clauses.begin(), clauses.end(),
                                     [](const TimeClause& clause) { return !clause.when.empty(); });
    if (clauses.empty() || (clauses.size() > 1 && !by_case)) {
        all.clean = false;
        return;
    }
    add_asides(text, times.front().time.end, clauses, lexicon);
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

/// `Trường hợp hồ sơ chưa đầy đủ, hợp lệ: …`: not the time of a dossier that is complete.
bool opens_lacking(const Prose& text, const Lexicon& lexicon) {
    if (!opens_case(text, lexicon)) return false;
    const std::size_t end = std::min(text.text().find(':'), text.size());
    for (std::size_t at = 0; at < end; at = text.after(at)) {
        const auto* lacks = text.whole_word_at(at, lexicon.words(WordKind::lacks));
        if (lacks == nullptr || !text.begins_word(at)) continue;
        const std::size_t next = skip(text, at + lacks->size(), " ");
        if (text.whole_word_at(next, lexicon.words(WordKind::dossier_states)) != nullptr)
            return true;
    }
    return false;
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

namespace {

/// A time behind `;` in the sentence of a case: of a case inside that one, or of a step.
void go_on_in_case(const std::string& front, TimeClause& clause) {
    if (front.empty() || clause.when.empty()) {
        clause.acts = true;
    } else {
        clause.when = fmt::format("{}; {}", front, clause.when);
    }
}

/// The times of a dossier that lacks something are kept where nobody acts in them.
void drop_acts(TimeClauses& all, std::size_t begin, bool clean) {
    const bool acts = std::any_of(all.clauses.begin() + static_cast<std::ptrdiff_t>(begin),
                                  all.clauses.end(), [](const auto& one) { return one.acts; });
    if (all.clean && !acts) return;
    all.clauses.resize(begin);
    all.clean = clean;
}

void drop_ordinary_cases(TimeClauses& all, const Lexicon& lexicon) {
    const bool lacking = std::any_of(
        all.clauses.begin(), all.clauses.end(),
        [&](const TimeClause& clause) { return opens_lacking(Prose(clause.when), lexicon); });
    for (TimeClause& clause : all.clauses) {
        if (!lacking && is_ordinary(clause.when, lexicon)) clause.when.clear();
    }
}

}  // namespace

TimeClauses time_clauses(std::string_view description, const Lexicon& lexicon) {
    const Prose whole(description);
    const auto sentences = sentences_in(whole, lexicon);
    TimeClauses all;
    bool inside_case = false;
    std::string_view heading;
    std::string front;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const bool goes_on = sentences[i].goes_on;
        const std::size_t first = i;
        std::string_view words = with_whole_case(sentences, i, lexicon);
        if (i == first) words = with_tail(sentences, i, lexicon);
        const Prose text = whole.of(without_markers(words));
        const bool cased = opens_case(text, lexicon);
        const auto times = lengths_in(text, lexicon);
        inside_case = cased || (inside_case && goes_on);
        if (marker_size(words) > 0 || cased) heading = {};
        if (cased && times.empty() && !sentences[i].stopped) heading = case_heading(words, lexicon);
        const std::size_t before = all.clauses.size();
        const bool clean = std::exchange(all.clean, true);
        if (!times.empty()) add_clauses(text, times, all, lexicon);
        for (std::size_t added = before; added < all.clauses.size(); ++added) {
            TimeClause& clause = all.clauses[added];
            if (inside_case && !cased) go_on_in_case(front, clause);
            clause.headed = clause.when.empty() && !heading.empty();
            if (clause.headed) clause.when = heading;
        }
        if (cased) front = all.clauses.size() > before ? all.clauses[before].front : "";
        if (opens_lacking(text, lexicon) || opens_lacking(Prose(heading), lexicon))
            drop_acts(all, before, true);
        all.clean = all.clean && clean;
    }
    drop_ordinary_cases(all, lexicon);
    return all;
}

}  // namespace tthc::importing
