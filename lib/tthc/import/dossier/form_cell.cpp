#include "form_cell.h"

#include "tthc/import/words/act_number.h"
#include "tthc/import/words/text.h"

#include <algorithm>
#include <array>

namespace tthc::importing {
namespace {

constexpr std::size_t longest_file_name = 240;
constexpr std::size_t digits_of_year = 4;

/// Behind the ending of a file name at `at`; `at` where none ends there. `.docx` in `a.docx
/// (1).doc` ends no name.
std::size_t ending_end(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    const auto* ending = text.word_at(at, lexicon.words(WordKind::form_files));
    if (ending == nullptr) return at;
    const std::size_t end = at + ending->size();
    const bool border =
        end == text.size() || text.text()[end] == '\n' || text.is_upper(end) || text.is_digit(end);
    return border ? end : at;
}

/// The end of the first name of a file at or behind `from`; npos where there is none.
std::size_t first_ending(const Prose& text, std::size_t from, const Lexicon& lexicon) {
    for (std::size_t at = text.text().find('.', from); at != std::string_view::npos;
         at = text.text().find('.', at + 1)) {
        if (const std::size_t end = ending_end(text, at, lexicon); end > at) return end;
    }
    return std::string_view::npos;
}

class FileBorders {
    /// How sure it is that a name of a file begins at a place: behind a small letter only, with a
    /// word that opens names of forms, behind the number of an act or a year, behind a sentence.
    enum Surety : std::size_t { weak, opening, number, sentence };
    using Borders = std::array<std::size_t, 4>;

public:
    FileBorders(const Prose& text, std::size_t end, const Lexicon& lexicon)
        : text_(&text), lexicon_(&lexicon), end_(end) {}

    /// The surest place, the last of several behind sentences or numbers; 0 where there is none.
    std::size_t find() {
        Borders found{};
        std::size_t act_end = 0;
        for (std::size_t at = 0; at < end_; at = text_->after(at)) {
            if (at >= act_end) {
                if (at > 0 && at + longest_file_name >= end_) note(at, act_end, found);
                if (const auto act = act_number_at(*text_, at, *lexicon_)) act_end = act->end;
            }
        }
        if (found[number] > 0 && opens_form(found[number]) && found[sentence] > found[number])
            return found[number];
        for (const Surety surety : {sentence, number, opening, weak}) {
            if (found[surety] > 0) return found[surety];
        }
        return 0;
    }

private:
    void note(std::size_t at, std::size_t act_end, Borders& found) const {
        const std::size_t before = text_->before(at);
        if (text_->is_space(before) || !(text_->is_letter(at) || text_->is_digit(at))) return;
        if (ending_end(*text_, before, *lexicon_) > before) return;
        if (ends_sentence(at, act_end)) {
            keep_last(at, found[sentence]);
        } else if (at == act_end || ends_year(at)) {
            keep_last(at, found[number]);
        } else if (found[opening] == 0 && opens_form(at) && is_word(before)) {
            found[opening] = at;
        } else if (found[weak] == 0 && text_->is_lower(before) && begins_file(at)) {
            found[weak] = at;
        }
    }

    /// The last place, unless a word that opens names of forms stands at an earlier one.
    void keep_last(std::size_t at, std::size_t& found) const {
        if (found == 0 || !opens_form(found)) found = at;
    }

    bool is_word(std::size_t at) const { return text_->is_letter(at) || text_->is_digit(at); }

    bool opens_form(std::size_t at) const {
        return text_->is_letter(at) &&
               text_->whole_word_at(at, lexicon_->words(WordKind::form_openings)) != nullptr;
    }

    /// A capital or a digit behind a small letter; `4x6`, `10m3` go on with a measure.
    bool begins_file(std::size_t at) const {
        const auto word = word_before(at);
        if (word.find_first_of("0123456789") != std::string_view::npos) return false;
        return text_->is_upper(at) || (text_->is_digit(at) && word.size() > 1);
    }

    std::string_view word_before(std::size_t at) const {
        const auto before = text_->cut(0, at);
        const auto begin = before.find_last_of(" \n(");
        return begin == std::string_view::npos ? before : before.substr(begin + 1);
    }

    /// `ngày 05/5/2025` or `năm 2025`, with or without a full stop, in front of a capital.
    bool ends_year(std::size_t at) const {
        if (!text_->is_upper(at) && !opens_form(at)) return false;
        std::size_t end = at;
        if (text_->text()[end - 1] == '.') --end;
        if (end <= digits_of_year) return false;
        const std::size_t year = end - digits_of_year;
        const char before = text_->text()[year - 1];
        return digits_end(text_->text(), year) >= end && (before == '/' || before == ' ');
    }

