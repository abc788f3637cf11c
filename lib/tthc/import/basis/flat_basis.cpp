#include "tthc/import/shape/flat_tables.h"
#include "tthc/import/words/act_number.h"
#include "tthc/import/words/cells.h"

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
        if (has_glued_type(number.begin) || glued_abbreviation(number) > 0) return true;
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
        if (cut.empty() || !prose.is_upper(cut.size())) return false;
        const std::size_t before = prose.before(cut.size());
        return prose.is_lower(before) || prose.text()[before] == '.';
    }

    /// `…tài nguyên nước.NĐ 23/2026/NĐ-CP`: the first part of the symbol begins the cell of the
    /// code; where it begins, 0 where none does.
    std::size_t glued_abbreviation(const ActNumber& number) const {
        const auto symbol = number.number.substr(number.number.find_last_of('/') + 1);
        const auto part = symbol.substr(0, symbol.find('-'));
        std::size_t end = number.begin;
        while (end > title_ && text_.is_space(end - 1))
            --end;
        const bool found = end < number.begin && !part.empty() && end > title_ + part.size() &&
                           text_.cut(0, end).ends_with(part);
        const std::size_t begin = found ? end - part.size() : 0;
        return found && !text_.is_space(begin - 1) ? begin : 0;
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
        const std::size_t abbreviation = glued_abbreviation(number);
        const std::size_t end = abbreviation > 0 ? abbreviation : number.begin;
        add_titles(without_type(trim(text_.cut(title_, end))));
        if (result_.rows.empty() || !result_.rows.back().number.empty())
            result_.rows.emplace_back();
        BasisRow& row = result_.rows.back();
        row.number = number.number;
        title_ = remark_end(number.end);
        const auto remark = trim(text_.cut(number.end, title_));
        if (remark.empty()) return;
        row.title += (row.title.empty() ? "" : " ") + std::string(remark);
    }

    /// ` (thành phố Đà Nẵng)` behind a number, with a capital or nothing behind it, belongs to the
    /// cell of the number.
    std::size_t remark_end(std::size_t at) const {
        const bool open = text_.cut(at).starts_with(" (") || text_.cut(at).starts_with('(');
        const auto close = open ? text_.text().find(')', at) : std::string_view::npos;
        if (close == std::string_view::npos) return at;
        const bool border = close + 1 == text_.size() || text_.is_upper(close + 1);
        return border ? close + 1 : at;
    }

    /// `CP`, `_BCA`: what is left of a number, no act.
    bool is_scrap(std::string_view title) const {
        const auto begin = title.find_first_not_of("-_/. ");
        if (begin == std::string_view::npos) return !title.empty();
        const auto symbol = title.substr(begin, title.find_last_not_of("-_/. ") + 1 - begin);
        const auto& symbols = lexicon_->words(WordKind::act_symbols);
        return std::find(symbols.begin(), symbols.end(), symbol) != symbols.end();
    }

    /// A title, after the rows in front of it whose code is digits alone: `Luật Căn cước58Nghị`.
    void add_titles(std::string_view title) {
        const Prose prose(title);
        std::size_t begin = 0;
        for (std::size_t at = 1; at < prose.size(); ++at) {
            const std::size_t end = digits_end(prose.text(), at);
            if (end == at) continue;
            const bool last =
                end == prose.size() && prose.text().find('/') == std::string_view::npos;
            const bool glued = last ? prose.is_letter(prose.before(at))
                                    : prose.is_lower(prose.before(at)) && prose.is_upper(end);
            if (glued && end - at <= 4) {
                push(prose.cut(begin, at));
                result_.rows.back().number = prose.cut(at, end);
                begin = end;
            }
            at = end;
        }
        push(prose.cut(begin));
    }

    /// A cell of the title and one of the code that say the same words.
    static std::string_view without_repetition(std::string_view text) {
        const auto half = text.substr(0, text.size() / 2);
        return text.size() % 2 == 0 && text.substr(half.size()) == half ? half : text;
    }

    void push(std::string_view title) {
        title = without_repetition(trim(title));
        if (title.starts_with("- ")) title.remove_prefix(1);
        title.remove_prefix(std::min(title.find_first_not_of(".,;: "), title.size()));
        if (is_scrap(title)) {
            add_line(result_.rest, title);
            return;
        }
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
