#include "tthc/import/act_number.h"
#include "tthc/import/cells.h"
#include "tthc/import/flat_tables.h"

#include <algorithm>

namespace tthc::importing {
namespace {

class BasisTable {
public:
    BasisTable(std::string_view flat, const Lexicon& lexicon)
        : text_(flat), lexicon_(&lexicon), numbers_(act_numbers(text_, lexicon)) {}

    Rows<BasisRow> split() {
        if (const auto* header = text_.word_at(0, lexicon_->words(WordKind::table_headers)))
            title_ = header->size();
        for (std::size_t i = 0; i < numbers_.size(); ++i) {
            if (numbers_[i].begin < title_) continue;
            if (is_code(i)) close_row(numbers_[i]);
        }
        const auto rest = trim(text_.cut(title_));
        if (!rest.empty()) add_titles(rest);
        return std::move(result_);
    }

private:
    bool is_number_word(std::string_view word) const {
        return is_any_of(word, lexicon_->words(WordKind::number_word));
    }

    bool starts_number(std::size_t at) const {
        return std::any_of(numbers_.begin(), numbers_.end(),
                           [at](const ActNumber& number) { return number.begin == at; });
    }

    /// The word before a place is a type of instrument (`Nghị định`, `số`), so a number there is
    /// mentioned by a title.
    bool follows_type(std::size_t at) const {
        std::size_t end = at;
        while (end > 0 && text_.is_space(end - 1))
            --end;
        if (text_.cut(0, end).ends_with(':')) --end;
        const auto before = text_.lower().substr(0, end);
        const auto& types = lexicon_->words(WordKind::act_types);
        return std::any_of(types.begin(), types.end(), [&](const std::string& type) {
            if (!before.ends_with(type)) return false;
            const std::size_t begin = end - type.size();
            if (end == at && !is_number_word(type)) return false;
            return begin == 0 || !text_.is_letter(text_.before(begin)) || text_.is_upper(begin);
        });
    }

    /// Whether this number is the cell of a code and not mentioned by a title.
    bool is_code(std::size_t i) const {
        const ActNumber& number = numbers_[i];
        const std::size_t end = number.end;
        const bool at_start = number.begin == title_;
        const bool spaced = number.begin > 0 && text_.is_space(number.begin - 1);
        const bool opened = number.begin > 0 && text_.cut(number.begin - 1).starts_with('(');
        const bool mentioned = follows_type(number.begin);
        if (text_.text().find_first_not_of(" .;,\n", end) == std::string_view::npos) return true;
        if (has_glued_type(number.begin)) return true;
        if (starts_number(end)) {
            const bool same = number.number == numbers_[i + 1].number;
            return !at_start && !mentioned && !spaced && !opened && !same;
        }
        if (text_.is_digit(end)) return !mentioned && !spaced;
        if (text_.is_letter(end)) return !(mentioned && continues_title(end)) && !opened;
        if (!mentioned && !spaced && !opened && !at_start)
            return !text_.cut(end).starts_with(')') && !text_.cut(end).starts_with(',');
        const bool new_line = text_.cut(end).starts_with('\n');
        std::size_t next = end;
        while (text_.is_space(next))
            ++next;
        const bool title_next = text_.is_upper(next) || text_.cut(next).starts_with("- ");
        return !mentioned && !opened && !at_start && (title_next || new_line);
    }

    /// `…môi trườngLuật số 146/2025/QH15`: the type begins the cell of the code.
    bool has_glued_type(std::size_t at) const {
        const auto title = trim(text_.cut(title_, at));
        const auto cut = without_type(title);
        const Prose prose(title);
        return !cut.empty() && prose.is_upper(cut.size()) &&
               prose.is_lower(prose.before(cut.size()));
    }

    /// `53/2025/TT-BCAngày 01/7/2025`: the title goes on without a space.
    bool continues_title(std::size_t at) const {
        return text_.is_lower(at) &&
               text_.word_at(at, lexicon_->words(WordKind::title_goes_on)) != nullptr;
    }

    /// A code cell may repeat the type, which is then no part of the title: `…dân sựLuật
    /// 90/2015/QH13`, `…thực vậtsố 07/2026/TT-BNNMT`, `Luật Trồng trọt Luật số 31/2018/QH14`.
    std::string_view without_type(std::string_view title) const {
        const Prose prose(title);
        const bool numbered = ends_with_any(prose.lower(), lexicon_->words(WordKind::number_word));
        std::size_t end = prose.size();
        for (bool found = true; found;) {
            found = false;
            const auto rest = trim(prose.lower().substr(0, end));
            for (const std::string& type : lexicon_->words(WordKind::act_types)) {
                if (!rest.ends_with(type)) continue;
                const std::size_t begin = rest.size() - type.size();
                const bool glued = begin > 0 && !prose.is_space(begin - 1);
                if (glued && (prose.is_upper(begin) || is_number_word(type)))
                    return title.substr(0, begin);
                if (glued) continue;
                end = begin;
                found = begin > 0;
                break;
            }
        }
        return numbered ? trim(title.substr(0, end)) : title;
    }

    void close_row(const ActNumber& number) {
        add_titles(without_type(trim(text_.cut(title_, number.begin))));
        if (result_.rows.empty() || !result_.rows.back().number.empty())
            result_.rows.emplace_back();
        result_.rows.back().number = number.number;
        title_ = number.end;
    }

    /// A title, after the rows in front of it whose code is digits alone: `Luật Căn cước58Nghị`.
    void add_titles(std::string_view title) {
        const Prose prose(title);
        std::size_t begin = 0;
        for (std::size_t at = 1; at < prose.size(); ++at) {
            const std::size_t end = digits_end(prose.text(), at);
            if (end == at) continue;
            const bool glued = prose.is_lower(prose.before(at)) && prose.is_upper(end);
            if (glued && end - at <= 4) {
                push(prose.cut(begin, at));
                result_.rows.back().number = prose.cut(at, end);
                begin = end;
            }
            at = end;
        }
        push(prose.cut(begin));
    }

    void push(std::string_view title) {
        title = trim(title);
        if (title.starts_with("- ")) title.remove_prefix(1);
        title.remove_prefix(std::min(title.find_first_not_of(".,;: "), title.size()));
        BasisRow row;
        row.title = title;
        result_.rows.push_back(std::move(row));
    }

    Prose text_;
    const Lexicon* lexicon_;
    std::vector<ActNumber> numbers_;
    std::size_t title_ = 0;
    Rows<BasisRow> result_;
};

}  // namespace

Rows<BasisRow> basis_rows(std::string_view flat, const Lexicon& lexicon) {
    return BasisTable(flat, lexicon).split();
}

}  // namespace tthc::importing
