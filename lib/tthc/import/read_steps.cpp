#include "tthc/import/read_steps.h"

#include "tthc/import/cells.h"

#include <algorithm>

namespace tthc::importing {
namespace {

constexpr std::size_t longest_actor = 160;
constexpr std::size_t furthest_subject = 260;
constexpr std::size_t furthest_heading = 90;
constexpr std::size_t furthest_number = 40;

/// `Trong thời hạn 20 ngày …, ` in front of the subject; the comma is the one behind which somebody
/// acts; where it may be an applicant or an agency, nobody knows which. A time before an event
/// (`chậm nhất 2 giờ trước khi …`) is not how long the step takes.
struct Opening {
    std::optional<Duration> time;
    std::size_t subject = 0;
};

bool names_somebody(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    return text.whole_word_at(at, lexicon.words(WordKind::agencies)) != nullptr ||
           text.whole_word_at(at, lexicon.words(WordKind::applicants)) != nullptr;
}

std::size_t skip_spaces(const Prose& text, std::size_t at) {
    while (text.is_space(at))
        ++at;
    return at;
}

/// `của tổ chức, cá nhân`: what stands behind the comma is no subject.
bool is_enumeration(const Prose& text, std::size_t comma, const Lexicon& lexicon) {
    const auto before = text.lower().substr(0, comma);
    const auto& words = lexicon.words(WordKind::applicants);
    return ends_with_any(before, words) || ends_with_any(before, lexicon.words(WordKind::offices));
}

/// `Trong thời hạn 20 ngày`, `chậm nhất là 2 giờ`.
std::optional<TimeAt> opened_time_at(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    const auto* word = text.whole_word_at(at, lexicon.words(WordKind::time_openings));
    if (word == nullptr) return {};
    const std::size_t begin = at + word->size();
    at = begin;
    while (at < text.size() && !text.is_digit(at) && at < begin + furthest_number)
        at = text.after(at);
    return time_at(text, at, lexicon);
}

bool is_lead(const Prose& text, const TimeAt& time, const Lexicon& lexicon) {
    return text.word_at(skip_spaces(text, time.end), lexicon.words(WordKind::due_openings)) !=
           nullptr;
}

Opening opening_of(const Prose& text, const Lexicon& lexicon) {
    Opening opening;
    const auto time = opened_time_at(text, 0, lexicon);
    if (!time) return opening;
    const std::size_t limit = std::min(text.size(), furthest_subject);
    bool applicant = false;
    for (std::size_t comma = time->end; comma < limit; ++comma) {
        if (text.text()[comma] == '.' || text.text()[comma] == '\n') break;
        if (text.text()[comma] != ',') continue;
        const std::size_t subject = skip_spaces(text, comma + 1);
        if (!names_somebody(text, subject, lexicon)) continue;
        const bool agency =
            text.whole_word_at(subject, lexicon.words(WordKind::agencies)) != nullptr;
        if (!agency && is_enumeration(text, comma, lexicon)) continue;
        if (agency && applicant) return {};
        if (!is_lead(text, *time, lexicon)) opening.time = time->duration;
        opening.subject = subject;
        applicant = !agency;
        if (agency) break;
    }
    return opening;
}

/// `được giao`, `công khai`: the verb belongs to the word in front of it.
bool is_part_of_name(const Prose& text, std::size_t verb, const Lexicon& lexicon) {
    const auto before = trim(text.lower().substr(0, verb));
    const auto& words = lexicon.words(WordKind::before_no_verb);
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return before.ends_with(word) &&
               before.substr(0, before.size() - word.size()).ends_with(' ');
    });
}

/// An agency's name as far as the verb or the time. Names joined by commas are told as they stand;
/// where the words in front of the first hold agencies too, nobody knows which is the first that
/// acts.
std::string agency_at(const Prose& text, std::size_t begin, const Lexicon& lexicon) {
    const auto& agencies = lexicon.words(WordKind::agencies);
    const std::size_t limit = std::min(text.size(), begin + longest_actor);
    for (std::size_t at = begin; at < limit; at = text.after(at)) {
        const char c = text.text()[at];
        if (c == '.' || c == ';' || c == ':' || c == '\n') return {};
        if (c == ',') {
            const std::size_t next = skip_spaces(text, at + 1);
            const bool name = text.is_upper(next) && text.whole_word_at(next, agencies) != nullptr;
            if (!name || Prose(text.cut(0, begin)).has_word(agencies)) return {};
        }
        if (at == begin || !text.is_space(text.before(at)) || text.is_upper(at)) continue;
        const bool verb = text.whole_word_at(at, lexicon.words(WordKind::actions)) != nullptr ||
                          opened_time_at(text, at, lexicon);
        if (verb && !is_part_of_name(text, at, lexicon))
            return std::string(trim(text.cut(begin, at)));
    }
    return {};
}

