#include "tthc/finding/code.h"

#include "tthc/base/nearest.h"

#include <algorithm>
#include <vector>

namespace tthc {

bool Ground::holds_on(Date day) const {
    const auto first = parse_date(from);
    const auto last = parse_date(until);
    return (!first || *first <= day) && (!last || day <= *last);
}

Result<const Code*> find_code(std::span<const Code* const> codes, std::string_view word) {
    const auto found = std::find_if(codes.begin(), codes.end(),
                                    [&](const Code* code) { return code->answers_to(word); });
    if (found != codes.end()) return *found;
    std::vector<std::string_view> names;
    for (const Code* code : codes)
        names.push_back(code->name);
    for (const Code* code : codes)
        names.push_back(code->id);
    return Error{unknown_word({"quy tắc", "rule"}, word, names)};
}

}  // namespace tthc
