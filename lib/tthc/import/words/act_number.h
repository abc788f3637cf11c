#pragma once

#include "text.h"
#include "tthc/import/shape/lexicon.h"

#include <optional>
#include <string>
#include <vector>

namespace tthc::importing {

/// The number of an instrument inside a text, as the law writes it.
struct ActNumber {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string number;    ///< `38/2016/NĐ-CP`: Đ for D, `QH` and its term together
    bool cut_off = false;  ///< the last part of the symbol is a single letter
};

/// The number that starts at `at`: its symbol ends where the known symbols end, so that a title may
/// follow without a space.
std::optional<ActNumber> act_number_at(const Prose& text, std::size_t at, const Lexicon& lexicon);
std::vector<ActNumber> act_numbers(const Prose& text, const Lexicon& lexicon);

}  // namespace tthc::importing