/// Who acts in the sentence: the longer of the words that name an agency or an applicant decides.
std::string actor_at(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    const auto* plural = text.whole_word_at(at, lexicon.words(WordKind::plurals));
    if (plural != nullptr && text.is_space(at + plural->size())) at += plural->size() + 1;
    if (text.whole_word_at(at, lexicon.words(WordKind::no_actor)) != nullptr) return {};
    const auto* agency = text.whole_word_at(at, lexicon.words(WordKind::agencies));
    const auto* applicant = text.whole_word_at(at, lexicon.words(WordKind::applicants));
    if (agency == nullptr && applicant == nullptr) return {};
    const bool is_applicant =
        applicant != nullptr && (agency == nullptr || applicant->size() >= agency->size());
    return is_applicant ? std::string(applicant_actor) : agency_at(text, at, lexicon);
}

/// Whether the sentence says who acts.
bool take_sentence(std::string_view sentence, Step& step, const Lexicon& lexicon) {
    const Prose text(sentence);
    const Opening opening = opening_of(text, lexicon);
    step.actor = actor_at(text, opening.subject, lexicon);
    if (step.actor.value.empty()) return false;
    if (opening.time) step.time = *opening.time;
    if (step.actor.value == applicant_actor || opening.subject > 0) return true;
    const auto behind = text.text().find(step.actor.value) + step.actor.value.size();
    const auto time = opened_time_at(text, skip_spaces(text, behind), lexicon);
    if (time && !is_lead(text, *time, lexicon)) step.time = time->duration;
    return true;
}

/// What the sentences of a step say together.
struct Sentences {
    bool agency = false;    ///< one tells what an agency does
    std::size_t times = 0;  ///< how many tell a time
};

Sentences sentences_of(std::string_view unit, const Lexicon& lexicon) {
    Sentences all;
    for (const std::string_view line : lines_of(unit)) {
        for (std::size_t begin = 0; begin < line.size();) {
            const auto end = std::min(line.find(". ", begin), line.size());
            Step one;
            take_sentence(without_markers(line.substr(begin, end - begin)), one, lexicon);
            all.agency =
                all.agency || (!one.actor.value.empty() && one.actor.value != applicant_actor);
            if (one.time) ++all.times;
            begin = end + 2;
        }
    }
    return all;
}

/// `Nộp hồ sơ: …`, `Nộp hồ sơ TTHC - …`: what stands behind the heading of a line.
std::string_view behind_heading(std::string_view line) {
    const auto head = line.substr(0, furthest_heading);
    const auto colon = head.find(':');
    if (colon != std::string_view::npos) return line.substr(colon + 1);
    const auto dash = head.find(" - ");
    return dash == std::string_view::npos ? std::string_view{} : line.substr(dash + 3);
}

std::string with_parted_sentences(std::string_view source) {
    const Prose text(source);
    std::string parted;
    for (std::size_t at = 0; at < text.size(); ++at) {
        parted += text.text()[at];
        const bool glued = text.text()[at] == '.' && at > 0 && text.is_lower(text.before(at)) &&
                           text.is_upper(at + 1);
        if (glued) parted += '\n';
    }
    return parted;
}

}  // namespace

Step read_step(std::string_view unit, const Lexicon& lexicon) {
    Step step;
    step.action = std::string(trim(unit));
    std::size_t seen = 0;
    for (const std::string_view line : lines_of(unit)) {
        if (take_sentence(without_markers(line), step, lexicon)) break;
        if (take_sentence(without_markers(behind_heading(line)), step, lexicon)) break;
        const bool heading =
            line.size() <= furthest_heading && !line.ends_with('.') && !line.ends_with(';');
        if (!heading || ++seen == 2) break;
    }
    const Sentences all = sentences_of(unit, lexicon);
    const bool two_act = all.agency && step.actor.value == applicant_actor;
    if (two_act) step.actor = {};
    if (two_act || all.times > 1) step.time = {};
    return step;
}

std::vector<Step> read_introduction(std::string_view source, const Lexicon& lexicon) {
    std::vector<Step> steps;
    bool somebody = false;
    const std::string parted = with_parted_sentences(source);
    for (const std::string_view line : lines_of(parted)) {
        if (!line.ends_with('.') && !line.ends_with(';')) return {};
        if (!steps.empty() && marker_size(line) > 0) {
            add_line(steps.back().action.value, line);
            continue;
        }
        steps.push_back(read_step(line, lexicon));
        somebody = somebody || !steps.back().actor.value.empty();
    }
    if (!somebody) steps.clear();
    return steps;
}

}  // namespace tthc::importing
