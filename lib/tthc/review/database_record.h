#pragma once

#include "tthc/model/procedure.h"

namespace tthc {

/// Whether a record is one of the National Database as published: it has a national code, and its
/// sources or the date of its entry show the database or the national portal. Such a record has no
/// field for the number of sets and none for the event from which a deadline runs.
bool is_database_record(const Procedure& procedure);

}  // namespace tthc
