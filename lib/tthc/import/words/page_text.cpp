#include "page_text.h"

#include "text.h"

#include <algorithm>

namespace tthc::importing {
namespace {

/// A title of the page stands against the cell before it; in a sentence a space, a bracket or a
/// quotation mark stands before the same words.
bool follows_cell(std::string_view page, std::size_t at) {
    if (at == 0) return true;
    const auto before = page.substr(0, at);
    return std::string_view(" (\"/-").find(before.back()) == std::string_view::npos &&
           !before.ends_with("\u00A0") && !before.ends_with("“");
}

bool is_followed(std::string_view page, std::size_t end, const PageSection& section) {
    const auto rest = trim(page.substr(end));
    return std::any_of(section.begins.begin(), section.begins.end(),
                       [&](const Text& words) { return rest.starts_with(words.value); });
}

/// Where the title of a section stands from a place on: before what must follow it, else against
/// the cell before it.
std::size_t title_of(std::string_view page, std::size_t from, const PageSection& section) {
    const std::string& heading = section.heading.value;
    std::size_t glued = std::string_view::npos;
    for (auto at = page.find(heading, from); at != std::string_view::npos;
         at = page.find(heading, at + 1)) {
        if (is_followed(page, at + heading.size(), section)) return at;
        if (glued == std::string_view::npos && follows_cell(page, at)) glued = at;
    }
    return glued;
}

/// Where every section begins, and the end; empty where one is not there.
std::vector<std::size_t> titles_of(std::string_view page,
                                   const std::vector<PageSection>& sections) {
    std::vector<std::size_t> titles;
    std::size_t from = 0;
    for (const PageSection& section : sections) {
        const std::size_t at = title_of(page, from, section);
        if (at == std::string_view::npos) return {};
        titles.push_back(at);
        from = at + section.heading.value.size();
    }
    titles.push_back(page.size());
    return titles;
}

void take_page(RawRecord& record, const RawText& page) {
    const auto& sections = record.shape->page;
    const auto titles = titles_of(page.text, sections);
    if (titles.empty()) {
        record.others.push_back(page);
        return;
    }
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const std::size_t begin = titles[i] + sections[i].heading.value.size();
        const auto words = trim(std::string_view(page.text).substr(begin, titles[i + 1] - begin));
        RawText& known = record.texts[sections[i].holds->value];
        if (trim(known.text) == words) continue;
        if (known.key.empty()) known = page;
        known.text = words;
    }
}

bool ends_sentence(std::string_view text) {
    text = trim(text);
    return text.empty() || std::string_view(".;:)").find(text.back()) != std::string_view::npos;
}

bool has_table(const Prose& text, const Lexicon& lexicon) {
    const auto& headers = lexicon.words(WordKind::table_headers);
    return std::any_of(headers.begin(), headers.end(), [&](const std::string& header) {
        return text.lower().find(header) != std::string_view::npos;
    });
}

const PageSection* section_of(const RawShape& shape, RawField holds) {
    const auto found =
        std::find_if(shape.page.begin(), shape.page.end(),
                     [&](const PageSection& section) { return section.holds->value == holds; });
    return found == shape.page.end() ? nullptr : &*found;
}

/// Words without the head of a table where the papers should stand go on with the steps, which were
/// cut at the title of the papers.
void take_rest_of_steps(RawRecord& record, const Lexicon& lexicon) {
    const PageSection* const title = section_of(*record.shape, RawField::document_table);
    const auto steps = record.texts.find(RawField::steps);
    const auto papers = record.texts.find(RawField::document_table);
    if (title == nullptr || steps == record.texts.end() || papers == record.texts.end()) return;
    const Prose rest(trim(papers->second.text));
    if (rest.size() == 0 || rest.text() == "--" || has_table(rest, lexicon)) return;
    if (ends_sentence(steps->second.text)) return;
    steps->second.text += ' ' + title->heading.value + ' ' + std::string(rest.text());
    papers->second.text.clear();
}

}  // namespace

RawRecord with_whole_sections(RawRecord record, const Lexicon& lexicon) {
    if (record.shape->page.empty()) return record;
    if (const auto page = record.texts.extract(RawField::page); page && !page.mapped().text.empty())
        take_page(record, page.mapped());
    take_rest_of_steps(record, lexicon);
    return record;
}

}  // namespace tthc::importing
