#pragma once

#include "tthc/import/shape/lexicon.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::importing {

/// Digits of a time without unit and of the amount behind it, which a page ran together: `1100`.
struct DigitRun {
    std::string_view digits;
    std::string_view note;  ///< what explains the amount
};

/// Where the amount begins, if only one place is possible: amounts are written with a separator
/// between thousands and without leading zero, the note may state the amount, whole or in
/// thousands, and other rows may tell the time.
std::optional<std::size_t> amount_start(const DigitRun& run,
                                        const std::vector<std::string>& other_times,
                                        const Lexicon& lexicon);

}  // namespace tthc::importing
