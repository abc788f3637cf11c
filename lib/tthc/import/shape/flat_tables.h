#pragma once

#include "lexicon.h"
#include "rows.h"

#include <string_view>

namespace tthc::importing {

/// Tables of the web page whose header labels and cells run together in one string: borders are
/// found by the words that cells begin with, by numbers with units, by file names and by a letter
/// or digit that follows the one before without a space.
Rows<ChannelRow> channel_rows(std::string_view flat, const Lexicon& lexicon);
Rows<DocumentRow> document_rows(std::string_view flat, const Lexicon& lexicon);
Rows<BasisRow> basis_rows(std::string_view flat, const Lexicon& lexicon);

}  // namespace tthc::importing
