#pragma once

#include "tthc/import/shape/lexicon.h"
#include "tthc/import/shape/raw_record.h"

namespace tthc::importing {

/// The record with the sections that a crawler cut at words of their own text put together again:
/// from the text of the page where the record has it, else the rest of the steps from where the
/// papers should stand. A page whose sections cannot be told apart stays among what no key knows.
RawRecord with_whole_sections(RawRecord record, const Lexicon& lexicon);

}  // namespace tthc::importing
