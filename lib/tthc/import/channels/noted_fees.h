#pragma once

#include "tthc/import/shape/lexicon.h"
#include "tthc/model/fee.h"

#include <string_view>
#include <vector>

namespace tthc::importing {

/// A fee with what its note tells besides: other amounts by case or for a time, each a fee of its
/// own where the note tells them one by one.
struct NotedFees {
    std::vector<Fee> fees;
    bool free_with_amount = false;  ///< free of charge, yet the note states an amount
    bool differs = false;           ///< the note states another amount than the fee
};
NotedFees noted_fees(Fee head, std::string_view note, const Lexicon& lexicon);

/// What a line without an amount in the note of one fee among several is: the name of the fee, the
/// case it holds for, or a note.
void take_description(Fee& fee, const Lexicon& lexicon);

/// A text that is a list of amounts by case, one fee a case; empty for any other text.
std::vector<Fee> fee_cases(std::string_view text, const Lexicon& lexicon);

}  // namespace tthc::importing
