#include "read_steps.h"

#include "step_actor.h"
#include "step_time.h"
#include "tthc/base/utf8.h"
#include "tthc/import/words/case_words.h"

#include <algorithm>
#include <deque>
#include <set>
#include <string>
#include <utility>

namespace tthc::importing {
namespace {

constexpr std::size_t furthest_heading = 90;
constexpr std::size_t longest_step_title = 200;

/// Who acts in the clauses of a step; one that is asked for again says the same.
class ClauseActors {
public:
    explicit ClauseActors(const Lexicon& lexicon) : lexicon_(&lexicon) {}

    const std::string& of(const Prose& clause) {
        const auto known = std::find_if(known_.begin(), known_.end(), [&](const auto& one) {
            return one.first.data() == clause.text().data() && one.first.size() == clause.size();
        });
        if (known != known_.end()) return known->second;
        known_.emplace_back(clause.text(), actor_of(clause, *lexicon_));
        return known_.back().second;
    }

private:
    const Lexicon* lexicon_;
    std::deque<std::pair<std::string_view, std::string>> known_;
};

/// A sentence of a step: who acts, and the times it tells with those whom they bind.
struct StepSentence {
    struct Bound {
        StepTime time;
        std::string actor;
        bool exception = false;  ///< of a dossier that lacks something
    };
    std::string actor;
    std::vector<Bound> times;
    bool in_case = false;       ///< it begins with a case
    bool names_nobody = false;  ///< it begins with what is done
    bool lettered = false;      ///< its line is a step of its own, `a) …`
    bool opens_point = false;   ///< the first of a line with a mark
};

/// `…, trong thời hạn 5 ngày, Sở Y tế thẩm định`: who acts behind the time; else who acts in the
/// sentence.
std::string bound_by(const Prose& text, const StepTime& time, const std::string& subject,
                     const Lexicon& lexicon) {
    std::string actor = names_somebody(text, time.end, lexicon)
                            ? actor_at(text, time.end, lexicon)
                            : actor_behind(text, time.end, lexicon);
    return actor.empty() ? subject : actor;
}

void add_times(StepSentence& sentence, const Prose& clause, const std::string& actor,
               const Lexicon& lexicon) {
    const bool in_case = opens_case(clause, lexicon);
    std::size_t seen = 0;
    bool lacking = false;
    for (StepTime& time : times_in(clause, lexicon)) {
        const Prose before = clause.part(seen, time.begin);
        seen = time.begin;
        lacking = lacking || before.has_word(lexicon.words(WordKind::lacks));
        std::string bound = bound_by(clause, time, actor, lexicon);
        sentence.times.push_back({std::move(time), std::move(bound), in_case && lacking});
    }
}

/// A clause behind a semicolon that names nobody goes on with the one before it; where the first
/// only tells a time or a case, who acts stands in a later one.
StepSentence sentence_of(const Prose& unit, std::string_view words, const std::string& heading,
                         ClauseActors& actors, const Lexicon& lexicon) {
    StepSentence sentence;
    std::string actor = heading;
    bool opened = false;
    for (std::size_t begin = 0; begin <= words.size();) {
        const std::size_t end = std::min(words.find(';', begin), words.size());
        const bool first = begin == 0;
        const Prose clause = unit.of(without_markers(words.substr(begin, end - begin)));
        begin = end + 1;
        if (const std::string& named = actors.of(clause); !named.empty()) actor = named;
        if (first) {
            sentence.in_case = opens_case(clause, lexicon);
            sentence.names_nobody =
                clause.whole_word_at(0, lexicon.words(WordKind::actions)) != nullptr;
        }
        if (first || (sentence.actor.empty() && opened)) sentence.actor = actor;
        if (first) opened = opens_sentence(clause, lexicon);
        add_times(sentence, clause, actor, lexicon);
    }
    if (sentence.actor.empty() && !sentence.times.empty())
        sentence.actor = sentence.times.front().actor;
    return sentence;
}

/// Every sentence of a step; those under a heading that names somebody are about that one.
std::vector<StepSentence> sentences_of(const Prose& unit, ClauseActors& actors,
                                       const Lexicon& lexicon) {
    std::vector<StepSentence> all;
    std::string heading;
    for (const std::string_view line : lines_of(unit.text())) {
        const std::string named = actor_of_heading(unit.of(without_markers(line)), lexicon);
        if (!named.empty() && line.ends_with(':')) {
            heading = named;
            continue;
        }
        for (std::size_t begin = 0; begin < line.size();) {
            const auto end = std::min(line.find(". ", begin), line.size());
            const std::string& above = named.empty() ? heading : named;
            all.push_back(
                sentence_of(unit, line.substr(begin, end - begin), above, actors, lexicon));
            const MarkKind mark = mark_of(line);
            all.back().lettered =
                mark == MarkKind::letter || mark == MarkKind::capital || mark == MarkKind::number;
            all.back().opens_point = mark != MarkKind::none && begin == 0;
            begin = end + 2;
        }
    }
    return all;
}

/// `Nộp hồ sơ: …`, `Nộp hồ sơ TTHC - …`: what stands behind the heading of a line.
std::string_view behind_heading(const Prose& line, const Lexicon& lexicon) {
    const auto head =
        line.cut(0, opens_case(line, lexicon) ? longest_step_title : furthest_heading);
    const auto colon = head.find(':');
    if (colon != std::string_view::npos) return line.cut(colon + 1);
    const auto* const lead = line.whole_word_at(0, lexicon.words(WordKind::step_lead_ins));
    if (lead != nullptr) return line.cut(lead->size());
    const auto dash = head.find(" - ");
    if (dash == std::string_view::npos || names_somebody(line, 0, lexicon)) return {};
    return line.cut(dash + 3);
}

/// Who acts in the first sentence that says so; headings stand before it.
std::string first_actor(const Prose& unit, ClauseActors& actors, const Lexicon& lexicon) {
    std::size_t seen = 0;
    for (const std::string_view marked : lines_of(unit.text())) {
        const Prose line = unit.of(without_markers(marked));
        if (const std::string& actor = actors.of(line); !actor.empty()) return actor;
        const Prose behind = unit.of(without_markers(behind_heading(line, lexicon)));
        if (const std::string& actor = actors.of(behind); !actor.empty()) return actor;
        if (std::string actor = actor_of_heading(line, lexicon); !actor.empty()) return actor;
        const bool says_what =
            line.size() > furthest_heading &&
            line.whole_word_at(0, lexicon.words(WordKind::filing_actions)) != nullptr;
        const bool heading = line.size() <= longest_step_title && !says_what &&
                             !line.text().ends_with('.') && !line.text().ends_with(';');
        if (!heading || ++seen == 2) break;
    }
    return {};
}

/// Whether a time is told of whom a step tells: of its actor, or of nobody by name.
bool is_of(const std::string& actor, const StepSentence::Bound& bound,
           const StepSentence& sentence) {
    if (actor.empty() || bound.actor.empty())
        return bound.actor.empty() && (actor.empty() || sentence.names_nobody);
    return utf8::to_lower(bound.actor).starts_with(actor);
}

/// The one time that the sentences of a step tell its actor, or nobody by name where none is known;
/// times of others are theirs, and a time of a dossier that lacks something makes two.
void take_time(Step& step, const std::vector<StepSentence>& sentences) {
    const std::string actor = utf8::to_lower(step.actor.value);
    const StepTime* only = nullptr;
    for (const StepSentence& sentence : sentences) {
        const bool first = &sentence == &sentences.front();
        for (const StepSentence::Bound& bound : sentence.times) {
            if (!is_of(actor, bound, sentence)) {
                if (actor.empty() || bound.actor.empty()) return;
                continue;
            }
            const bool exception = bound.exception && (!first || !sentence.in_case);
            const bool another = only != nullptr && only->duration != bound.time.duration;
            if (another || exception) return;
            if (only == nullptr || only->from.empty()) only = &bound.time;
        }
    }
    if (only == nullptr) return;
    step.time = only->duration;
    step.from = only->from;
    if (only->at_most) step.at_most = true;
}

/// `… hoạt động.b) Giải quyết`: a page ran a step into the one before it.
bool begins_run_in_step(const Prose& text, std::size_t at) {
    return at > 1 && text.text()[at - 1] == '.' && text.is_lower(at) &&
           text.text().substr(text.after(at)).starts_with(')') &&
           text.is_lower(text.before(at - 1));
}

/// `… trong thời hạn\n10 ngày`: the line that ends there goes on with a small letter.
bool goes_on_in_next_line(const Prose& text, std::size_t end) {
    const std::size_t next = skip(text, end + 1, " \n");
    if (!text.is_lower(next) || marker_size(text.cut(next)) > 0) return false;
    const auto before = trim(text.cut(0, end));
    return std::string_view(".;:").find(before.back()) == std::string_view::npos;
}

/// Whether nothing in a text has to be joined or parted.
bool is_in_lines(const Prose& text) {
    if (text.size() > 0 && text.text().find_first_of(") ") == 0) return false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text.text()[at];
        const bool loose = (c == ' ' && text.cut(at + 1).starts_with(' ')) ||
                           (c == '\n' && goes_on_in_next_line(text, at)) ||
                           (c == '.' && begins_run_in_step(text, at + 1));
        if (loose) return false;
    }
    return true;
}

/// Lines that a page broke inside a sentence, in one, and steps that it ran together in lines.
Prose with_joined_lines(const Prose& text) {
    if (is_in_lines(text)) return text;
    std::string joined;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text.text()[at];
        if (c == ' ' && joined.ends_with(' ')) continue;
        if (begins_run_in_step(text, at)) joined += '\n';
        joined += c == '\n' && goes_on_in_next_line(text, at) ? ' ' : c;
    }
    joined.erase(0, joined.find_first_not_of(") "));
    return Prose(joined);
}

