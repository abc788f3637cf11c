#include "tthc/exchange/read_steps.h"

#include "tthc/exchange/cells.h"

#include <algorithm>

namespace tthc {
namespace {

constexpr std::size_t longest_actor = 160;
constexpr std::size_t furthest_subject = 260;
constexpr std::size_t furthest_heading = 90;

const std::vector<std::string>& time_openings() {
    static const std::vector<std::string> words{"trong thời hạn", "trong thời gian", "trong vòng",
                                                "chậm nhất",      "không quá",       "thời hạn"};
    return words;
}

/// `Trong thời hạn 20 ngày …, ` in front of the subject; the comma is the one behind which somebody
/// acts.
struct Opening {
    std::optional<Duration> time;
    std::size_t subject = 0;
};

bool names_somebody(const Prose& text, std::size_t at, const Vocabulary& vocabulary) {
    return text.whole_word_at(at, vocabulary.words(WordKind::agencies)) != nullptr ||
           text.whole_word_at(at, vocabulary.words(WordKind::applicants)) != nullptr;
}

std::size_t skip_spaces(const Prose& text, std::size_t at) {
    while (text.is_space(at))
        ++at;
    return at;
}

/// `của tổ chức, cá nhân`: what stands behind the comma is no subject.
bool is_enumeration(const Prose& text, std::size_t comma, const Vocabulary& vocabulary) {
    const auto before = text.lower().substr(0, comma);
    const auto& words = vocabulary.words(WordKind::applicants);
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return before.ends_with(word); }) ||
           before.ends_with("cơ quan") || before.ends_with("đơn vị");
}

Opening opening_of(const Prose& text, const Vocabulary& vocabulary) {
    Opening opening;
    const auto* word = text.whole_word_at(0, time_openings());
    if (word == nullptr) return opening;
    std::size_t at = word->size();
    while (at < text.size() && !text.is_digit(at) && at < word->size() + 40)
        at = text.after(at);
    const auto time = time_at(text, at, vocabulary);
    if (!time) return opening;
    const std::size_t limit = std::min(text.size(), furthest_subject);
    for (std::size_t comma = time->end; comma < limit; ++comma) {
        if (text.text()[comma] == '.' || text.text()[comma] == '\n') break;
        if (text.text()[comma] != ',') continue;
        const std::size_t subject = skip_spaces(text, comma + 1);
        if (!names_somebody(text, subject, vocabulary)) continue;
        const bool agency =
            text.whole_word_at(subject, vocabulary.words(WordKind::agencies)) != nullptr;
        if (!agency && is_enumeration(text, comma, vocabulary)) continue;
        opening.time = time->duration;
        opening.subject = subject;
        break;
    }
    return opening;
}

/// An agency's name as far as the verb.
std::string agency_at(const Prose& text, std::size_t begin, const Vocabulary& vocabulary) {
    const std::size_t limit = std::min(text.size(), begin + longest_actor);
    for (std::size_t at = begin; at < limit; at = text.after(at)) {
        const char c = text.text()[at];
        if (c == '.' || c == ';' || c == ':' || c == '\n' || c == ',') return {};
        if (at == begin || !text.is_space(text.before(at)) || text.is_upper(at)) continue;
        if (text.whole_word_at(at, vocabulary.words(WordKind::actions)) != nullptr)
            return std::string(trim(text.cut(begin, at)));
    }
    return {};
}

/// Who acts in the sentence: the longer of the words that name an agency or an applicant decides.
std::string actor_at(const Prose& text, std::size_t at, const Vocabulary& vocabulary) {
    static const std::string all = "các ";
    if (text.lower().substr(at).starts_with(all)) at += all.size();
    if (text.whole_word_at(at, vocabulary.words(WordKind::no_actor)) != nullptr) return {};
    const auto* agency = text.whole_word_at(at, vocabulary.words(WordKind::agencies));
    const auto* applicant = text.whole_word_at(at, vocabulary.words(WordKind::applicants));
    if (agency == nullptr && applicant == nullptr) return {};
    const bool is_applicant =
        applicant != nullptr && (agency == nullptr || applicant->size() >= agency->size());
    return is_applicant ? std::string(applicant_actor) : agency_at(text, at, vocabulary);
}

/// Whether the sentence says who acts.
bool take_sentence(std::string_view sentence, Step& step, const Vocabulary& vocabulary) {
    const Prose text(sentence);
    const Opening opening = opening_of(text, vocabulary);
    step.actor = actor_at(text, opening.subject, vocabulary);
    if (step.actor.value.empty()) return false;
    if (opening.time) step.time = *opening.time;
    return true;
}

}  // namespace

Step read_step(std::string_view unit, const Vocabulary& vocabulary) {
    Step step;
    step.action = std::string(trim(unit));
    std::size_t seen = 0;
    for (const std::string_view line : lines_of(unit)) {
        if (take_sentence(without_markers(line), step, vocabulary)) break;
        const auto colon = line.substr(0, furthest_heading).find(':');
        const bool heading = colon != std::string_view::npos;
        if (heading && take_sentence(without_markers(line.substr(colon + 1)), step, vocabulary))
            break;
        if (++seen == 2) break;
    }
    return step;
}

}  // namespace tthc
