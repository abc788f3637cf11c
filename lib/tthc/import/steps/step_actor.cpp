#include "step_actor.h"

#include "opened_time.h"
#include "tthc/import/words/case_words.h"
#include "tthc/import/words/cells.h"
#include "tthc/model/step.h"

#include <algorithm>

namespace tthc::importing {
namespace {

constexpr std::size_t longest_part = 60;
constexpr std::size_t longest_actor = 160;
constexpr std::size_t furthest_subject = 400;
constexpr std::size_t longest_heading = 200;
constexpr std::size_t longest_object = 100;

std::size_t behind_blanks(const Prose& text, std::size_t at) {
    while (text.is_space(at))
        ++at;
    return at;
}

std::size_t behind_plural(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    const auto* plural = text.whole_word_at(at, lexicon.words(WordKind::plurals));
    return plural == nullptr ? at : behind_blanks(text, at + plural->size());
}

/// Whether the words in front of a place end with one of these, as a whole word.
bool follows_any(const Prose& text, std::size_t at, const KnownWords& words) {
    const auto before = trim(text.lower().substr(0, at));
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return before.ends_with(word) &&
               (before.size() == word.size() || before[before.size() - word.size() - 1] == ' ');
    });
}

const std::string* verb_at(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    if (text.is_upper(at)) return nullptr;
    if (text.whole_word_at(at, lexicon.words(WordKind::compounds)) != nullptr) return nullptr;
    return text.whole_word_at(at, lexicon.words(WordKind::actions));
}

/// `được giao`, `công khai`: the verb belongs to the word in front of it.
bool is_bound(const Prose& text, std::size_t verb, const Lexicon& lexicon) {
    return follows_any(text, verb, lexicon.words(WordKind::before_no_verb));
}

/// Walks along the name of an agency to the verb behind it.
class NameEnd {
public:
    NameEnd(const Prose& text, std::size_t begin, std::size_t word, const Lexicon& lexicon)
        : text_(&text),
          lexicon_(&lexicon),
          begin_(begin),
          word_end_(begin + word),
          limit_(std::min(text.size(), begin + longest_actor)) {}

    /// The end of the name, or nothing where no verb ends it.
    std::size_t find() {
        std::size_t at = word_end_;
        while (at < limit_) {
            if (text_->text()[at] == '(') {
                at = std::max(at + 1, bracket_end(*text_, at, text_->size()));
                continue;
            }
            if (text_->text()[at] == ':' && begin_ > 0) return at;
            if (is_parted_from_verb(at)) return at;
            if (ends_sentence(at)) return std::string_view::npos;
            if (!text_->begins_word(at)) {
                at = text_->after(at);
                continue;
            }
            if (const std::size_t behind = behind_name_words(at); behind > at) {
                at = behind;
                continue;
            }
            if (ends_name(at)) return behind_duty(at);
            at = behind_bound_verb(at);
        }
        return std::string_view::npos;
    }

private:
    const KnownWords& words(WordKind kind) const { return lexicon_->words(kind); }

    /// Names joined by commas go on; where the words in front of the first hold agencies too,
    /// nobody knows which is the first that acts.
    bool ends_sentence(std::size_t at) const {
        const char c = text_->text()[at];
        if (c == '.' || c == ';' || c == ':' || c == '\n') return true;
        if (c != ',' || lists_in_name(at)) return false;
        const std::size_t next = behind_blanks(*text_, at + 1);
        if (text_->whole_word_at(next, words(WordKind::branches)) != nullptr) return false;
        const bool name = text_->is_upper(next) &&
                          text_->whole_word_at(next, words(WordKind::agencies)) != nullptr;
        return !name || text_->part(0, begin_).has_word(words(WordKind::agencies));
    }

