#include "tthc/review/paper_names.h"

#include "tthc/base/digits.h"
#include "tthc/base/typography.h"
#include "tthc/base/utf8.h"
#include "tthc/review/words.h"

#include <algorithm>

namespace tthc::once {
namespace {

constexpr std::string_view marks = " -+*.:;,()0123456789";
constexpr std::string_view closing_marks = " -.,:;(\"";
constexpr std::string_view separators[] = {" hoặc ", " và ", ";", "/", ","};

std::string_view without_marks(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(marks), text.size()));
    return text;
}

std::string_view without_closing(std::string_view text) {
    const auto last = text.find_last_not_of(closing_marks);
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// Behind numbers and letters that count rows: `a) …`, `2.1. …`, `iv) …`.
std::string_view without_number(std::string_view text) {
    text = without_marks(text);
    const auto end = text.find_first_of(" ).");
    const bool counts = end != std::string_view::npos && end > 0 && text[end] != ' ' &&
                        utf8::length(text.substr(0, end)) <= (text[end] == ')' ? 4U : 1U);
    return counts ? without_marks(text.substr(end)) : text;
}

/// Whether a phrase ends where a word does.
bool is_opening(std::string_view text, std::string_view phrase) {
    return text.starts_with(phrase) && find_phrase(text.substr(0, phrase.size() + 1), phrase) == 0;
}

std::string in_field(std::string_view field, std::string_view name) {
    return without_typography(field) + "\t" + without_typography(name);
}

}  // namespace

Result<PaperNames> PaperNames::load(std::span<const DataFile> data) {
    const auto files = load_registers<PaperFile>(data, "papers");
    if (!files) return files.error();
    PaperNames names;
    for (const PaperFile& file : *files)
        names.add(file);
    for (Phrases& phrases : names.words_) {
        std::stable_sort(phrases.begin(), phrases.end(),
                         [](const std::string& left, const std::string& right) {
                             return left.size() > right.size();
                         });
    }
    return names;
}

void PaperNames::add(const PaperFile& file) {
    for (const PaperWordList& list : file.lists) {
        Phrases& phrases = words_[static_cast<std::size_t>(list.kind->value)];
        for (const Text& word : list.words)
            phrases.push_back(without_typography(word.value));
    }
    for (const PaperAlias& alias : file.aliases) {
        for (const Text& name : alias.written)
            aliases_[in_field(alias.field.value, name.value)] = alias.means.value;
    }
}

/// The longest phrase with which the text begins, or an empty view.
std::string_view PaperNames::leading(std::string_view text, PaperWord kind) const {
    const Phrases& phrases = words(kind);
    const auto found = std::find_if(phrases.begin(), phrases.end(), [&](const std::string& phrase) {
        return is_opening(text, phrase);
    });
    return found == phrases.end() ? std::string_view{} : std::string_view(*found);
}

/// Where the first of the phrases stands behind the beginning, or the end.
std::size_t PaperNames::first(std::string_view text, PaperWord kind) const {
    std::size_t at = text.size();
    for (const std::string& phrase : words(kind)) {
        const auto found = find_phrase(text.substr(0, at), phrase);
        if (found != std::string_view::npos && found > 0) at = found;
    }
    return at;
}

/// Behind row numbers, the number of a form and words for the copy.
std::string_view PaperNames::without_opening(std::string_view text) const {
    for (auto rest = without_number(text);; rest = without_number(rest)) {
        const auto form = leading(rest, PaperWord::form_numbers);
        const auto behind = rest.substr(std::min(form.size() + 1, rest.size()));
        const auto number = behind.substr(0, behind.find_first_of(" .:"));
        const bool numbered = std::any_of(number.begin(), number.end(), is_digit);
        if (!form.empty() && (numbered || behind.empty())) {
            rest = behind.substr(number.size());
            continue;
        }
        const auto copy = leading(rest, PaperWord::copies);
        if (copy.empty()) return rest;
        rest.remove_prefix(copy.size());
    }
}

