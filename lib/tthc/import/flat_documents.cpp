#include "tthc/import/act_number.h"
#include "tthc/import/flat_tables.h"

#include <algorithm>
#include <optional>

namespace tthc::importing {
namespace {

constexpr std::size_t longest_file_name = 240;

struct CountAt {
    std::size_t begin = 0;
    std::size_t end = 0;
};

class DocumentTable {
public:
    DocumentTable(std::string_view flat, const Lexicon& lexicon)
        : text_(flat), lexicon_(&lexicon) {}

    Rows<DocumentRow> split() {
        std::size_t at = 0;
        const auto first = header_after(0);
        if (!first) {
            result_.rest = trim(text_.text());
            return std::move(result_);
        }
        add_heading(text_.cut(0, first->begin));
        for (auto header = first; header; header = header_after(at)) {
            at = header->end;
            const auto next = header_after(at);
            const std::size_t end = next ? next->begin : text_.size();
            const std::size_t rest = add_rows(at, end);
            if (next) {
                add_heading(text_.cut(rest, end));
            } else {
                add_row(text_.cut(rest, end), {});
            }
            at = end;
        }
        return std::move(result_);
    }

private:
    std::optional<CountAt> header_after(std::size_t at) const {
        std::optional<CountAt> found;
        for (const std::string& header : lexicon_->words(WordKind::table_headers)) {
            const auto begin = text_.lower().find(header, at);
            if (begin == std::string_view::npos || (found && found->begin <= begin)) continue;
            found = CountAt{begin, begin + header.size()};
        }
        return found;
    }

    /// Rows up to `end`; what stands behind the last count is left.
    std::size_t add_rows(std::size_t begin, std::size_t end) {
        for (std::size_t at = begin; at < end;) {
            if (!text_.is_digit(at)) {
                at = text_.after(at);
                continue;
            }
            const auto count = count_at(at, begin, end);
            if (count) {
                add_row(text_.cut(begin, count->begin), text_.cut(count->begin, count->end));
                begin = count->end;
            }
            at = count ? count->end : digits_end(text_.text(), at);
        }
        return begin;
    }

    /// Behind `1 bản chính`, `1 bản chính,1 bản sao`, `2 bản sao`; `digits` where none follows.
    std::size_t words_end(std::size_t digits) const {
        if (!text_.is_space(digits)) return digits;
        const auto* originals = text_.word_at(digits + 1, lexicon_->words(WordKind::originals));
        const auto* copies = text_.word_at(digits + 1, lexicon_->words(WordKind::copies));
        if (originals == nullptr && copies == nullptr) return digits;
        std::size_t end = digits + 1 + (originals != nullptr ? originals : copies)->size();
        if (originals == nullptr || !text_.cut(end).starts_with(',')) return end;
        std::size_t next = end + 1;
        while (text_.is_space(next))
            ++next;
        const std::size_t more = digits_end(text_.text(), next);
        if (more == next || !text_.is_space(more)) return end;
        const auto* second = text_.word_at(more + 1, lexicon_->words(WordKind::copies));
        return second == nullptr ? end : more + 1 + second->size();
    }

    /// Whether a new cell starts at `at`: nothing, or something that follows without a space.
    bool is_border(std::size_t at, std::size_t end) const {
        if (at >= end || text_.is_letter(at) || text_.is_digit(at)) return true;
        return std::string_view("-+*([\"\xE2").find(text_.text()[at]) != std::string_view::npos;
    }

    /// Punctuation that ends a mention of copies inside a name: `(01 bản chính)`, `01 bản chính;`.
    bool ends_mention(std::size_t at) const {
        const auto rest = text_.cut(at);
        if (rest.starts_with(')') || rest.starts_with(',')) return true;
        return (rest.starts_with('.') || rest.starts_with(';')) && !text_.is_letter(at + 1);
    }

    bool ends_file(std::size_t at) const {
        const auto& files = lexicon_->words(WordKind::form_files);
        const auto before = text_.lower().substr(0, at);
        return std::any_of(files.begin(), files.end(),
                           [&](const std::string& file) { return before.ends_with(file); });
    }

