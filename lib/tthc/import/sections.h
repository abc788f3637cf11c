#pragma once

#include "section.h"

#include <optional>
#include <vector>

/// The sections of a record, each read by a function of the record alone, in a file of its own.
namespace tthc::importing {

/// What a record says of the procedure as a whole.
Section<Procedure> heading_section(const Reading& reading);

/// Channels, and the deadlines and fees that hold for them.
Section<Procedure> channel_section(const Reading& reading);

/// The same of a record that tells them for the procedure as a whole, in no table.
bool tells_plain_channels(const RawRecord& record);
Section<Procedure> plain_channel_section(const Reading& reading);

Section<std::optional<Dossier>> dossier_section(const Reading& reading);
Section<List<Citation>> basis_section(const Reading& reading);
Section<std::vector<Step>> step_section(const Reading& reading);
Section<std::vector<Outcome>> result_section(const Reading& reading);
Section<std::vector<Condition>> condition_section(const Reading& reading);

/// What has no field of its own, as notes.
Account rest_section(const Reading& reading);

}  // namespace tthc::importing
