#pragma once

#include "tthc/model/procedure.h"

#include <string_view>

namespace tthc {

/// Whether a record is one of the National Database as published: it has a national code, and its
/// sources or the date of its entry show the database or the national portal. Such a record has no
/// field for the number of sets and none for the event from which a deadline runs.
bool is_database_record(const Procedure& procedure);

/// Whether a record is of a procedure inside the administration, by its own flag or, where a record
/// of the database has none, by its code (`5.…`, `6.…`): 63/2010/NĐ-CP, whose Điều 1 leaves such
/// procedures out, does not say which elements it must have.
bool is_internal_record(const Procedure& procedure);

/// Whether a record of the database is of a procedure for the public.
inline bool is_public_record(const Procedure& procedure) {
    return !is_internal_record(procedure) && is_database_record(procedure);
}

/// Whether the note of an imported record keeps a section that could not be read: its lines begin
/// with the title of the section.
bool keeps_section_in_note(const Procedure& procedure, std::string_view title);

}  // namespace tthc
