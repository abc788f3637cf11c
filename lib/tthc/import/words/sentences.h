#pragma once

#include "text.h"
#include "tthc/import/shape/lexicon.h"

#include <string_view>
#include <vector>

namespace tthc::importing {

/// Sentences and items: lines, and what `;`, a bullet or a full stop parts. One goes on where it
/// stands behind `;` in a line.
struct Sentence {
    std::string_view words;
    bool goes_on = false;
    bool stopped = false;  ///< a full stop parts it from the next in its line
};
std::vector<Sentence> sentences_in(const Prose& text, const Lexicon& lexicon);

/// Behind a bracket that opens at `at` and closes in the same line; `at` where there is none.
std::size_t behind_aside(const Prose& text, std::size_t at);

}  // namespace tthc::importing
