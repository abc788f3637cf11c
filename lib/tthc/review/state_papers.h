#pragma once

#include "tthc/model/document.h"
#include "tthc/review/words.h"

#include <string>

namespace tthc {

/// Whether a row of a dossier asks for a copy of what only an agency of the state issues, where
/// nothing in its name excuses that; not for papers that a shared database is known to hold.
bool asks_for_copy_of_state_paper(const Document& paper);

/// Whether a row names, first of all, what only an agency of the state issues.
bool names_state_paper(const Folded& name);

/// That paper alone, as the row writes it: without the words for a copy before it and what stands
/// behind it.
std::string state_paper_in(const Document& paper);

}  // namespace tthc
