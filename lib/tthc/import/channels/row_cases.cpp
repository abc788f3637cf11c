#include "row_cases.h"

#include "tthc/import/words/case_words.h"
#include "tthc/import/words/text.h"

#include <fmt/format.h>

#include <string>

namespace tthc::importing {
namespace {

/// The case that the description of a row names in its first line.
std::string case_of_row(const ChannelFacts& row, const Lexicon& lexicon) {
    const auto lines = lines_of(row.text);
    if (lines.empty()) return {};
    return std::string(case_of_line(without_markers(lines.front()), lexicon));
}

/// The case of the row in front of one inside it, unless both are told by the same words.
template <class Element>
void set_case(const std::string& when, std::vector<Element>& elements) {
    for (Element& element : elements) {
        std::string& own = element.when.value;
        if (own.empty()) {
            own = when;
        } else if (!when.empty() && when.find(own) == std::string::npos &&
                   own.find(when) == std::string::npos) {
            own = fmt::format("{}; {}", when, own);
        }
    }
}

}  // namespace

void take_row_cases(std::vector<ChannelFacts>& facts, const Lexicon& lexicon) {
    const std::vector<ChannelFacts> rows = facts;
    for (ChannelFacts& row : facts) {
        const std::string when = case_of_row(row, lexicon);
        bool other_case = false;
        bool other_fees = false;
        for (const ChannelFacts& other : rows) {
            if (other.channel != row.channel || case_of_row(other, lexicon) == when) continue;
            other_case = true;
            other_fees = other_fees || other.fees != row.fees;
        }
        if (other_case) set_case(when, row.deadlines);
        if (other_fees) set_case(when, row.fees);
    }
}

}  // namespace tthc::importing
