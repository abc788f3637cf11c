#include "tthc/import/read_results.h"

#include "tthc/import/cells.h"
#include "tthc/import/text.h"

#include <algorithm>
#include <optional>

namespace tthc::importing {
namespace {

constexpr std::string_view code_prefix = "kq";
constexpr std::size_t serial_digits = 6;

/// Behind `KQ.G10.001147`: the last part has six digits, so that a name may follow.
std::size_t code_end(const Prose& text, std::size_t at) {
    std::size_t end = at + code_prefix.size();
    while (end < text.size() && (text.text()[end] == '.' || is_digit(text.text()[end]) ||
                                 (text.is_upper(end) && text.text()[end - 1] == '.'))) {
        const std::size_t digits = digits_end(text.text(), end);
        if (digits - end >= serial_digits) return end + serial_digits;
        end = digits > end ? digits : text.after(end);
    }
    return end;
}

/// Behind `78`, `000.00.00.G11-KQ1711`: a capital in front of a small letter begins a name.
std::size_t other_code_end(const Prose& text, std::size_t at) {
    std::size_t end = at;
    for (std::size_t i = at; i < text.size(); i = text.after(i)) {
        const bool sign = text.text()[i] == '.' || text.text()[i] == '-';
        const bool capital = text.is_upper(i) && !text.is_lower(text.after(i));
        if (!sign && !capital && !text.is_digit(i)) break;
        if (!sign) end = text.after(i);
    }
    return end;
}

/// A label of the page and where it stands.
struct Label {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::optional<Label> last_label(const Prose& text, const std::vector<std::string>& words) {
    for (const std::string& word : words) {
        const auto at = text.lower().rfind(word);
        if (at != std::string_view::npos) return Label{at, at + word.size()};
    }
    return {};
}

std::optional<Label> label_behind(const Prose& text, std::size_t from,
                                  const std::vector<std::string>& words) {
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
        if (at != std::string_view::npos) buttons = std::min(buttons, at);
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

void add_names(std::string_view names, std::vector<Outcome>& outcomes) {
    for (const std::string_view line : lines_of(names)) {
        Outcome outcome;
        outcome.name = std::string(without_markers(line));
        if (!outcome.name.value.empty()) outcomes.push_back(std::move(outcome));
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
        const bool known = text.lower().substr(code).starts_with(code_prefix);
        const std::size_t end = known ? code_end(text, code) : other_code_end(text, code);
        if (end == code) continue;
        Outcome outcome;
        outcome.name = std::string(without_markers(text.cut(begin, at)));
        if (outcome.name.value.empty()) outcome.name = std::string(text.cut(code, end));
        outcome.code = std::string(text.cut(code, end));
        read.outcomes.push_back(std::move(outcome));
        begin = end;
        at = end - 1;
    }
    const auto rest = trim(text.cut(begin, std::max(begin, page.begin)));
    if (!says_nothing(rest, lexicon)) add_names(rest, read.outcomes);
    return read;
}

}  // namespace tthc::importing
