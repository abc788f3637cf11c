#include "tthc/import/read_lists.h"

namespace tthc::importing {

std::vector<std::string> names_in(std::string_view source) {
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
        const bool comma = c == ',' && depth == 0 && text.is_upper(next);
        if (at < text.size() && !comma && c != ';' && c != '\n') continue;
        if (const auto name = trim(text.cut(begin, at)); !name.empty()) names.emplace_back(name);
        begin = at + 1;
    }
    return names;
}

}  // namespace tthc::importing
