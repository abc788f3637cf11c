#pragma once

#include "tthc/import/words/cells.h"
#include "tthc/model/fee.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace tthc::importing {

/// What a fee cell says: one fee for each amount. Text without a whole amount of đồng is a fee that
/// only has a note and counts as `kept`.
struct ReadFees {
    std::vector<Fee> fees;
    std::size_t kept = 0;
    bool free_with_amount = false;  ///< free of charge, yet the note states an amount
    bool differs = false;           ///< a note states another amount than its fee
};

ReadFees read_fees(std::string_view cell, const Lexicon& lexicon);

/// The whole amounts of đồng above zero that a text states, each once.
std::vector<std::int64_t> amounts_told(std::string_view text, const Lexicon& lexicon);

}  // namespace tthc::importing
