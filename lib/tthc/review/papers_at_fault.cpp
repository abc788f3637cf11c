#include "tthc/review/papers_at_fault.h"

#include "tthc/base/utf8.h"

#include <string_view>

namespace tthc {

std::string quoted_name(const Document& paper) {
    constexpr std::size_t longest_quote = 100;
    std::string name = utf8::shortened(paper.name.value, longest_quote);
    constexpr std::string_view marks = ";,.: ";
    while (!name.empty() && marks.find(name.back()) != std::string_view::npos)
        name.pop_back();
    return name;
}

}  // namespace tthc
