#include "read_documents.h"

#include "document_group.h"
#include "form_cell.h"
#include "paper_words.h"
#include "tthc/import/words/case_words.h"
#include "tthc/import/words/cells.h"
#include "tthc/import/words/units.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace tthc::importing {
namespace {

constexpr std::size_t longest_plain_name = 160;

bool starts_with(const Prose& text, const KnownWords& words) {
    return text.whole_word_at(0, words) != nullptr;
}

/// `1 bản chính` in front of the word, or `Bản chính: 1` behind it.
std::optional<Count> number_near(const Prose& text, const KnownWords& words) {
    for (const std::string& word : words) {
        const auto at = text.lower().find(word);
        if (at == std::string_view::npos) continue;
        const auto behind = text.text().find_first_not_of(' ', at + word.size());
        if (behind != std::string_view::npos && text.text()[behind] == ':') {
            const auto begin = text.text().find_first_not_of(' ', behind + 1);
            if (begin == std::string_view::npos) continue;
            return small_number(text.cut(begin, digits_end(text.text(), begin)));
        }
        const auto before = text.cut(0, at);
        const auto end = before.find_last_not_of(' ');
        if (end == std::string_view::npos) continue;
        std::size_t begin = end + 1;
        while (begin > 0 && is_digit(before[begin - 1]))
            --begin;
        return small_number(before.substr(begin, end + 1 - begin));
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
    const Prose text = whole.part(0, whole.text().find(". "));
    return text.has_word(lexicon.words(WordKind::not_handed_in));
}

bool is_case_paper(const Prose& text, const Lexicon& lexicon) {
    const Prose clause = text.of(main_clause(text, lexicon));
    return clause.size() > 0 && clause.has_word(lexicon.words(WordKind::duties)) &&
           clause.has_word(lexicon.words(WordKind::papers));
}

bool is_heading(const Prose& text, const Lexicon& lexicon) {
    if (!text.text().ends_with(':')) return false;
    const bool paper = starts_with(text, lexicon.words(WordKind::papers));
    return !paper || text.has_word(lexicon.words(WordKind::list_openings)) ||
           text.size() > longest_plain_name;
}

/// Where the first of the words stands, from a place on; npos where none does.
std::size_t first_of(const Prose& text, std::size_t from, const KnownWords& words) {
    std::size_t first = std::string_view::npos;
    for (const std::string& word : words)
        first = std::min(first, text.lower().find(word, from));
    return first;
}

/// The files of the form and its number, which the name of the paper tells.
std::optional<Form> form_of(const DocumentRow& row, const Lexicon& lexicon) {
    Form form;
    form.code = form_number(row.name, lexicon);
    for (std::string& file : file_names(row.form, lexicon))
        form.files.emplace_back(std::move(file));
    return form == Form{} ? std::nullopt : std::optional(std::move(form));
}

/// What the name says of copies, added to what the cell counts.
void add_paper_words(const PaperWords& words, const PaperCount& count, Document& document) {
    const bool counted = (count.originals && count.originals->value > 0) ||
                         (count.copies && count.copies->value > 0);
    document.originals = counted ? count.originals : words.mentioned.originals;
    document.copies = counted ? count.copies : words.mentioned.copies;
    if (!counted && !document.originals && !document.copies) {
        document.originals = count.originals;
        document.copies = count.copies;
    }
    const bool copies = document.copies && document.copies->value > 0;
    const bool originals = document.originals && document.originals->value > 0;
    if (words.certified && copies) std::swap(document.certified_copies, document.copies);
    document.electronic = words.electronic;
    if (words.optional) document.optional = true;
    const bool shown = words.shown ? !copies : words.original_shown && copies;
    if (shown && originals) std::swap(document.shown, document.originals);
}

/// Below a heading of papers to show, the number of originals is that of papers shown.
void show_only(Document& document) {
    if (document.originals && document.originals->value > 0)
        std::swap(document.shown, document.originals);
}

/// A paper has a name in every file: what its row says instead, the form first.
std::string name_of_unnamed(const DocumentRow& row) {
    for (const std::string_view cell : {std::string_view(row.name), std::string_view(row.form),
                                        std::string_view(row.code), std::string_view(row.count)}) {
        const std::string_view line = trim(trim(cell).substr(0, trim(cell).find('\n')));
        if (!line.empty()) return std::string(line);
    }
    return {};
}

Document document_of(const DocumentRow& row, const PaperCount& count, const DocumentGroup& group,
                     const Lexicon& lexicon) {
    Document document;
    CasedPaper paper = cased_paper(plain(row.name), lexicon);
    document.name = std::move(paper.name);
    document.when = group.when;
    if (!paper.when.empty()) {
        if (!group.when.empty()) document.when.value += "; ";
        document.when.value += paper.when;
    }
    if (row.unclear) {
        document.note = row.count;
    } else {
        add_paper_words(paper_words(document.name.value, lexicon), count, document);
    }
    if (group.shown) show_only(document);
    document.form = form_of(row, lexicon);
    document.code = row.code;
    if (document.name.value.empty()) document.name = name_of_unnamed(row);
    add_line(document.note.value, row.remark);
    return document;
}

bool asks_for_none(const PaperCount& count) {
    return (!count.originals || count.originals->value == 0) &&
           (!count.copies || count.copies->value == 0);
}

/// A row with a number of its own is a paper, unless it is a heading, a note or a rule; a paper
/// whose contents are told (`Phương án, trong đó có:`) is one.
bool names_counted_paper(const Prose& text, bool told, const Lexicon& lexicon) {
    if (!told && is_rule(text, lexicon)) return false;
    const bool paper = starts_with(text, lexicon.words(WordKind::papers));
    const bool lists =
        text.text().ends_with(':') && text.has_word(lexicon.words(WordKind::list_openings));
    if (paper) return !lists || text.has_word(lexicon.words(WordKind::contents));
    if (is_heading(text, lexicon)) return false;
    if (is_rule(text, lexicon)) return false;
    if (opens_case(text, lexicon)) {
        if (told) return text.has_word(lexicon.words(WordKind::papers));
        return is_case_paper(text, lexicon) || cased_paper(text.text(), lexicon).apart;
    }
    return !starts_with(text, lexicon.words(WordKind::circumstances));
}

/// `Thành phần hồ sơ:`
bool is_bare_heading(const Prose& text, const Lexicon& lexicon) {
    auto words = text.text();
    while (words.ends_with(':') || words.ends_with(' ') || words.ends_with('-'))
        words.remove_suffix(1);
    return words.empty() || is_any_of(words, lexicon.words(WordKind::group_headings));
}

/// `Vận tải đơn: 01 bản chụp`: whatever it is called, it is handed in.
bool counts_itself(const Prose& text, const Lexicon& lexicon) {
    const auto colon = text.text().find(':');
    if (opens_case(text, lexicon) || !text.is_digit(skip(text, colon, ": "))) return false;
    const PaperCount told = paper_words(text.text(), lexicon).mentioned;
    return (told.originals && told.originals->value > 0) || (told.copies && told.copies->value > 0);
}

/// Whether a row names a paper, and is no heading, condition, note or cross reference.
bool names_paper(const DocumentRow& row, const PaperCount& count, const Lexicon& lexicon) {
    if (row.heading) return false;
    const Prose text(without_markers(row.name));
    if (!row.form.empty() || row.unclear) return true;
    if (says_nothing(text.text(), lexicon) || is_bare_heading(text, lexicon)) return false;
    if (is_any_of(text.text(), lexicon.words(WordKind::no_condition))) return false;
    if (starts_with(text, lexicon.words(WordKind::note_openings))) return false;
    if (!asks_for_none(count)) return names_counted_paper(text, row.told.has_value(), lexicon);
    if (is_heading(text, lexicon) || is_rule(text, lexicon)) return false;
    if (counts_itself(text, lexicon)) return true;
    const bool counted_none = count.originals || count.copies;
    if (opens_case(text, lexicon)) return !counted_none && is_case_paper(text, lexicon);
    if (counted_none && text.has_word(lexicon.words(WordKind::must_be))) return false;
    if (starts_with(text, lexicon.words(WordKind::papers))) return true;
    return text.size() <= longest_plain_name && text.has_word(lexicon.words(WordKind::papers));
}

/// `b)` in front of a row as a kind and a number; nothing where no such mark stands there.
struct Ordinal {
    char kind = 0;
    int value = 0;
};

std::optional<Ordinal> ordinal_of(std::string_view name) {
    name = trim(name);
    while (!name.empty() && std::string_view("-+*").find(name.front()) != std::string_view::npos)
        name = trim(name.substr(1));
    if (marker_size(name) == 0) return {};
    const bool open = name.starts_with('(');
    if (open) name.remove_prefix(1);
    const auto label = name.substr(0, name.find_first_of(").,/ "));
    if (label.empty()) return {};
    if (const std::size_t end = digits_end(label, 0); end > 0) {
        if (end != label.size() || label.size() > 3) return {};
        return Ordinal{'1', std::stoi(std::string(label))};
    }
    constexpr std::string_view romans[] = {"i",  "ii",  "iii",  "iv", "v",
                                           "vi", "vii", "viii", "ix", "x"};
    const auto* const roman = std::find(std::begin(romans), std::end(romans), label);
    if (roman != std::end(romans) && (open || label.size() > 1))
        return Ordinal{'i', static_cast<int>(roman - std::begin(romans)) + 1};
    if (label == "\u0111") return Ordinal{'a', 2 * ('d' - 'a') + 1};
    if (label.size() != 1 || label[0] < 'a' || label[0] > 'z') return {};
    return Ordinal{'a', 2 * (label[0] - 'a')};
}

/// Whether the marks of a table's rows tell an order that its rows do not have.
bool tells_other_order(const std::vector<DocumentRow>& rows, std::size_t begin) {
    std::map<char, int> last;
    std::map<char, int> first;
    for (std::size_t i = begin; i < rows.size() && !rows[i].heading; ++i) {
        const auto ordinal = ordinal_of(rows[i].name);
        if (!ordinal) continue;
        const auto known = last.find(ordinal->kind);
        const bool back = known != last.end() && ordinal->value < known->second;
        const int start = ordinal->kind == 'a' ? 0 : 1;
        if (back && (ordinal->value > start || first[ordinal->kind] > start)) return true;
        if (back || known == last.end()) first[ordinal->kind] = ordinal->value;
        last[ordinal->kind] = ordinal->value;
    }
    return false;
}

/// A case that a row tells of those below it, by the marks of both.
struct RowCase {
    std::string when;
    MarkKind heading = MarkKind::none;
    MarkKind below = MarkKind::none;
};

/// The rows of one table after another, with what the heading and the rows before say of the next.
class DossierReader {
public:
    DossierReader(const std::vector<DocumentRow>& rows, const Lexicon& lexicon)
        : rows_(&rows), lexicon_(&lexicon), keeps_marks_(tells_other_order(rows, 0)) {}

    ReadDocuments read() {
        for (std::size_t i = 0; i < rows_->size(); ++i)
            take(i);
        drop_lonely_alternatives();
        return std::move(read_);
    }

private:
    void take(std::size_t i) {
        const DocumentRow& row = (*rows_)[i];
        const PaperCount count = row.told ? *row.told : read_count(row.count, *lexicon_);
        if (row.heading) {
            take_heading(row, i);
            return;
        }
        const bool remark = group_.remark && asks_for_none(count);
        if (!remark && names_paper(row, count, *lexicon_)) {
            add_paper(row, count);
        } else {
            add_note(row, asks_for_none(count));
        }
    }

    void take_heading(const DocumentRow& row, std::size_t i) {
        keeps_marks_ = tells_other_order(*rows_, i + 1);
        group_ = group_of(row, *lexicon_);
        lead_.reset();
        case_.reset();
        if (group_.one_of) ++alternatives_;
        if (row.has_papers && group_.whole) return;
        add_note(row, true);
    }

    void add_paper(const DocumentRow& row, const PaperCount& count) {
        if (case_ && mark_of(trim(row.name)) != case_->below) end_case(row);
        DocumentGroup group = group_;
        if (case_) group.when += (group.when.empty() ? "" : "; ") + case_->when;
        Document document = document_of(row, count, group, *lexicon_);
        if (keeps_marks_ && ordinal_of(row.name)) document.name = std::string(trim(row.name));
        if (lead_ && bullet_of(row.name) != *lead_) lead_.reset();
        if (group_.one_of || lead_) document.one_of = fmt::format("mot-trong-{}", alternatives_);
        if (row.unclear) read_.notes.push_back(row.name + ' ' + row.count);
        read_.dossier.items.push_back(std::move(document));
    }

    void add_note(const DocumentRow& row, bool none) {
        const Prose text(row.name);
        const Prose content(without_markers(text.text()));
        if (starts_with(content, lexicon_->words(WordKind::set_openings)))
            read_.dossier.sets = read_sets(content, *lexicon_);
        if (says_nothing(text.text(), *lexicon_) || is_bare_heading(content, *lexicon_)) return;
        start_alternatives(row);
        start_case(row);
        std::string note(trim(text.text()));
        if (!row.form.empty()) note += ' ' + row.form;
        if (!none) note += " [" + std::string(trim(row.count)) + "]";
        std::replace(note.begin(), note.end(), '\n', ' ');
        add_line(read_.dossier.note.value, note);
        if (!row.group || !row.has_papers) read_.notes.push_back(std::move(note));
    }

    /// Below `- Một trong các giấy tờ sau:` the rows that begin with a `+` are alternatives.
    void start_alternatives(const DocumentRow& row) {
        lead_.reset();
        if (row.heading || !leads_alternatives(row.name, *lexicon_)) return;
        if (bullet_of(row.name) == '+') return;
        lead_ = '+';
        ++alternatives_;
    }

    /// `- Đối với dự án trong phạm vi bảo vệ, hồ sơ phải bổ sung:` is the case of the rows right
    /// below it that have one mark of another kind; where the marks tell another order, of none.
    void start_case(const DocumentRow& row) {
        case_.reset();
        if (row.heading || keeps_marks_ || !trim(row.name).ends_with(':')) return;
        std::string when = case_of_heading_row(row.name, *lexicon_);
        if (when.empty()) return;
        case_ = RowCase{std::move(when), mark_of(trim(row.name)), MarkKind::none};
    }

    /// The first row below a case tells the mark that all of them have.
    void end_case(const DocumentRow& row) {
        const MarkKind mark = mark_of(trim(row.name));
        const bool first = case_->below == MarkKind::none;
        const bool other = mark != MarkKind::none && mark != case_->heading;
        if (first && other) {
            case_->below = mark;
        } else {
            case_.reset();
        }
    }

    static char bullet_of(std::string_view name) {
        name = trim(name);
        return name.empty() ? '\0' : name.front();
    }

    void drop_lonely_alternatives() {
        std::map<std::string, std::size_t> members;
        for (const Document& document : read_.dossier.items)
            ++members[document.one_of.value];
        for (Document& document : read_.dossier.items) {
            if (members[document.one_of.value] == 1) document.one_of = {};
        }
    }

    const std::vector<DocumentRow>* rows_;
    const Lexicon* lexicon_;
    bool keeps_marks_;
    DocumentGroup group_;
    std::optional<char> lead_;
    std::optional<RowCase> case_;
    std::size_t alternatives_ = 0;
    ReadDocuments read_;
};

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

Maybe<Count> read_sets(const Prose& text, const Lexicon& lexicon) {
    Maybe<Count> sets;
    const auto& words = lexicon.words(WordKind::set_word);
    for (std::size_t at = first_of(text, 0, words); at < text.size();
         at = first_of(text, text.after(at), words)) {
        const auto* word = text.word_at(at, words);
        const std::size_t end = at + word->size();
        const Prose rest =
            text.of(trim(text.cut(end, text.text().find(' ', end + longest_plain_name))));
        const bool dossier = rest.size() == 0 || rest.text().starts_with('.') ||
                             starts_with(rest, lexicon.words(WordKind::dossier_word));
        if (!dossier || text.is_letter(end)) continue;
        const NumberBefore before = number_before(text, at);
        const auto number = before.value;
        if (!number || *number == 0) continue;
        const auto lead = trim(text.lower().substr(0, before.begin));
        if (ends_with_any(lead, lexicon.words(WordKind::passed_on))) continue;
        if (starts_with(rest, lexicon.words(WordKind::other_dossiers))) continue;
        if (sets && sets->value != *number) return {};
        sets = *number;
    }
    return sets;
}

ReadDocuments read_documents(const std::vector<DocumentRow>& rows, const Lexicon& lexicon) {
    return DossierReader(rows, lexicon).read();
}

}  // namespace tthc::importing
