#pragma once

#include "tthc/base/bilingual.h"

#include <fmt/format.h>

#include <string>

namespace tthc {

/// A sentence in both languages with the same arguments, `say("{} bản", "{} copies", 2)`; both
/// formats are checked by the compiler.
template <class... Arguments>
Message say(fmt::format_string<const Arguments&...> vi, fmt::format_string<const Arguments&...> en,
            const Arguments&... arguments) {
    return {fmt::format(vi, arguments...), fmt::format(en, arguments...)};
}

/// Words that are the same in both languages.
inline Message same(const std::string& text) {
    return {text, text};
}

inline Message say(const Bilingual& words) {
    return {std::string(words.vi), std::string(words.en)};
}

}  // namespace tthc
