#pragma once

#include "tthc/finding/findings.h"
#include "tthc/model/procedure.h"

namespace tthc {

/// Figures of a procedure that cannot both hold, which no schema sees: bounds and days out of
/// order, shares of more than all dossiers. Told as limits (Y005).
void refuse_contradictions(const Procedure& procedure, Findings& findings);

}  // namespace tthc
