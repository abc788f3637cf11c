#pragma once

#include "tthc/import/shape/lexicon.h"
#include "tthc/import/shape/rows.h"
#include "tthc/model/citation.h"

namespace tthc::importing {

/// A row as a citation with title and date; `well_formed` is false where the row has no usable
/// number, whose text is then kept as it is.
Citation read_basis(const BasisRow& row, const Lexicon& lexicon);

/// `16-06-2014`, `16/6/2014`.
std::optional<Date> read_date(std::string_view text);

/// The day of Vietnam (UTC+7) of a moment in milliseconds since 1970; empty for what is no number,
/// and for days before 1945 or after 2099.
std::optional<Date> day_of_milliseconds(std::string_view text);

}  // namespace tthc::importing
