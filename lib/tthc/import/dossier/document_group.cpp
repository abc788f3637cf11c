#include "document_group.h"

#include "tthc/import/steps/step_actor.h"
#include "tthc/import/words/case_words.h"
#include "tthc/import/words/text.h"

#include <algorithm>

namespace tthc::importing {
namespace {

constexpr std::size_t longest_case = 400;
constexpr std::size_t longest_paper_case = 800;
constexpr std::size_t longest_case_heading = 1000;
constexpr std::size_t longest_heading_rest = 60;
constexpr std::size_t longest_mark = 8;

bool opens_with(const Prose& text, const KnownWords& words) {
    return text.whole_word_at(0, words) != nullptr;
}

/// Without list marks, `9.3.1.1.` and `a.1.2)` among them, and without the marks at the end.
std::string_view bare_heading(std::string_view text) {
    text = without_markers(text);
    const auto digits = text.find_first_not_of("0123456789.");
    if (digits != std::string_view::npos && digits > 0 && text[digits - 1] == '.')
        text = without_markers(text.substr(digits));
    const auto bracket = text.find(')');
    if (bracket <= longest_mark &&
        text.substr(0, bracket).find_first_of(" (") == std::string_view::npos)
        text = without_markers(text.substr(bracket + 1));
    const auto last = text.find_last_not_of(":. \n");
    return last == std::string_view::npos ? std::string_view{} : text.substr(0, last + 1);
}

/// `Giấy tờ phải nộp`, `Thành phần hồ sơ gồm`: says no more than that papers follow.
bool says_all_papers(const Prose& text, const Lexicon& lexicon) {
    if (opens_with(text, lexicon.words(WordKind::set_openings))) return true;
    const auto* heading = text.whole_word_at(0, lexicon.words(WordKind::group_headings));
    return heading != nullptr && text.size() <= heading->size() + longest_heading_rest &&
           !text.has_word(lexicon.words(WordKind::case_openings));
}

bool says_only_shown(const Prose& text, const Lexicon& lexicon) {
    return text.has_word(lexicon.words(WordKind::shown)) &&
           !text.has_word(lexicon.words(WordKind::handed_in)) &&
           !text.has_word(lexicon.words(WordKind::alternative)) &&
           !text.has_word(lexicon.words(WordKind::copies));
}

/// `Trường hợp … thì không phải nộp`: says how or that not, and no more.
bool is_proviso(const Prose& text, const Lexicon& lexicon) {
    const auto then = find_word(text, 0, lexicon.words(WordKind::then));
    const Prose clause = text.part(then == std::string_view::npos ? 0 : then);
    return clause.has_word(lexicon.words(WordKind::not_handed_in)) ||
           clause.has_word(lexicon.words(WordKind::provisos));
}

/// `Văn bản chấp thuận gồm các nội dung sau`: what a paper says; `Phiếu được lập khi …`: a paper.
bool names_paper_or_contents(const Prose& text, bool colon, const Lexicon& lexicon) {
    if (opens_with(text, lexicon.words(WordKind::dossier_word))) return false;
    if (!opens_with(text, lexicon.words(WordKind::papers))) return false;
    if (text.has_word(lexicon.words(WordKind::contents))) return true;
    return !colon;
}

bool in_brackets(std::string_view text) {
    return text.starts_with('(') && text.find(')') + 1 == text.size();
}

/// A case in front of more words: up to the first colon, full stop, `- ` or `thì`.
std::string_view opening_case(const Prose& text, const Lexicon& lexicon) {
    std::size_t end =
        std::min({text.text().find(": "), text.text().find(":\n"), text.text().find(". "),
                  text.text().find('\n'), find_word(text, 0, lexicon.words(WordKind::then))});
    const auto opening = trim(text.cut(0, end));
    return opening.size() <= longest_case ? opening : std::string_view{};
}

/// `Trường hợp ủy quyền` of `Trường hợp ủy quyền thì nộp văn bản …`: the words in front of `thì`,
/// but of a proviso.
std::string case_before_then(const Prose& text, const Lexicon& lexicon) {
    const std::size_t then = find_word(text, 0, lexicon.words(WordKind::then));
    if (then > longest_paper_case || is_proviso(text, lexicon)) return {};
    const auto lead = trim(text.cut(0, then));
    return lead.find_first_of(":;\n") == std::string_view::npos &&
                   lead.find(". ") == std::string_view::npos
               ? std::string(without_end(lead, ","))
               : std::string();
}

/// `doanh nghiệp, hợp tác xã có đơn`, and not `mẹ liệt sĩ khi còn sống`: who stands there does
/// something.
bool has_duty(const Prose& text, std::size_t begin, const Lexicon& lexicon) {
    for (const WordKind kind : {WordKind::applicants, WordKind::agencies}) {
        const auto* somebody = text.whole_word_at(begin, lexicon.words(kind));
        if (somebody != nullptr) begin += somebody->size();
    }
    const std::size_t end = std::min(text.text().find_first_of(",:;.\n", begin), text.size());
    const Prose clause = text.part(begin, end);
    for (const WordKind kind :
         {WordKind::duties, WordKind::must_hand_in, WordKind::requirements, WordKind::papers}) {
        if (clause.has_word(lexicon.words(kind))) return true;
    }
    const std::size_t next = skip(text, end + 1, " ");
    return text.cut(end).starts_with(',') && names_somebody(text, next, lexicon) &&
           has_duty(text, next, lexicon);
}

/// Whether a comma ends a case: behind it stand the dossier, a paper with a capital, what is
/// handed in or who hands it in, and no further part of a list.
bool closes_case(const Prose& text, std::size_t comma, const Lexicon& lexicon) {
    const std::size_t next = skip(text, comma + 1, " ");
    if (opens_with(text.part(next), lexicon.words(WordKind::dossier_word))) return true;
    if (text.is_upper(next) && text.whole_word_at(next, lexicon.words(WordKind::papers)) != nullptr)
        return true;
    if (text.whole_word_at(next, lexicon.words(WordKind::must_hand_in)) != nullptr ||
        text.whole_word_at(next, lexicon.words(WordKind::passed_on)) != nullptr)
        return true;
    return names_somebody(text, next, lexicon) && !is_enumeration(text, comma, lexicon) &&
           has_duty(text, next, lexicon);
}

/// `Trường hợp gia hạn` of `Trường hợp gia hạn, doanh nghiệp có đơn …`, `Đối với người nước ngoài`
/// of `Đối với người nước ngoài phải có …`; a comma inside brackets ends nothing.
std::string case_before_duty(const Prose& text, const Lexicon& lexicon) {
    if (is_proviso(text, lexicon)) return {};
    std::size_t depth = 0;
    for (std::size_t at = 1; at < std::min(text.size(), longest_paper_case); ++at) {
        const char c = text.text()[at];
        if (c == '(') ++depth;
        if (c == ')' && depth > 0) --depth;
        if (std::string_view(":;\n").find(c) != std::string_view::npos) break;
        if (c == '.' && text.is_space(at + 1)) break;
        const bool duty = c == ' ' && text.whole_word_at(
                                          at + 1, lexicon.words(WordKind::must_hand_in)) != nullptr;
        if (depth == 0 && (duty || (c == ',' && closes_case(text, at, lexicon))))
            return std::string(trim(text.cut(0, at)));
    }
    return {};
}

/// `Hồ sơ đề nghị cấp mới đối với trường hợp cấp lần đầu, gồm: …`: the case that the words tell.
std::string case_inside(const Prose& text, const Lexicon& lexicon) {
    const std::size_t begin = find_word(text, 0, lexicon.words(WordKind::case_openings));
    if (begin > longest_case) return {};
    const auto words = text.cut(begin);
    return std::string(trim(words.substr(0, words.find_first_of(":;,\n"))));
}

/// Words that name papers, contents or a circumstance, and no group of its own.
bool is_plain(const Prose& text, bool colon, const Lexicon& lexicon) {
    if (says_all_papers(text, lexicon) || digits_end(text.text(), 0) == text.size()) return true;
    if (names_paper_or_contents(text, colon, lexicon)) return true;
    return opens_with(text, lexicon.words(WordKind::circumstances)) &&
           !text.has_word(lexicon.words(WordKind::handed_in));
}

/// The whole heading, or the case that opens a longer one.
std::string case_in(const Prose& text, bool in_front, const Lexicon& lexicon) {
    const bool tells_case = text.has_word(lexicon.words(WordKind::case_openings));
    const bool one_clause = text.text().find(": - ") == std::string_view::npos;
    if (one_clause && text.size() <= (tells_case ? longest_case_heading : longest_case))
        return std::string(text.text());
    return in_front ? std::string(opening_case(text, lexicon)) : std::string();
}

/// `Đối với nhà thầu phụ, gồm` without its end; `Đối với hồ sơ nộp sau` as it is.
std::string without_parted_opening(std::string_view lead, const Lexicon& lexicon) {
    const auto bare = without_last_words(lead, {&lexicon.words(WordKind::list_openings)});
    return std::string(lead.substr(bare.size()).starts_with(',') ? bare : lead);
}

/// `Hồ sơ đối với tàu đóng mới gồm`: the case alone.
std::string without_dossier(std::string when, const Lexicon& lexicon) {
    const Prose text(when);
    const auto* dossier = text.whole_word_at(0, lexicon.words(WordKind::dossier_word));
    if (dossier == nullptr) return when;
    const std::size_t begin = skip(text, dossier->size(), " ");
    if (!opens_case(text.part(begin), lexicon)) return when;
    const auto bare =
        without_last_words(text.cut(begin), {&lexicon.words(WordKind::list_openings)});
    return std::string(without_end(bare, " ,"));
}

}  // namespace

DocumentGroup group_of(const DocumentRow& heading, const Lexicon& lexicon) {
    const Prose whole(heading.name);
    const Prose text = whole.of(bare_heading(whole.text()));
    DocumentGroup group;
    group.remark =
        opens_with(text, lexicon.words(WordKind::note_openings)) || in_brackets(whole.text());
    group.shown = says_only_shown(text.part(0, text.text().find('(')), lexicon);
    group.one_of = leads_alternatives(text.text(), lexicon);
    if (text.size() == 0 || group.remark) return group;
    const Prose main = text.part(0, text.text().find(": ("));
    const bool colon = trim(whole.text()).ends_with(':');
    const bool in_front = opens_case(main, lexicon);
    const bool names_group = heading.group && !group.shown && !is_plain(text, colon, lexicon);
    if (!(in_front || names_group) || is_proviso(main, lexicon)) return group;
    group.when = case_in(main, in_front, lexicon);
    group.whole = !group.when.empty() && group.when.size() == text.size();
    group.when = without_dossier(std::move(group.when), lexicon);
    return group;
}

bool leads_alternatives(std::string_view text, const Lexicon& lexicon) {
    const Prose prose(text);
    return prose.has_word(lexicon.words(WordKind::one_of_openings)) &&
           ends_with_any(bare_heading(prose.lower()), lexicon.words(WordKind::list_openings));
}

std::string case_of_heading_row(std::string_view text, const Lexicon& lexicon) {
    const Prose heading(bare_heading(trim(text)));
    const bool whole = heading.text().find(": ") == std::string_view::npos &&
                       heading.text().find(". ") == std::string_view::npos;
    if (!whole || !opens_case(heading, lexicon) || is_proviso(heading, lexicon)) return {};
    std::string when = case_before_duty(heading, lexicon);
    if (when.empty() && heading.size() <= longest_case) when = heading.text();
    const Prose words(when);
    const bool manner = words.has_word(lexicon.words(WordKind::shown)) ||
                        words.has_word(lexicon.words(WordKind::handed_in));
    return manner ? std::string() : when;
}

CasedPaper cased_paper(std::string_view text, const Lexicon& lexicon) {
    const Prose prose(trim(without_markers(text)));
    CasedPaper paper{{}, std::string(prose.text())};
    if (!opens_case(prose, lexicon)) return paper;
    paper.when = case_before_then(prose, lexicon);
    if (!paper.when.empty()) return paper;
    paper.when = case_before_duty(prose, lexicon);
    const auto colon = prose.text().find(':');
    if (colon > longest_case) return paper;
    const Prose name = prose.of(without_markers(prose.cut(colon + 1)));
    const Prose lead = prose.part(0, colon);
    if (is_numbered_case(lead.text(), lexicon)) {
        paper.when = case_inside(name, lexicon);
        return paper;
    }
    if (!opens_with(name, lexicon.words(WordKind::papers)) || is_proviso(lead, lexicon) ||
        lead.text().find(". ") != std::string_view::npos)
        return paper;
    paper.apart = true;
    if (paper.when.empty()) paper.when = without_parted_opening(lead.text(), lexicon);
    const auto between = lead.text().substr(paper.when.size());
    if (std::none_of(between.begin(), between.end(), is_digit)) paper.name = name.text();
    return paper;
}

}  // namespace tthc::importing
