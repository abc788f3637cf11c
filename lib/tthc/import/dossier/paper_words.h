#pragma once

#include "tthc/import/shape/lexicon.h"
#include "tthc/import/shape/rows.h"
#include "tthc/import/words/text.h"

#include <optional>
#include <string_view>

namespace tthc::importing {

/// What the name of a paper says of its copies.
struct PaperWords {
    PaperCount mentioned;         ///< `(01 bản chính)`, `Vận tải đơn: 01 bản sao chụp`
    Maybe<Count> electronic;      ///< `01 bản điện tử`
    bool certified = false;       ///< copies are certified, and no other kind will do
    bool shown = false;           ///< only shown: `Xuất trình hộ chiếu`
    bool original_shown = false;  ///< a copy, and the original beside it to compare
    bool optional = false;        ///< ends with `(nếu có)`
};
/// A whole number of at most six digits, however many zeros it begins with.
std::optional<Count> small_number(std::string_view digits);

/// The number in front of a place, `02` or `02 (hai)`, and where it begins.
struct NumberBefore {
    std::optional<Count> value;
    std::size_t begin = 0;
};
NumberBefore number_before(const Prose& text, std::size_t end);

PaperWords paper_words(std::string_view name, const Lexicon& lexicon);

}  // namespace tthc::importing
