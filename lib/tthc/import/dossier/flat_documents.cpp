#include "form_cell.h"
#include "tthc/import/shape/flat_tables.h"
#include "tthc/import/words/text.h"

#include <algorithm>
#include <optional>

namespace tthc::importing {
namespace {

struct CountAt {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool unclear = false;
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
        mark_groups();
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
                add_row(text_.cut(begin, count->begin), *count);
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
        return ends_with_any(text_.lower().substr(0, at), lexicon_->words(WordKind::form_files));
    }

    /// A count is one digit behind a name without a space. Digits in front of it belong to the name
    /// (`ngày 31/12/20251 bản chính`); behind a small letter they may be the count as well.
    std::optional<CountAt> count_at(std::size_t at, std::size_t begin, std::size_t limit) const {
        const std::size_t digits = digits_end(text_.text(), at);
        const std::size_t end = words_end(digits);
        if (end == digits || end > limit) return {};
        const bool border = is_border(end, limit);
        const bool single = digits - at == 1;
        if (at == begin) return border && single ? std::optional(CountAt{at, end}) : std::nullopt;
        if (single && ends_file(at)) return CountAt{at, end};
        const bool mentioned = digits - at == 2 && text_.text()[at] == '0';
        const char before = text_.text()[at - 1];
        if (before == '(' || mentioned) return {};
        if (!text_.is_space(at - 1) && before != '/') {
            if (ends_mention(end)) return {};
            const bool unclear = digits - at == 2 && text_.is_lower(text_.before(at));
            return CountAt{unclear ? at : digits - 1, end, unclear};
        }
        if (!border) return {};
        const auto name = trim(text_.cut(begin, at));
        const bool closed = name.ends_with('.') || name.ends_with(';') || name.ends_with(')');
        if (single && closed) return CountAt{at, end};
        if (single && before != '/') return {};
        return CountAt{digits - 1, end};
    }

    /// Headings of several tables name groups.
    void mark_groups() {
        auto& rows = result_.rows;
        const auto headings = std::count_if(rows.begin(), rows.end(),
                                            [](const DocumentRow& row) { return row.heading; });
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (!rows[i].heading) continue;
            rows[i].group = headings > 1;
            rows[i].has_papers = i + 1 < rows.size() && !rows[i + 1].heading;
        }
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

    void add_row(std::string_view name, const CountAt& count) {
        if (trim(name).find_first_not_of("- ") == std::string_view::npos) return;
        DocumentRow row;
        row.count = text_.cut(count.begin, count.end);
        row.unclear = count.unclear;
        name = trim(name);
        name.remove_prefix(std::min(name.find_first_not_of(".,; "), name.size()));
        auto [paper, files] = named_paper(name, *lexicon_);
        row.name = std::move(paper);
        row.form = std::move(files);
        result_.rows.push_back(std::move(row));
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