    /// `Sở Y tế, trong thời hạn 05 ngày, thẩm định`: a time stands between the name and its verb.
    bool is_parted_from_verb(std::size_t at) const {
        if (text_->text()[at] != ',') return false;
        const std::size_t next = behind_blanks(*text_, at + 1);
        if (!opened_time_at(*text_, next, *lexicon_)) return false;
        for (std::size_t end = next; end < text_->size(); ++end) {
            const char c = text_->text()[end];
            if (c == '.' || c == ';' || c == ':' || c == '\n') return true;
            if (c == ',' && names_somebody(*text_, behind_blanks(*text_, end + 1), *lexicon_))
                return false;
        }
        return true;
    }

    /// `Sở Văn hóa, Thể thao và Du lịch`, `về thể dục, thể thao thuộc Ủy ban`, `tỉnh, thành phố`:
    /// the comma stands in the name, which another capital or `thuộc` closes before any verb.
    bool lists_in_name(std::size_t comma) const {
        const std::size_t first = behind_blanks(*text_, comma + 1);
        if (follows_any(*text_, comma, words(WordKind::place_words)) &&
            text_->whole_word_at(first, words(WordKind::place_words)) != nullptr)
            return true;
        if (names_somebody(*text_, first, *lexicon_)) return false;
        const std::size_t limit = std::min(text_->size(), first + longest_part);
        for (std::size_t at = first; at < limit; at = text_->after(at)) {
            const char c = text_->text()[at];
            if (c == ',' || c == '.' || c == ';' || c == ':' || c == '\n') return false;
            if (at == 0 || !text_->is_space(text_->before(at))) continue;
            if (text_->whole_word_at(at, words(WordKind::within_agency)) != nullptr) return true;
            const auto* also = text_->whole_word_at(at, words(WordKind::and_word));
            if (also != nullptr)
                return text_->is_upper(first) &&
                       text_->is_upper(behind_blanks(*text_, at + also->size()));
            if (at > first && ends_name(at)) return text_->is_upper(first);
        }
        return false;
    }

    /// `tiếp nhận và trả kết quả`, `được Chủ tịch … giao tiếp nhận`: verbs inside a name. Returns
    /// the place behind them.
    std::size_t behind_name_words(std::size_t at) {
        const auto* phrase = text_->whole_word_at(at, words(WordKind::name_phrases));
        const bool inside = phrase != nullptr && (is_bare(at) || delegated_);
        if (inside) return at + phrase->size();
        const auto* opening = text_->whole_word_at(at, words(WordKind::clause_words));
        if (opening != nullptr) {
            clause_ = true;
            return at + opening->size();
        }
        if (clause_) return behind_clause_verb(at);
        const auto* verb = verb_at(*text_, at, *lexicon_);
        const bool of_name = verb != nullptr && is_bare(at) && is_name_verb(at);
        return of_name ? at + verb->size() : at;
    }

    /// `giao tiếp nhận`: the verb of the clause, and what it is about.
    std::size_t behind_clause_verb(std::size_t at) {
        const auto* verb = verb_at(*text_, at, *lexicon_);
        if (verb == nullptr) return at;
        clause_ = false;
        delegated_ = true;
        const std::size_t next = behind_blanks(*text_, at + verb->size());
        const auto* second = verb_at(*text_, next, *lexicon_);
        const bool about = second != nullptr && is_name_verb(next);
        return about ? next + second->size() : at + verb->size();
    }

    /// `có thẩm quyền cấp phép thẩm định`: the first verb belongs to the name where a second
    /// follows with no more than an object between.
    std::size_t behind_duty(std::size_t at) const {
        const auto* duty = text_->whole_word_at(at, words(WordKind::duty_verbs));
        if (duty == nullptr || !follows_any(*text_, at, words(WordKind::duty_marks))) return at;
        const std::size_t limit = std::min(text_->size(), at + longest_object);
        for (std::size_t end = at + duty->size(); end < limit; end = behind_bound_verb(end)) {
            const char c = text_->text()[end];
            if (std::string_view(",.;:\n(").find(c) != std::string_view::npos) return at;
            if (!text_->begins_word(end)) continue;
            if (ends_name(end)) return end;
            if (text_->whole_word_at(end, words(WordKind::name_goes_on)) != nullptr) return at;
        }
        return at;
    }