    bool ends_sentence(std::size_t at, std::size_t act_end) const {
        const std::size_t before = text_->before(at);
        const char sign = text_->text()[before];
        const auto mark = text_->cut(before, at);
        if (sign == ')' || sign == ';' || sign == '"' || mark == "”" || mark == "…") return true;
        if (sign == ':') return text_->is_upper(at);
        if (sign == ',') return text_->is_letter(at);
        if (sign != '.') return false;
        if (opens_form(at) || before == act_end) return true;
        const auto word = word_before(before);
        if (word.empty() || std::string_view(").;").find(word.back()) != std::string_view::npos)
            return true;
        const bool plain = word.find_first_of("0123456789./") == std::string_view::npos;
        if (!plain || !text_->is_lower(text_->before(before))) return false;
        const bool ascii = std::all_of(word.begin(), word.end(),
                                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        return text_->is_upper(at) || text_->is_digit(at) || !ascii || word.size() > 3;
    }

    const Prose* text_;
    const Lexicon* lexicon_;
    std::size_t end_;
};

/// Behind `02`, `02.HNTY`, `01/TNDN`, `VII`, `CT01`: the number of a form.
std::size_t form_number_end(const Prose& text, std::size_t at) {
    std::size_t end = at;
    bool named = false;
    for (std::size_t i = at; i < text.size(); i = text.after(i)) {
        const char c = text.text()[i];
        const bool joint = c == '.' || c == '/' || c == '-';
        const bool small = named && c >= 'a' && c <= 'z';
        const bool part = joint || small || text.is_digit(i) || text.is_upper(i);
        if (!part) break;
        if (text.is_lower(i) && (text.is_lower(text.after(i)) || !text.is_digit(text.before(i))))
            break;
        if (joint) continue;
        named = true;
        end = text.after(i);
    }
    return end;
}

/// A number has a digit, or is a Roman one; `MẪU ĐƠN` and `Mẫu Phiếu` have none.
bool is_form_number(const Prose& text, std::size_t begin, std::size_t end) {
    const auto number = text.cut(begin, end);
    return !number.empty() && !text.is_letter(end) &&
           (number.find_first_of("0123456789") != std::string_view::npos ||
            number.find_first_not_of("IVX") == std::string_view::npos);
}

/// `Mẫu số 01, 02` or `Mẫu 01 hoặc 02`: more numbers follow.
bool is_one_of_several(const Prose& text, std::size_t end, const Lexicon& lexicon) {
    std::size_t at = end;
    while (at < text.size() &&
           (text.is_space(at) || text.text()[at] == ',' || text.text()[at] == ';'))
        ++at;
    for (const WordKind kind : {WordKind::and_word, WordKind::alternative}) {
        if (const auto* joint = text.whole_word_at(at, lexicon.words(kind)))
            at = std::min(text.text().find_first_not_of(' ', at + joint->size()), text.size());
    }
    return at > end && text.is_digit(at);
}

}  // namespace

NamedPaper named_paper(std::string_view cell, const Lexicon& lexicon) {
    const Prose text(trim(cell));
    const std::size_t end = first_ending(text, 0, lexicon);
    std::size_t last = end;
    while (last != std::string_view::npos && last < text.size())
        last = first_ending(text, last, lexicon);
    if (last != text.size()) return {std::string(text.text()), {}};
    const std::size_t border = FileBorders(text, end, lexicon).find();
    if (border == 0) return {std::string(text.text()), {}};
    return {std::string(trim(text.cut(0, border))), std::string(text.cut(border))};
}

std::vector<std::string> file_names(std::string_view files, const Lexicon& lexicon) {
    std::vector<std::string> names;
    for (const std::string_view line : lines_of(files)) {
        const Prose text(line);
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(first_ending(text, at, lexicon), text.size());
            if (const auto name = trim(text.cut(at, end)); !name.empty()) names.emplace_back(name);
            at = end;
        }
    }
    return names;
}

std::string form_number(std::string_view name, const Lexicon& lexicon) {
    const Prose text(name);
    std::string number;
    for (std::size_t at = 0; at < text.size(); at = text.after(at)) {
        if (at > 0 && text.is_letter(text.before(at))) continue;
        const auto* word = text.whole_word_at(at, lexicon.words(WordKind::form_number));
        if (word == nullptr) continue;
        std::size_t begin = at + word->size();
        while (text.is_space(begin))
            ++begin;
        const std::size_t end = form_number_end(text, begin);
        if (!is_form_number(text, begin, end)) continue;
        const auto found = text.cut(at, end);
        if (is_one_of_several(text, end, lexicon) || (!number.empty() && number != found))
            return {};
        number = found;
        at = end - 1;
    }
    return number;
}

}  // namespace tthc::importing
