#pragma once

#include "tthc/finding/code.h"
#include "tthc/import/shape/lexicon.h"
#include "tthc/import/shape/raw_record.h"
#include "tthc/model/fee.h"

#include <vector>

namespace tthc::importing {

/// Something to tell about a fee.
struct FeeDoubt {
    const Code* code = nullptr;
    Message message;
};

/// The fees of one channel: an element each, whose told amount holds over what its description
/// says. A description is read for amounts where no amount is told, or zero beside amounts.
struct ToldFees {
    std::vector<Fee> fees;
    std::vector<FeeDoubt> doubts;
    std::size_t kept = 0;  ///< fees that only have a note
};
ToldFees told_fees(const std::vector<RawRow>& rows, const Lexicon& lexicon);

}  // namespace tthc::importing
