#pragma once

#include "tthc/model/document.h"

namespace tthc {

/// Whether a row of a dossier asks for a copy of what only an agency of the state issues, where
/// nothing in its name excuses that; not for papers that a shared database is known to hold.
bool asks_for_copy_of_state_paper(const Document& paper);

}  // namespace tthc