/// The only agency that any sentence names.
std::string only_agency(const std::vector<StepSentence>& sentences) {
    std::string only;
    for (const StepSentence& sentence : sentences) {
        if (sentence.actor.empty()) continue;
        const bool another =
            !only.empty() && utf8::to_lower(only) != utf8::to_lower(sentence.actor);
        if (another || sentence.actor == applicant_actor) return {};
        if (only.empty()) only = sentence.actor;
    }
    return only;
}

/// `Giải quyết TTHC:`, whose points are of an agency each: no one of them is the one that acts.
bool tells_points_of_agencies(const Prose& text, const std::vector<StepSentence>& sentences) {
    const auto lines = lines_of(text.text());
    if (lines.empty() || lines.front().size() > furthest_heading || !lines.front().ends_with(':'))
        return false;
    std::set<std::string> agencies;
    for (const StepSentence& sentence : sentences) {
        const bool agency = !sentence.actor.empty() && sentence.actor != applicant_actor;
        if (sentence.opens_point && agency) agencies.insert(utf8::to_lower(sentence.actor));
    }
    return agencies.size() > 2;
}

/// Who acts in the first sentence, or in the second where the first is only a case; the one agency
/// that acts where the first begins with what is done.
std::string actor_of_sentences(const std::vector<StepSentence>& sentences) {
    if (sentences.empty()) return {};
    const StepSentence& first = sentences.front();
    if (!first.actor.empty()) return first.actor;
    if (first.in_case && sentences.size() > 1 && !sentences[1].actor.empty())
        return sentences[1].actor;
    return first.names_nobody ? only_agency(sentences) : std::string();
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

Step read_step(const Prose& unit, const Lexicon& lexicon) {
    Step step;
    const Prose whole = unit.of(trim(unit.text()));
    step.action = std::string(whole.text());
    const Prose text = with_joined_lines(whole);
    ClauseActors actors(lexicon);
    step.actor = first_actor(text, actors, lexicon);
    const auto sentences = sentences_of(text, actors, lexicon);
    const bool agency =
        std::any_of(sentences.begin(), sentences.end(), [](const StepSentence& sentence) {
            return !sentence.in_case && !sentence.actor.empty() && sentence.lettered &&
                   sentence.actor != applicant_actor;
        });
    if (step.actor.value.empty()) step.actor = actor_of_sentences(sentences);
    const bool applies = step.actor.value == applicant_actor;
    if (applies ? agency : tells_points_of_agencies(text, sentences)) {
        step.actor = {};
        return step;
    }
    take_time(step, sentences);
    return step;
}

bool is_of_applicant(const Prose& unit, const Lexicon& lexicon) {
    ClauseActors actors(lexicon);
    const std::string first =
        first_actor(with_joined_lines(unit.of(trim(unit.text()))), actors, lexicon);
    const bool agency = !first.empty() && first != applicant_actor;
    return !agency && read_step(unit, lexicon).actor.value == applicant_actor;
}

std::vector<Step> read_introduction(std::string_view source, const Lexicon& lexicon) {
    std::vector<Step> steps;
    bool somebody = false;
    const std::string parted = with_parted_sentences(source);
    const auto lines = lines_of(parted);
    for (const std::string_view line : lines) {
        const bool ends = line.ends_with('.') || line.ends_with(';');
        const bool last = line.data() == lines.back().data() && !line.ends_with(':');
        if (!ends && (!last || actor_of(Prose(without_markers(line)), lexicon).empty())) return {};
        if (!steps.empty() && marker_size(line) > 0) {
            add_line(steps.back().action.value, line);
            continue;
        }
        steps.push_back(read_step(Prose(line), lexicon));
        somebody = somebody || !steps.back().actor.value.empty() ||
                   Prose(line).has_word(lexicon.words(WordKind::applicant_actions));
    }
    if (!somebody) steps.clear();
    return steps;
}

}  // namespace tthc::importing
