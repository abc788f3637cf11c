#pragma once

#include <string_view>
#include <vector>

namespace tthc {

/// The parts between any of the separators, empty ones too; an empty text is one empty part.
inline std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto at = text.find_first_of(separators);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

}  // namespace tthc