    /// Behind the whole of `giao dịch`, or of the shortest verb that the word in front of it binds.
    std::size_t behind_bound_verb(std::size_t at) const {
        const auto* compound = text_->whole_word_at(at, words(WordKind::compounds));
        if (compound != nullptr) return at + compound->size();
        if (verb_at(*text_, at, *lexicon_) == nullptr) return text_->after(at);
        const auto& verbs = words(WordKind::actions);
        const auto shortest =
            std::find_if(verbs.rbegin(), verbs.rend(), [&](const std::string& verb) {
                return text_->lower().substr(at).starts_with(verb) &&
                       !text_->is_letter(at + verb.size());
            });
        return at + shortest->size();
    }

    bool is_name_verb(std::size_t at) const {
        return text_->whole_word_at(at, words(WordKind::name_verbs)) != nullptr;
    }

    bool is_bare(std::size_t at) const {
        return is_any_of(trim(text_->cut(begin_, at)), words(WordKind::bare_agencies));
    }

    bool ends_name(std::size_t at) const {
        if (text_->is_upper(at)) return false;
        const bool verb =
            verb_at(*text_, at, *lexicon_) != nullptr || opened_time_at(*text_, at, *lexicon_);
        return verb && !is_bound(*text_, at, *lexicon_);
    }

    const Prose* text_;
    const Lexicon* lexicon_;
    std::size_t begin_;
    std::size_t word_end_;
    std::size_t limit_;
    bool clause_ = false;     ///< behind `được`, whose verb is still to come
    bool delegated_ = false;  ///< behind that verb
};

bool is_state_agency(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    return text.whole_word_at(at, lexicon.words(WordKind::state_agencies)) != nullptr;
}

/// What only who applies does: `nộp hồ sơ`, `có nhu cầu`.
bool applies(const Prose& text, std::size_t verb, const Lexicon& lexicon) {
    return text.whole_word_at(verb, lexicon.words(WordKind::applicant_actions)) != nullptr;
}

bool closes_only(std::string_view name) {
    return std::count(name.begin(), name.end(), ')') > std::count(name.begin(), name.end(), '(');
}

/// `Cục A, Bộ B` is an agency within another; `Sở A, Sở B` and `Bộ A và Bộ B` are two.
bool joins_agencies(const Prose& name, const Lexicon& lexicon) {
    const auto& agencies = lexicon.words(WordKind::agencies);
    const auto& superior = lexicon.words(WordKind::superior_agencies);
    const bool first_is_superior = name.whole_word_at(0, superior) != nullptr;
    for (std::size_t at = 1; at < name.size(); at = name.after(at)) {
        const bool comma = name.text()[at - 1] == ',';
        const auto* also = name.begins_word(at)
                               ? name.whole_word_at(at, lexicon.words(WordKind::and_word))
                               : nullptr;
        if (!comma && also == nullptr) continue;
        const std::size_t next = behind_blanks(name, comma ? at : at + also->size());
        if (name.whole_word_at(next, lexicon.words(WordKind::branches)) != nullptr) continue;
        if (!name.is_upper(next) || name.whole_word_at(next, agencies) == nullptr) continue;
        const bool within = comma && !first_is_superior && name.whole_word_at(next, superior);
        if (!within) return true;
    }
    return false;
}

