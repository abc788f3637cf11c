#include "tthc/review/clauses.h"

namespace tthc {
namespace {

bool ends_clause(std::string_view text, std::size_t at) {
    const bool last = at + 1 >= text.size();
    if (text[at] == ';') return true;
    if (text[at] == '.') return last || text[at + 1] == ' ';
    const bool dash = text[at] == '-' || text[at] == '+';
    return dash && !last && text[at + 1] == ' ' && at > 0 && text[at - 1] == ' ';
}

}  // namespace

std::vector<std::string_view> clauses_of(std::string_view folded) {
    std::vector<std::string_view> clauses;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < folded.size(); ++at) {
        if (!ends_clause(folded, at)) continue;
        clauses.push_back(folded.substr(begin, at - begin));
        begin = at + 1;
    }
    if (begin < folded.size()) clauses.push_back(folded.substr(begin));
    return clauses;
}

}  // namespace tthc
