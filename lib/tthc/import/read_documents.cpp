#include "tthc/import/read_documents.h"

#include "tthc/import/cells.h"

#include <algorithm>

namespace tthc::importing {
namespace {

constexpr std::size_t longest_plain_name = 160;
constexpr std::size_t longest_group_name = 400;
constexpr std::size_t longest_heading_rest = 60;

bool starts_with(const Prose& text, const std::vector<std::string>& words) {
    return text.whole_word_at(0, words) != nullptr;
}

/// A small whole number, however many zeros it begins with.
std::optional<Count> count_of(std::string_view digits) {
    if (digits.empty() || digits.size() > 6) return {};
    Count count = 0;
    for (const char c : digits)
        count = count * 10 + (c - '0');
    return count;
}

/// `1 bản chính` in front of the word, or `Bản chính: 1` behind it.
std::optional<Count> number_near(const Prose& text, const std::vector<std::string>& words) {
    for (const std::string& word : words) {
        const auto at = text.lower().find(word);
        if (at == std::string_view::npos) continue;
        const auto behind = text.text().find_first_not_of(' ', at + word.size());
        if (behind != std::string_view::npos && text.text()[behind] == ':') {
            const auto begin = text.text().find_first_not_of(' ', behind + 1);
            if (begin == std::string_view::npos) continue;
            return count_of(text.cut(begin, digits_end(text.text(), begin)));
        }
        const auto before = text.cut(0, at);
        const auto end = before.find_last_not_of(' ');
        if (end == std::string_view::npos) continue;
        std::size_t begin = end + 1;
        while (begin > 0 && is_digit(before[begin - 1]))
            --begin;
        return count_of(before.substr(begin, end + 1 - begin));
    }
    return {};
}

/// Behind the case that a row opens with: after the first colon, comma or `thì`.
std::string_view main_clause(const Prose& text, const Lexicon& lexicon) {
    const auto then = find_word(text, 0, lexicon.words(WordKind::then));
    const auto border = std::min({text.text().find(':'), text.text().find(", "), then});
    if (border == std::string_view::npos) return {};
    const auto except = find_word(text, border + 1, lexicon.words(WordKind::except));
    return trim(text.cut(border + 1, except));
}

/// `không phải nộp`, `không yêu cầu`: nothing is handed in; `có trách nhiệm kiểm tra`: the agency's
/// duty.
bool is_rule(const Prose& whole, const Lexicon& lexicon) {
    const Prose text(whole.cut(0, whole.text().find(". ")));
    return text.has_word(lexicon.words(WordKind::not_handed_in));
}

bool is_case_paper(const Prose& text, const Lexicon& lexicon) {
    const Prose clause(main_clause(text, lexicon));
    return clause.size() > 0 && clause.has_word(lexicon.words(WordKind::duties)) &&
           clause.has_word(lexicon.words(WordKind::papers));
}

bool is_heading(const Prose& text, const Lexicon& lexicon) {
    if (!text.text().ends_with(':')) return false;
    const bool paper = starts_with(text, lexicon.words(WordKind::papers));
    return !paper || text.has_word(lexicon.words(WordKind::list_openings)) ||
           text.size() > longest_plain_name;
}

/// The number in front of a place: `02`, `02 (hai)`.
std::optional<Count> number_before(const Prose& text, std::size_t end) {
    std::string_view before = trim(text.cut(0, end));
    if (before.ends_with(')')) before = trim(before.substr(0, before.rfind('(')));
    std::size_t begin = before.size();
    while (begin > 0 && is_digit(before[begin - 1]))
        --begin;
    return count_of(before.substr(begin));
}

/// Where the first of the words stands, from a place on; npos where none does.
std::size_t first_of(const Prose& text, std::size_t from, const std::vector<std::string>& words) {
    std::size_t first = std::string_view::npos;
    for (const std::string& word : words)
        first = std::min(first, text.lower().find(word, from));
    return first;
}

/// What the heading of a group says of the papers below it.
struct Group {
    std::string when;
    bool shown = false;
    bool remark = false;  ///< `* Lưu ý:`
};

Group group_of(std::string_view heading, const Lexicon& lexicon) {
    const Prose text(without_markers(heading));
    Group group;
    group.remark = starts_with(text, lexicon.words(WordKind::note_openings));
    group.shown = text.has_word(lexicon.words(WordKind::shown)) &&
                  !text.has_word(lexicon.words(WordKind::handed_in));
    if (starts_with(text, lexicon.words(WordKind::case_openings))) {
        std::string_view when = trim(text.text());
        while (when.ends_with(':'))
            when = trim(when.substr(0, when.size() - 1));
        group.when = when;
    }
    return group;
}

/// `Giấy tờ phải nộp`, `Thành phần hồ sơ gồm`: says no more than that papers follow.
bool says_all_papers(const Prose& text, const Lexicon& lexicon) {
    if (starts_with(text, lexicon.words(WordKind::set_openings))) return true;
    const auto* heading = text.whole_word_at(0, lexicon.words(WordKind::group_headings));
    return heading != nullptr && text.size() <= heading->size() + longest_heading_rest;
}

/// The name of one of several groups is the case of its papers, unless it says no more than that
/// they are papers to hand in or to show.
Group named_group(std::string_view name, const Lexicon& lexicon) {
    std::string_view words = trim(without_markers(name));
    while (words.ends_with(':') || words.ends_with('.') || words.ends_with(' '))
        words.remove_suffix(1);
    const Prose text(words);
    Group group = group_of(name, lexicon);
    const bool plain = text.size() == 0 || group.remark || group.shown ||
                       says_all_papers(text, lexicon) || digits_end(words, 0) == words.size() ||
                       text.size() > longest_group_name ||
                       starts_with(text, lexicon.words(WordKind::circumstances));
    if (!plain) group.when = text.text();
    return group;
}

/// `Mẫu 1.docxMẫu 2.docx`: a semicolon between names of files that run together.
std::string parted_files(std::string_view names, const Lexicon& lexicon) {
    const Prose text(names);
    std::string parted;
    for (std::size_t at = 0; at < text.size();) {
        const auto* ending = text.word_at(at, lexicon.words(WordKind::form_files));
        const std::size_t next = ending == nullptr ? text.after(at) : at + ending->size();
        parted += text.cut(at, next);
        at = next;
        if (ending != nullptr && (text.is_upper(at) || text.is_digit(at))) parted += "; ";
    }
    return parted;
}

Document document_of(const DocumentRow& row, const PaperCount& count, const Group& group,
                     const Lexicon& lexicon) {
    Document document;
    const Prose name(row.name);
    document.name = std::string(without_markers(name.text()));
    (group.shown ? document.shown : document.originals) = count.originals;
    document.copies = count.copies;
    document.when = group.when;
    if (!row.form.empty()) {
        Form form;
        form.code = parted_files(row.form, lexicon);
        document.form = std::move(form);
    }
    document.code = row.code;
    document.note = row.remark;
    return document;
}

bool asks_for_none(const PaperCount& count) {
    return (!count.originals || count.originals->value == 0) &&
           (!count.copies || count.copies->value == 0);
}

/// A row with a number of its own is a paper, unless it is a heading, a note or a rule.
bool names_counted_paper(const Prose& text, const Lexicon& lexicon) {
    if (is_heading(text, lexicon)) return false;
    if (starts_with(text, lexicon.words(WordKind::papers))) return true;
    if (is_rule(text, lexicon)) return false;
    if (starts_with(text, lexicon.words(WordKind::case_openings)))
        return text.has_word(lexicon.words(WordKind::papers));
    return !starts_with(text, lexicon.words(WordKind::circumstances));
}

/// Whether a row names a paper, and is no heading, condition, note or cross reference.
bool names_paper(const DocumentRow& row, const PaperCount& count, const Lexicon& lexicon) {
    if (row.heading) return false;
    const Prose text(without_markers(row.name));
    if (!row.form.empty()) return true;
    if (says_nothing(text.text(), lexicon)) return false;
    if (is_any_of(text.text(), lexicon.words(WordKind::no_condition))) return false;
    if (starts_with(text, lexicon.words(WordKind::note_openings))) return false;
    if (row.told && !asks_for_none(count)) return names_counted_paper(text, lexicon);
    if (is_heading(text, lexicon) || is_rule(text, lexicon)) return false;
    const bool none = asks_for_none(count);
    const bool counted_none = none && (count.originals || count.copies);
    if (starts_with(text, lexicon.words(WordKind::case_openings)))
        return !counted_none && is_case_paper(text, lexicon);
    if (counted_none && text.has_word(lexicon.words(WordKind::must_be))) return false;
    if (starts_with(text, lexicon.words(WordKind::papers))) return true;
    if (!none) return !starts_with(text, lexicon.words(WordKind::circumstances));
    return text.size() <= longest_plain_name && text.has_word(lexicon.words(WordKind::papers));
}

}  // namespace

PaperCount read_count(std::string_view cell, const Lexicon& lexicon) {
    const Prose text(trim(cell));
    PaperCount count;
    if (const auto number = number_near(text, lexicon.words(WordKind::originals)))
        count.originals = *number;
    if (const auto number = number_near(text, lexicon.words(WordKind::copies)))
        count.copies = *number;
    return count;
}

Maybe<Count> read_sets(std::string_view source, const Lexicon& lexicon) {
    const Prose text(source);
    Maybe<Count> sets;
    const auto& words = lexicon.words(WordKind::set_word);
    for (std::size_t at = first_of(text, 0, words); at < text.size();
         at = first_of(text, text.after(at), words)) {
        const auto* word = text.word_at(at, words);
        const std::size_t end = at + word->size();
        const Prose rest(trim(text.cut(end, text.text().find(' ', end + longest_plain_name))));
        const bool dossier = rest.size() == 0 || rest.text().starts_with('.') ||
                             starts_with(rest, lexicon.words(WordKind::dossier_word));
        if (!dossier || text.is_letter(end)) continue;
        const auto number = number_before(text, at);
        if (!number || *number == 0) continue;
        if (sets && sets->value != *number) return {};
        sets = *number;
    }
    return sets;
}

ReadDocuments read_documents(const std::vector<DocumentRow>& rows, const Lexicon& lexicon) {
    ReadDocuments read;
    Group group;
    for (const DocumentRow& row : rows) {
        const PaperCount count = row.told ? *row.told : read_count(row.count, lexicon);
        const bool remark = group.remark && asks_for_none(count);
        if (!remark && names_paper(row, count, lexicon)) {
            read.dossier.items.push_back(document_of(row, count, group, lexicon));
            continue;
        }
        const Prose text(row.name);
        if (row.heading) {
            group = row.group ? named_group(text.text(), lexicon) : group_of(text.text(), lexicon);
            if (row.group && row.has_papers && !group.when.empty()) continue;
        }
        const Prose content(without_markers(text.text()));
        if (starts_with(content, lexicon.words(WordKind::set_openings)))
            read.dossier.sets = read_sets(content.text(), lexicon);
        if (says_nothing(text.text(), lexicon)) continue;
        std::string note(trim(text.text()));
        if (!row.form.empty()) note += ' ' + row.form;
        if (!row.count.empty() && !row.heading) note += " [" + std::string(trim(row.count)) + "]";
        std::replace(note.begin(), note.end(), '\n', ' ');
        add_line(read.dossier.note.value, note);
        if (!row.group || !row.has_papers) read.notes.push_back(std::move(note));
    }
    return read;
}

}  // namespace tthc::importing
