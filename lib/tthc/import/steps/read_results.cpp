#include "read_results.h"

#include "tthc/import/words/cells.h"
#include "tthc/import/words/text.h"

#include <algorithm>
#include <optional>

namespace tthc::importing {
namespace {

constexpr std::size_t serial_digits = 6;

bool joins(char c) {
    return c == '.' || c == '-' || c == '_';
}

/// Whether the serial number of a code is whole: six digits or more in front of a place.
bool ends_serial(const Prose& text, std::size_t at, std::size_t begin) {
    const auto code = text.cut(begin, at);
    return code.size() - (code.find_last_not_of("0123456789") + 1) >= serial_digits;
}

/// Whether a name begins here: behind a whole serial number any letter, else a capital in front of
/// a small letter (`78Giấy`), a bracket, a bullet.
bool begins_name(const Prose& text, std::size_t at, std::size_t begin) {
    const char sign = text.text()[at];
    if (sign == '(' || sign == '+' || sign == '*') return true;
    if (sign == '-') return text.is_space(at + 1);
    if (!text.is_letter(at) || at == begin) return false;
    if (ends_serial(text, at, begin)) return true;
    const bool word = text.is_upper(at) && text.is_lower(text.after(at));
    if (!joins(text.text()[at - 1])) return word;
    return text.text()[at - 1] == '.' && text.is_lower(text.after(at)) &&
           ends_serial(text, at - 1, begin);
}

/// Whether a space stands inside a code: `KQ.H37 0002`, with nothing or a name behind the digits.
bool goes_on(const Prose& text, std::size_t space, std::size_t begin) {
    const auto code = text.cut(begin, space);
    if (text.text()[space] != ' ' ||
        code.find_first_not_of("0123456789.") == std::string_view::npos)
        return false;
    const std::size_t last = code.find_last_not_of("0123456789");
    if (code.size() - last > serial_digits / 2) return false;
    const std::size_t digits = digits_end(text.text(), space + 1);
    return digits > space + serial_digits / 2 && (digits == text.size() || text.is_upper(digits));
}

/// Behind `KQ.G10.001147`, `000.00.00.G11-KQ1711`, `KQ-G10-KQ-000002`: up to a space or a name.
std::size_t code_end(const Prose& text, std::size_t begin, std::size_t limit) {
    std::size_t end = begin;
    while (end < limit && !begins_name(text, end, begin)) {
        if (text.is_space(end) && !goes_on(text, end, begin)) break;
        end = text.after(end);
    }
    const auto code = text.cut(begin, end);
    const std::size_t serial = begin + code.find_last_not_of("0123456789") + 1;
    const bool number_of_name = text.is_space(end) && end < limit && end - serial > serial_digits &&
                                text.is_letter(std::min(end + 1, text.size()));
    if (number_of_name) return serial + serial_digits;
    while (end > begin && (joins(text.text()[end - 1]) || text.text()[end - 1] == ','))
        --end;
    return end;
}

/// A label of the page and where it stands.
struct Label {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::optional<Label> last_label(const Prose& text, const KnownWords& words) {
    for (const std::string& word : words) {
        const auto at = text.lower().rfind(word);
        if (at != std::string_view::npos) return Label{at, at + word.size()};
    }
    return {};
}

std::optional<Label> label_behind(const Prose& text, std::size_t from, const KnownWords& words) {
    for (const std::string& word : words) {
        const auto at = text.lower().find(word, from);
        if (at != std::string_view::npos) return Label{at, at + word.size()};
    }
    return {};
}

/// The page's own words behind the results: keywords, description, buttons.
struct Page {
    std::size_t begin = 0;
    std::string rest;
};

Page page_of(const Prose& text, const Lexicon& lexicon) {
    Page page{text.size(), {}};
    std::size_t buttons = text.size();
    for (const std::string& remnant : lexicon.words(WordKind::page_remnants)) {
        const auto at = text.lower().rfind(remnant);
        if (at != std::string_view::npos && text.is_upper(at)) buttons = std::min(buttons, at);
    }
    page.begin = buttons;
    const auto keywords = last_label(text, lexicon.words(WordKind::result_keywords));
    if (!keywords) return page;
    const auto told =
        label_behind(text, keywords->begin, lexicon.words(WordKind::result_description));
    if (!told) return page;
    page.begin = std::min(keywords->begin, buttons);
    const auto word_text = trim(text.cut(keywords->end, told->begin));
    std::string_view told_text = trim(text.cut(told->end, std::max(told->end, buttons)));
    if (buttons <= told->begin) {
        told_text = text.cut(told->end);
        for (const std::string& remnant : lexicon.words(WordKind::page_remnants)) {
            const auto at = text.lower().find(remnant, told->begin);
            if (at != std::string_view::npos && at - told->end < told_text.size())
                told_text = told_text.substr(0, at - told->end);
        }
    }
    if (!says_nothing(word_text, lexicon)) add_line(page.rest, word_text);
    if (!says_nothing(told_text, lexicon)) add_line(page.rest, told_text);
    return page;
}

bool has_letter(const Prose& text) {
    for (std::size_t at = 0; at < text.size(); at = text.after(at)) {
        if (text.is_letter(at)) return true;
    }
    return false;
}

/// `Quyết định trợ cấp, Giấy chứng nhận`: several papers in one line, each with its capital.
std::vector<std::string_view> papers_of(const Prose& line, const Lexicon& lexicon) {
    const auto& papers = lexicon.words(WordKind::papers);
    std::vector<std::string_view> names;
    std::size_t begin = 0;
    for (std::size_t at = line.text().find(", "); at != std::string_view::npos;
         at = line.text().find(", ", at + 1)) {
        const bool paper = line.is_upper(at + 2) && line.whole_word_at(at + 2, papers) != nullptr;
        if (!paper || line.whole_word_at(begin, papers) == nullptr) continue;
        names.push_back(line.cut(begin, at));
        begin = at + 2;
    }
    names.push_back(line.cut(begin));
    return names;
}

void add_names(std::string_view names, const Lexicon& lexicon, ReadResults& read) {
    for (const std::string_view words : lines_of(names)) {
        const Prose line(without_markers(words));
        if (!has_letter(line)) {
            if (line.text().find_first_of("0123456789") != std::string_view::npos)
                add_line(read.scraps, line.text());
            continue;
        }
        for (const std::string_view name : papers_of(line, lexicon)) {
            Outcome outcome;
            outcome.name = std::string(name);
            read.outcomes.push_back(std::move(outcome));
        }
    }
}

}  // namespace

ReadResults read_results(std::string_view source, const Lexicon& lexicon) {
    const Prose text(source);
    const Page page = page_of(text, lexicon);
    ReadResults read;
    read.rest = page.rest;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < page.begin; at = text.after(at)) {
        const auto* label = text.word_at(at, lexicon.words(WordKind::result_code));
        if (label == nullptr) continue;
        std::size_t code = at + label->size();
        while (text.is_space(code))
            ++code;
        const std::size_t end = code_end(text, code, page.begin);
        if (end <= code) continue;
        Outcome outcome;
        outcome.name = std::string(without_markers(text.cut(begin, at)));
        if (outcome.name.value.empty()) outcome.name = std::string(text.cut(code, end));
        outcome.code = std::string(text.cut(code, end));
        read.outcomes.push_back(std::move(outcome));
        begin = end;
        at = end - 1;
    }
    const auto rest = trim(text.cut(begin, std::max(begin, page.begin)));
    if (!says_nothing(rest, lexicon)) add_names(rest, lexicon, read);
    return read;
}

}  // namespace tthc::importing