/// `Các cơ quan …`, `Sở A, Sở B`: several act, and no one of them is the one that does.
bool several_act(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    const std::size_t begin = behind_plural(text, at, lexicon);
    const auto* agency = text.whole_word_at(begin, lexicon.words(WordKind::agencies));
    const auto* applicant = text.whole_word_at(begin, lexicon.words(WordKind::applicants));
    const bool is_agency =
        agency != nullptr && (applicant == nullptr || applicant->size() < agency->size());
    if (!is_agency) return false;
    if (begin > at) return true;
    const std::size_t end = NameEnd(text, begin, agency->size(), lexicon).find();
    return end != std::string_view::npos && joins_agencies(text.part(begin, end), lexicon);
}

/// Where the clause ends that goes on at a place.
std::size_t clause_end(const Prose& text, std::size_t at) {
    const std::size_t end = text.text().find_first_of(".;:\n", at);
    return std::min({end, text.size(), at + furthest_subject});
}

/// `Văn phòng thường trú có đề nghị thuê trợ lý gửi 01 bộ hồ sơ`: who hands in before anybody else
/// is named.
bool files_dossier(const Prose& text, std::size_t begin, const Lexicon& lexicon) {
    const std::size_t end = clause_end(text, begin);
    for (std::size_t at = text.after(begin); at < end; at = text.after(at)) {
        if (!text.begins_word(at)) continue;
        if (text.whole_word_at(at, lexicon.words(WordKind::filing_actions)) != nullptr)
            return !is_bound(text, at, lexicon);
        if (text.whole_word_at(at, lexicon.words(WordKind::applicants)) != nullptr) return false;
    }
    return false;
}

/// `Công an cấp xã nơi tiếp nhận`: without the words that say which of them.
std::string_view without_place(std::string_view name, const Lexicon& lexicon) {
    const Prose text(name);
    return trim(name.substr(0, find_word(text, 0, lexicon.words(WordKind::name_places))));
}

std::string agency_at(const Prose& text, std::size_t begin, std::size_t word,
                      const Lexicon& lexicon) {
    const std::size_t end = NameEnd(text, begin, word, lexicon).find();
    const bool whole = end != std::string_view::npos && !closes_only(text.cut(begin, end)) &&
                       !follows_any(text, end, lexicon.words(WordKind::name_goes_on));
    const bool filing = whole ? applies(text, end, lexicon) : files_dossier(text, begin, lexicon);
    if (filing && !is_state_agency(text, begin, lexicon)) return std::string(applicant_actor);
    if (!whole) return {};
    const auto name = without_place(trim(text.cut(begin, end)), lexicon);
    const bool half = is_any_of(name, lexicon.words(WordKind::offices)) || name.ends_with('/');
    return half ? "" : std::string(name);
}

/// `cơ quan, đơn vị trực tiếp quản lý`, `cơ quan, tổ chức … có trách nhiệm trả lời`: an office,
/// whose name has no end, unless it hands something in.
bool is_office(const Prose& text, std::size_t at, const std::string& applicant,
               const Lexicon& lexicon) {
    const auto& offices = lexicon.words(WordKind::offices);
    const bool office = std::any_of(offices.begin(), offices.end(), [&](const std::string& word) {
        return applicant.starts_with(word);
    });
    if (!office) return false;
    const std::size_t next = behind_blanks(text, at + applicant.size());
    if (text.whole_word_at(next, lexicon.words(WordKind::office_marks)) != nullptr) return true;
    if (std::count(applicant.begin(), applicant.end(), ',') > 1) return false;
    const Prose clause = text.part(next, clause_end(text, next));
    return !clause.has_word(lexicon.words(WordKind::filing_actions)) &&
           !clause.has_word(lexicon.words(WordKind::applicant_actions));
}