/// Brackets are part of a name, unless what they hold is said of the piece of paper.
std::string PaperNames::without_asides(std::string_view text) const {
    std::string kept;
    while (true) {
        const auto open = text.find('(');
        kept += text.substr(0, open);
        if (open == std::string_view::npos) return without_typography(kept);
        const auto end = std::min(text.find(')', open), text.size() - 1);
        const auto inside = text.substr(open + 1, end - open - 1);
        const bool aside = inside.empty() || is_digit(inside.front()) ||
                           !leading(inside, PaperWord::asides).empty();
        kept += aside ? std::string_view(" ") : text.substr(open, end + 1 - open);
        text.remove_prefix(end + 1);
    }
}

/// Papers with words such as `hoặc` between them; what follows has to be a paper.
std::vector<std::string_view> PaperNames::alternatives(std::string_view text) const {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        for (const std::string_view separator : separators) {
            if (!text.substr(i).starts_with(separator)) continue;
            const auto next = without_opening(text.substr(i + separator.size()));
            if (leading(next, PaperWord::heads).empty()) continue;
            parts.push_back(text.substr(begin, i - begin));
            begin = i + separator.size();
            break;
        }
    }
    parts.push_back(text.substr(begin));
    return parts;
}

PaperName PaperNames::name_of(std::string_view part, std::string_view field) const {
    auto name = without_opening(part);
    if (first(name, PaperWord::foreign) == name.size()) {
        name = name.substr(0, std::min(first(name, PaperWord::endings), name.find(':')));
    }
    name = without_closing(name);
    for (const std::string& owner : words(PaperWord::owners)) {
        if (!name.ends_with(" " + owner)) continue;
        name = without_closing(name.substr(0, name.size() - owner.size()));
    }
    PaperName paper{std::string(name)};
    for (const std::string_view where : {field, std::string_view{}}) {
        const auto alias = aliases_.find(in_field(where, name));
        if (alias == aliases_.end()) continue;
        paper.full = alias->second;
        paper.key = without_typography(paper.full);
        break;
    }
    const Phrases& general = words(PaperWord::general);
    paper.general = std::find(general.begin(), general.end(), paper.key) != general.end();
    return paper;
}

std::vector<PaperName> PaperNames::papers_in(const std::string& text, PaperWord none,
                                             std::string_view field) const {
    const auto row = without_opening(text);
    if (!leading(row, none).empty() || !leading(row, PaperWord::applications).empty()) return {};
    const auto kept = row.substr(0, first(row, PaperWord::clauses));
    const bool is_act = !leading(row, PaperWord::acts).empty();
    const auto parts = is_act ? std::vector{kept} : alternatives(kept);
    std::vector<PaperName> papers;
    for (const std::string_view part : parts) {
        PaperName paper = name_of(part, field);
        const bool is_name = paper.key.find(' ') != std::string::npos;
        const bool is_new = std::none_of(papers.begin(), papers.end(), [&](const PaperName& other) {
            return other.key == paper.key;
        });
        if (is_name && is_new) papers.push_back(std::move(paper));
    }
    return papers;
}

std::vector<PaperName> PaperNames::asked(std::string_view row, std::string_view field) const {
    return papers_in(without_asides(without_typography(row)), PaperWord::remarks, field);
}

std::vector<PaperName> PaperNames::given(std::string_view result, std::string_view field) const {
    return papers_in(without_asides(without_typography(result)), PaperWord::answers, field);
}

bool PaperNames::is_fallback(std::string_view row) const {
    const std::string text = without_typography(row);
    const Phrases& phrases = words(PaperWord::fallbacks);
    return std::any_of(phrases.begin(), phrases.end(), [&](const std::string& phrase) {
        return find_phrase(text, phrase) != std::string_view::npos;
    });
}

}  // namespace tthc::once
