#include "read_lists.h"

namespace tthc::importing {
namespace {

bool opens_agency(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    if (!text.is_upper(at)) return false;
    if (text.whole_word_at(at, lexicon.words(WordKind::no_actor)) != nullptr) return false;
    return text.whole_word_at(at, lexicon.words(WordKind::agencies)) != nullptr ||
           text.whole_word_at(at, lexicon.words(WordKind::agency_openings)) != nullptr;
}

void add_once(std::vector<std::string>& names, std::string_view name) {
    if (name.empty() || std::find(names.begin(), names.end(), name) != names.end()) return;
    names.emplace_back(name);
}

}  // namespace

std::vector<std::string> items_in(std::string_view lines) {
    std::vector<std::string> items;
    for (const std::string_view line : lines_of(lines))
        add_once(items, line);
    return items;
}

std::vector<std::string> agencies_in(std::string_view source, const Lexicon& lexicon) {
    const Prose text(source);
    std::vector<std::string> names;
    std::size_t begin = 0;
    std::size_t depth = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const char c = at < text.size() ? text.text()[at] : ';';
        if (c == '(') ++depth;
        if (c == ')' && depth > 0) --depth;
        std::size_t next = at + 1;
        while (text.is_space(next))
            ++next;
        const bool comma = c == ',' && depth == 0 && opens_agency(text, next, lexicon);
        if (at < text.size() && !comma && c != ';' && c != '\n') continue;
        add_once(names, trim(text.cut(begin, at)));
        begin = at + 1;
    }
    return names;
}

}  // namespace tthc::importing