/// Whether somebody who stands there does something before an agency is named, or only stands in a
/// list.
bool acts_himself(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    const auto* applicant =
        text.whole_word_at(behind_plural(text, at, lexicon), lexicon.words(WordKind::applicants));
    if (applicant != nullptr) at += applicant->size();
    const auto& agencies = lexicon.words(WordKind::agencies);
    const std::size_t limit = std::min(text.size(), at + furthest_subject);
    std::size_t end = at;
    for (; end < limit; ++end) {
        const char c = text.text()[end];
        const bool agency = c == ',' && text.whole_word_at(behind_blanks(text, end + 1), agencies);
        if (c == ';' || c == ':' || c == '.' || c == '\n' || agency) break;
    }
    const Prose clause = text.part(at, end);
    return clause.has_word(lexicon.words(WordKind::actions)) ||
           clause.has_word(lexicon.words(WordKind::applicant_actions));
}

/// The place behind a comma, or behind `thì`, where a subject may stand; npos where neither is.
std::size_t behind_opening(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    if (text.text()[at] == ',') return behind_blanks(text, at + 1);
    if (!text.begins_word(at)) return std::string_view::npos;
    const auto* then = text.whole_word_at(at, lexicon.words(WordKind::then));
    return then == nullptr ? std::string_view::npos : behind_blanks(text, at + then->size());
}

/// `Độc giả … nộp hồ sơ`: nobody whose name is known, but who does what only who applies does.
std::string unnamed_applicant(const Prose& text, std::size_t begin, const Lexicon& lexicon) {
    for (const WordKind kind : {WordKind::actions, WordKind::filing_actions, WordKind::no_actor,
                                WordKind::no_subjects, WordKind::agencies}) {
        if (text.whole_word_at(begin, lexicon.words(kind)) != nullptr) return {};
    }
    const std::size_t end = clause_end(text, begin);
    for (std::size_t at = begin; at < end; at = text.after(at)) {
        if (at == begin || !text.begins_word(at) || text.is_upper(at)) continue;
        if (is_bound(text, at, lexicon)) continue;
        if (applies(text, at, lexicon) ||
            text.whole_word_at(at, lexicon.words(WordKind::filing_actions)) != nullptr)
            return std::string(applicant_actor);
        const bool another = verb_at(text, at, lexicon) != nullptr ||
                             text.whole_word_at(at, lexicon.words(WordKind::agencies)) != nullptr;
        if (another) return {};
    }
    return {};
}

/// `… nhận đủ hồ sơ hợp lệ Sở Y tế cấp giấy phép`: an agency that no comma parts from what opens
/// the sentence.
std::string unparted_agency(const Prose& text, const Lexicon& lexicon) {
    const std::size_t end = clause_end(text, 0);
    for (std::size_t at = 1; at < end; at = text.after(at)) {
        if (!text.begins_word(at)) continue;
        const auto* agency = text.whole_word_at(at, lexicon.words(WordKind::agencies));
        if (agency == nullptr || !follows_any(text, at, lexicon.words(WordKind::before_subjects)))
            continue;
        return several_act(text, at, lexicon) ? "" : agency_at(text, at, agency->size(), lexicon);
    }
    return {};
}

/// Who acts in a sentence whose opening no subject that is known stands behind.
std::string unmarked_actor(const Prose& text, const Lexicon& lexicon) {
    const std::size_t end = clause_end(text, 0);
    for (std::size_t at = 0; at < end; ++at) {
        const std::size_t subject = behind_opening(text, at, lexicon);
        if (subject == std::string_view::npos) continue;
        if (names_somebody(text, subject, lexicon)) {
            if (is_enumeration(text, at, lexicon)) continue;
            return {};
        }
        if (std::string actor = unnamed_applicant(text, subject, lexicon); !actor.empty())
            return actor;
    }
    return unparted_agency(text, lexicon);
}

}  // namespace

bool opens_sentence(const Prose& text, const Lexicon& lexicon) {
    return text.whole_word_at(0, lexicon.words(WordKind::sentence_openings)) != nullptr ||
           opens_case(text, lexicon) || opened_time_at(text, 0, lexicon);
}

bool names_somebody(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    at = behind_plural(text, at, lexicon);
    return text.whole_word_at(at, lexicon.words(WordKind::agencies)) != nullptr ||
           text.whole_word_at(at, lexicon.words(WordKind::applicants)) != nullptr;
}

