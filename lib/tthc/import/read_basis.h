#pragma once

#include "tthc/import/lexicon.h"
#include "tthc/import/rows.h"
#include "tthc/model/citation.h"

namespace tthc::importing {

/// A row as a citation with title and date; `well_formed` is false where the row has no usable
/// number, whose text is then kept as it is.
Citation read_basis(const BasisRow& row, const Lexicon& lexicon);

/// `16-06-2014`, `16/6/2014`.
std::optional<Date> read_date(std::string_view text);

}  // namespace tthc::importing