    /// A count stands behind a name without a space. Where its digits run into those of the name
    /// (`ngày 31/12/20251 bản chính`), the last one is the count.
    std::optional<CountAt> count_at(std::size_t at, std::size_t begin, std::size_t limit) const {
        const std::size_t digits = digits_end(text_.text(), at);
        const std::size_t end = words_end(digits);
        if (end == digits || end > limit) return {};
        const bool border = is_border(end, limit);
        const bool single = digits - at == 1;
        if (at == begin) return border && single ? std::optional(CountAt{at, end}) : std::nullopt;
        if (single && ends_file(at)) return CountAt{at, end};
        const char before = text_.text()[at - 1];
        if (before == '(') return {};
        if (!text_.is_space(at - 1) && before != '/')
            return ends_mention(end) ? std::nullopt : std::optional(CountAt{at, end});
        if (!border) return {};
        const auto name = trim(text_.cut(begin, at));
        const bool closed = name.ends_with('.') || name.ends_with(';') || name.ends_with(')');
        if (single && closed) return CountAt{at, end};
        const bool mentioned = single || (digits - at == 2 && text_.text()[at] == '0');
        if (before != '/' && mentioned) return {};
        return CountAt{digits - 1, end};
    }

    void add_heading(std::string_view text) {
        text = trim(text);
        const bool unnamed = text.find_first_not_of("- ") == std::string_view::npos;
        if (unnamed && result_.rows.empty()) return;
        DocumentRow row;
        row.name = unnamed ? std::string_view{} : text;
        row.heading = true;
        result_.rows.push_back(std::move(row));
    }

    void add_row(std::string_view name, std::string_view count) {
        if (trim(name).find_first_not_of("- ") == std::string_view::npos) return;
        DocumentRow row;
        row.count = count;
        name = trim(name);
        name.remove_prefix(std::min(name.find_first_not_of(".,; "), name.size()));
        const Prose prose(name);
        const std::size_t border = form_begin(prose);
        row.name = trim(prose.cut(0, border));
        row.form = trim(prose.cut(border));
        result_.rows.push_back(std::move(row));
    }

    /// Where the first file name begins behind the name of the paper; the end where there is none.
    std::size_t form_begin(const Prose& name) const {
        const auto& files = lexicon_->words(WordKind::form_files);
        const bool is_file = std::any_of(files.begin(), files.end(), [&](const std::string& file) {
            return name.lower().ends_with(file);
        });
        if (!is_file) return name.size();
        std::size_t number_end = 0;
        for (std::size_t at = 0; at < name.size(); at = name.after(at)) {
            if (const auto number = act_number_at(name, at, *lexicon_); number && at >= number_end)
                number_end = number->end;
            if (at == 0 || !is_glued(name, at, number_end)) continue;
            const auto rest = name.cut(at);
            if (rest.size() <= longest_file_name && rest.find(';') == std::string_view::npos)
                return at;
        }
        return name.size();
    }

    /// `ngày 05/5/2025` in front of the place.
    static bool ends_year(const Prose& name, std::size_t at) {
        if (at < 5 || name.text()[at - 5] != '/') return false;
        return digits_end(name.text(), at - 4) == at;
    }

    /// Whether the next cell, the name of a form, begins here though no space parts them: a capital
    /// or a digit behind a small letter or a closing sign (`…xuất bảnMau01.docx`, `(nếu có)Mẫu
    /// 02`), behind the year of a date or the number of an act (`05/5/2025Phụ lục`), or a word that
    /// opens names of forms (`…cấp phépmẫu số 3`).
    bool is_glued(const Prose& name, std::size_t at, std::size_t number_end) const {
        const std::size_t before = name.before(at);
        if (name.is_space(before) || name.is_space(at) || at < number_end) return false;
        if (!name.is_letter(at) && !name.is_digit(at)) return false;
        if (at == number_end && at > 0) return true;
        const bool capital = name.is_upper(at) || name.is_digit(at);
        const char byte = name.text()[before];
        const bool closes = byte == ')' || byte == ';' || byte == ':' || byte == '"' ||
                            name.cut(before).starts_with("”");
        if (capital && closes) return true;
        if (capital && name.is_lower(before)) return true;
        if (name.is_upper(at) && (byte == '.' || ends_year(name, at))) return true;
        const bool sentence = byte == '.' && before > 0 && name.is_lower(name.before(before));
        if (name.is_digit(at) && sentence) return true;
        const bool opening =
            name.whole_word_at(at, lexicon_->words(WordKind::form_openings)) != nullptr;
        const bool opens_number = opening && name.is_letter(at);
        return opens_number &&
               (closes || name.is_letter(before) || name.is_digit(before) || byte == '.');
    }

    Prose text_;
    const Lexicon* lexicon_;
    Rows<DocumentRow> result_;
};

}  // namespace

Rows<DocumentRow> document_rows(std::string_view flat, const Lexicon& lexicon) {
    return DocumentTable(flat, lexicon).split();
}

}  // namespace tthc::importing
