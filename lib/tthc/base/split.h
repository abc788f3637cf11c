#pragma once

#include "tthc/base/byte_set.h"

#include <string_view>
#include <vector>

namespace tthc {

/// The parts between any of the separators, empty ones too; an empty text is one empty part.
inline std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
    const ByteSet ends(separators);
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0;;) {
        const std::size_t end = ends.find_in(text, begin);
        parts.push_back(text.substr(begin, end - begin));
        if (end == text.size()) return parts;
        begin = end + 1;
    }
}

}  // namespace tthc