std::string actor_at(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    if (several_act(text, at, lexicon)) return {};
    at = behind_plural(text, at, lexicon);
    if (text.whole_word_at(at, lexicon.words(WordKind::no_actor)) != nullptr) return {};
    const auto* agency = text.whole_word_at(at, lexicon.words(WordKind::agencies));
    const auto* applicant = text.whole_word_at(at, lexicon.words(WordKind::applicants));
    if (agency == nullptr && applicant == nullptr) return {};
    const bool is_applicant =
        applicant != nullptr && (agency == nullptr || applicant->size() >= agency->size());
    if (!is_applicant) return agency_at(text, at, agency->size(), lexicon);
    return is_office(text, at, *applicant, lexicon) ? "" : std::string(applicant_actor);
}

bool is_enumeration(const Prose& text, std::size_t comma, const Lexicon& lexicon) {
    const auto before = text.lower().substr(0, comma);
    return ends_with_any(before, lexicon.words(WordKind::applicants)) ||
           ends_with_any(before, lexicon.words(WordKind::offices));
}

std::string actor_behind(const Prose& text, std::size_t from, const Lexicon& lexicon) {
    const std::size_t limit = std::min(text.size(), from + furthest_subject);
    std::string applicant;
    for (std::size_t at = from; at < limit; ++at) {
        const char c = text.text()[at];
        if (c == '.' || c == '\n' || c == ';') break;
        const std::size_t subject = behind_opening(text, at, lexicon);
        if (subject == std::string_view::npos || !names_somebody(text, subject, lexicon)) continue;
        const bool agency = text.whole_word_at(behind_plural(text, subject, lexicon),
                                               lexicon.words(WordKind::agencies)) != nullptr;
        if (!agency && c == ',' && is_enumeration(text, at, lexicon)) continue;
        if (several_act(text, subject, lexicon)) return {};
        if (agency && !applicant.empty() && !actor_at(text, subject, lexicon).empty()) return {};
        std::string actor = actor_at(text, subject, lexicon);
        if (actor.empty()) continue;
        if (actor != applicant_actor) return actor;
        if (acts_himself(text, subject, lexicon)) applicant = std::move(actor);
    }
    return applicant;
}

std::string actor_of(const Prose& sentence, const Lexicon& lexicon) {
    if (opens_sentence(sentence, lexicon)) {
        std::string actor = actor_behind(sentence, 0, lexicon);
        return actor.empty() ? unmarked_actor(sentence, lexicon) : actor;
    }
    return names_somebody(sentence, 0, lexicon) ? actor_at(sentence, 0, lexicon)
                                                : unnamed_applicant(sentence, 0, lexicon);
}

std::string actor_of_heading(const Prose& line, const Lexicon& lexicon) {
    const auto colon = line.text().find(':');
    if (colon > longest_heading) return {};
    const Prose text = line.of(trim(line.cut(0, colon)));
    if (text.text().find_first_of(",;.") != std::string_view::npos ||
        text.whole_word_at(0, lexicon.words(WordKind::no_actor)) != nullptr)
        return {};
    const auto* agency = text.whole_word_at(0, lexicon.words(WordKind::agencies));
    const auto* applicant = text.whole_word_at(0, lexicon.words(WordKind::applicants));
    if (agency == nullptr && applicant == nullptr) return {};
    const bool is_applicant =
        applicant != nullptr && (agency == nullptr || applicant->size() >= agency->size());
    const bool sentence =
        is_applicant ? text.has_word(lexicon.words(WordKind::actions))
                     : NameEnd(text, 0, agency->size(), lexicon).find() != std::string_view::npos;
    if (sentence) return {};
    return is_applicant ? std::string(applicant_actor) : std::string(text.text());
}

}  // namespace tthc::importing
