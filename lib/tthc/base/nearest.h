#pragma once

#include "tthc/base/bilingual.h"

#include <span>
#include <string_view>

namespace tthc {

/// The candidate a person most likely meant (edit distance of at most a third of the word, ties
/// by order of the candidates), or an empty view.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

/// "unknown <what> `word`; did you mean `near`?", else the list of what there is.
Message unknown_word(const Bilingual& what, std::string_view word,
                     std::span<const std::string_view> known);

}  // namespace tthc
