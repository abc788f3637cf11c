#pragma once

#include "tthc/model/procedure.h"

namespace tthc {

/// The step that receives the dossier where no step of an agency is about what is decided: it is
/// received, and a result is handed out. Null where some step tells the work, and where nothing is
/// asked for that has to be granted.
const Step* step_that_only_receives(const Procedure& procedure);

}  // namespace tthc
