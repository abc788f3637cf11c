#pragma once

#include "act_column.h"
#include "tthc/import/shape/lexicon.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::importing {

/// The cells of a row by `instrument_column`, as the table of instruments writes them.
using ActCells = std::array<std::string, instrument_column::count>;

/// A value of a cell, or what it probably means.
struct ActCell {
    std::optional<std::string> value;
    std::string likely;
};

/// The number of an act, alone in its cell or with the words and spaces that people type.
ActCell act_number_of(std::string_view text, std::string_view issued);

/// A day as the table writes it, `2017-01-31`.
ActCell act_day_of(std::string_view cell);

/// What is written in a row, its cells by column, as the table of instruments writes it; the
/// messages say what cannot be understood, or what no act can be.
std::vector<Message> read_act(const ActCells& written, const Lexicon& lexicon, ActCells& act);

}  // namespace tthc::importing
